r"""Turns sheets into a gettext catalogue (PO) and a catalogue that came back into units.

The context of an entry is the id of its unit. A stale unit is fuzzy, with the words that its translation was
made from as previous source (`#|`) and the difference as a comment. Babel reads what comes back; it is
written here, because Babel writes the time of day into every catalogue.
"""

from __future__ import annotations

import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

from policygen.errors import LocaleError, Problem
from policygen.translate.exchange.sheet import KEY, Returned, ReturnedParcel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

    from policygen.translate.exchange.sheet import Parcel, Sheet, Unit

_DIGEST = re.compile(r"source (sha256:[0-9a-f]{64})")
_CONTEXT = re.compile(r'^msgctxt[ \t]+"((?:[^"\\]|\\.)*)"[ \t]*\r?$', re.MULTILINE)
_STRING = re.compile(
    r'[ \t]*(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]+)?"(?:[^"\\]|\\.)*"[ \t]*\r?'
)
_NOBODY = frozenset({"", "FULL NAME <EMAIL@ADDRESS>"})
_COUNT = "X-Units"
"""The field of the header that says how many units there are: a catalogue that was cut looks whole."""
_MEND = "export again, and change nothing but the translations"


def write_po(parcel: Parcel) -> str:
    """Write a parcel as a catalogue; the same parcel gives the same text."""
    head = {
        "Project-Id-Version": "policygen", "Last-Translator": "", "Language": parcel.locale.replace("-", "_"),
        "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit", "X-Source-Language": parcel.source_locale,
        "X-Generator": "policygen", _COUNT: str(sum(len(sheet.units) for sheet in parcel.sheets)),
    }
    header = "".join(f"{name}: {value}\n" for name, value in head.items())
    entries = [f"msgid {_quote('')}\nmsgstr {_quote(header)}\n"]
    entries += (entry for sheet in parcel.sheets for entry in _entries(sheet))
    return "\n".join(entries)


def _entries(sheet: Sheet) -> Iterator[str]:
    for place, unit in enumerate(sheet.units):
        comments = [f"#. {_line(note)}" for note in unit.notes]
        if place == 0 and sheet.digest:
            comments.insert(0, f"#. source {sheet.digest}")
        if sheet.path:
            comments.append(f"#: {sheet.path}")
        if unit.state == "stale":
            comments.append("#, fuzzy")
        if unit.before:
            comments.append(f"#| msgid {_quote(unit.before, '#| ')}")
        yield "\n".join([*comments, *_strings(sheet, unit)]) + "\n"


def _strings(sheet: Sheet, unit: Unit) -> Iterator[str]:
    yield f"msgctxt {_quote(sheet.id_of(unit))}"
    yield f"msgid {_quote(unit.source)}"
    yield f"msgstr {_quote(unit.target)}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _quote(text: str, prefix: str = "") -> str:
    """Write a string, a line of the file for each of its lines."""
    from babel.messages.pofile import escape  # noqa: PLC0415 - Babel costs 60 ms

    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if len(lines) < 2:
        return str(escape(text))
    return "\n".join(['""', *(prefix + str(escape(line)) for line in lines)])


def read_po(text: str, path: str) -> ReturnedParcel:
    """Read a catalogue that came back.

    Args:
        text: The file.
        path: For the problems.

    Raises:
        LocaleError: It is no catalogue, or not one that was exported here; holds every problem.
    """
    _check_lines(text, path)
    catalogue = _parse(text, path)
    problems = list(_find_duplicates(text, path))
    units: list[Returned] = []
    digests: dict[str, str] = {}
    for message in catalogue:
        if not message.id:
            continue
        unit = _read_message(message, path)
        if isinstance(unit, Problem):
            problems.append(unit)
            continue
        units.append(unit)
        for comment in message.auto_comments:
            if digest := _DIGEST.search(comment):
                digests[unit.key] = digest[1]
    if problems:
        raise LocaleError(problems)
    headers = {str(name).lower(): str(value).strip() for name, value in _headers(text)}
    _check_count(headers.get(_COUNT.lower(), ""), len(units), path)
    translator = headers.get("last-translator", "")
    return ReturnedParcel(
        path, headers.get("language", ""), tuple(units), digests, "" if translator in _NOBODY else translator
    )


def _check_lines(text: str, path: str) -> None:
    """Refuse a line that is no comment and no string: Babel would read what it can and drop the rest."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#") and not _STRING.fullmatch(line):
            message = f"`{line.strip()[:60]}` is no line of a gettext catalogue"
            mend = 'close the quotation marks; within words write them as \\"'
            raise LocaleError.at(path, number, message, mend, "exchange-broken")


def _check_count(stated: str, found: int, path: str) -> None:
    """Refuse a catalogue with fewer units than its header says; one whose header says nothing passes."""
    if stated.isascii() and stated.isdigit() and found < int(stated[:9]):
        message = f"holds {found} of {int(stated[:9])} units: a part of the file is missing"
        mend = f"get the whole file once more; of a part that was meant, remove `{_COUNT}` from the head"
        raise LocaleError.at(path, 0, message, mend, "exchange-broken")


def _parse(text: str, path: str) -> Catalog:
    from babel.messages import pofile  # noqa: PLC0415 - Babel costs 60 ms

    try:
        return pofile.read_po(StringIO(text), abort_invalid=True, ignore_obsolete=True)
    except pofile.PoFileError as error:
        message = f"is no gettext catalogue: {error}"
        raise LocaleError.at(path, error.lineno + 1, message, _MEND, "exchange-broken") from error
    except (ValueError, IndexError, LookupError, AttributeError, TypeError) as error:
        message = f"is no gettext catalogue: {error}"
        raise LocaleError.at(path, 0, message, _MEND, "exchange-broken") from error


def _headers(text: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of the header; Babel would put its own values where one is empty."""
    for match in re.finditer(r'^"([A-Za-z-]+):[ ]?((?:[^"\\]|\\[^n])*)\\n"', text, re.MULTILINE):
        yield match[1], match[2].replace('\\"', '"').replace("\\\\", "\\")
        if "\nmsgctxt" in text[: match.start()]:
            return


def _find_duplicates(text: str, path: str) -> Iterator[Problem]:
    """Find ids that two entries have: Babel would keep the last one and say nothing."""
    contexts = [(match[1], text.count("\n", 0, match.start()) + 1) for match in _CONTEXT.finditer(text)]
    counts = Counter(context for context, _ in contexts)
    seen: set[str] = set()
    for context, line in contexts:
        if counts[context] > 1 and context in seen:
            message = f"the unit `{context[:80]}` stands here twice"
            yield Problem(path, line, message, "keep one of the two", "exchange-duplicate")
        seen.add(context)


def _read_message(message: Message, path: str) -> Returned | Problem:
    line = message.lineno or 0
    found = KEY.fullmatch(message.context or "")
    if found is None:
        said = f"`{message.context[:80]}`" if message.context else "an entry without a context"
        return Problem(path, line, f"{said} is no unit of an export", _MEND, "exchange-unit-unknown")
    if not isinstance(message.id, str) or not isinstance(message.string, str):
        return Problem(path, line, "a unit with plural forms", _MEND, "exchange-unit-unknown")
    return Returned(found["key"], found["place"], message.id, message.string, not message.fuzzy, line)
