"""Turns `messages.po` sources into interface strings: the few words of a page that are not the policy's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from gettext import c2py
from io import StringIO
from typing import TYPE_CHECKING

from policygen.errors import LocaleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from babel.messages import Catalog


_PLACE = re.compile(r"%\((\w+)\)s")
"""Where a value goes; no other form of a place is filled."""
SPOKEN = "en"
"""The language of the strings that need no translation."""


@dataclass(frozen=True, slots=True)
class Plural:
    """A string with a count in it, in every form that the language has."""

    forms: tuple[str, ...]
    choose: Callable[[int], int]
    """Count to the place of its form."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The interface strings of one locale."""

    locale: str
    strings: Mapping[str, str] = field(default_factory=dict)
    """English to translated; what is missing stays English."""
    plurals: Mapping[str, Plural] = field(default_factory=dict)
    """English singular to translated."""
    missed: set[str] = field(default_factory=set, compare=False)
    """English strings that were asked for and that this locale has no words for."""

    def translate(self, text: str) -> str:
        """Return the string of this locale for an English one."""
        if text not in self.strings:
            self._miss(text)
        return self.strings.get(text, text)

    def translate_plural(self, one: str, many: str, count: int) -> str:
        """Return the form of this locale for a count; the place of the count is left open."""
        known = self.plurals.get(one)
        if known is None:
            self._miss(one)
            return one if count == 1 else many
        return known.forms[known.choose(count)]

    def _miss(self, text: str) -> None:
        if self.locale.partition("-")[0] != SPOKEN:
            self.missed.add(text)

    @property
    def known(self) -> frozenset[str]:
        """English strings that this locale has words for."""
        return frozenset({*self.strings, *self.plurals})


def read_messages(locale: str, sources: Iterable[str]) -> Messages:
    """Read the catalogues of one locale.

    Args:
        locale: Canonical BCP 47 tag.
        sources: Texts of `.po` files; later ones override earlier ones.

    Raises:
        LocaleError: A source is no catalogue, its plural forms contradict its header, or a translation has
            other places for values than the English.
    """
    strings: dict[str, str] = {}
    plurals: dict[str, Plural] = {}
    for source in sources:
        catalogue = _read_catalogue(locale, source)
        _check_places(locale, catalogue)
        strings |= _read_strings(catalogue)
        plurals |= _read_plurals(locale, catalogue)
    return Messages(locale, strings, plurals)


def _read_catalogue(locale: str, source: str) -> Catalog:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - Babel costs 60 ms

    try:
        return read_po(StringIO(source), abort_invalid=True)
    except (PoFileError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise _broken(locale, line, "is no gettext catalogue", "write msgid and msgstr in quotes") from error


def _check_places(locale: str, catalogue: Catalog) -> None:
    """Refuse a translation with other places for values than the English: one is lost, unknown or too wide.

    Raises:
        LocaleError: There is one. A form for one count may leave out the count.
    """
    for message in (each for each in catalogue if each.id and not each.fuzzy):
        english = " ".join(_forms(message.id))
        wanted = set(_PLACE.findall(english))
        for form in _forms(message.string or ()) if wanted else ():
            found = set(_PLACE.findall(form))
            odd = "%" in _PLACE.sub("", form).replace("%%", "")
            if odd or found - wanted or (wanted - found and isinstance(message.id, str)):
                mend = f"write {' and '.join(f'%({name})s' for name in sorted(wanted))} as the English does"
                said = f"“{form[:60]}” has other places for values than “{english[:60]}”"
                raise _broken(locale, message.lineno or 0, said, mend)


def _forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """Return the forms that are written; a string has one."""
    return tuple(filter(None, (text,) if isinstance(text, str) else tuple(map(str, text))))


def _read_strings(catalogue: Catalog) -> dict[str, str]:
    """Read what has one form; fuzzy strings are guesses of a program and do not count."""
    return {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }


def _read_plurals(locale: str, catalogue: Catalog) -> dict[str, Plural]:
    """Read what has a form for each kind of count; one with a form missing counts as not translated."""
    found = [message for message in catalogue if isinstance(message.id, tuple | list) and not message.fuzzy]
    if not found:
        return {}
    try:
        choose = c2py(catalogue.plural_expr)
        places = {choose(count) for count in range(1001)}
    except (ValueError, ArithmeticError, RecursionError) as error:
        mend = "copy the header Plural-Forms of another catalogue of the language"
        raise _broken(locale, 0, "its plural forms cannot be read", mend) from error
    plurals = {}
    for message in found:
        forms = tuple(message.string) if isinstance(message.string, tuple | list) else (message.string,)
        if forms and not all(form for form in forms):
            continue
        if max(places) >= len(forms):
            mend = f"write msgstr[0] to msgstr[{max(places)}]"
            raise _broken(locale, message.lineno or 0, f"“{message.id[0]}” lacks a plural form", mend)
        plurals[str(message.id[0])] = Plural(tuple(map(str, forms)), choose)
    return plurals


def _broken(locale: str, line: int, message: str, mend: str) -> LocaleError:
    """Make the error for a catalogue that cannot be used."""
    problem = LocaleError.at(f"locales/{locale}/messages.po", line, message, mend, "catalogue-broken")
    assert isinstance(problem, LocaleError)
    return problem
