"""Turns dates, lists, lengths of time and tags into what readers of a locale write.

Babel is imported only when asked, and what is plain in English is known without it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel import Locale

    from policygen.model.document import Direction
    from policygen.model.duration import Duration

_UNSPACED = frozenset({"ja", "zh"})
"""Languages that write no space between sentences."""
_FIRST_OF_MONTH = {"fr": "1er", "pt-BR": "1º"}
"""How the first day of a month is written where it is an ordinal; the CLDR writes it as any other day."""


def text_direction(tag: str) -> Direction:
    """Return the writing direction of a locale; left to right where it is unknown."""
    if tag.partition("-")[0] == "en":
        return "ltr"
    locale = _find_locale(tag)
    return "rtl" if locale and locale.text_direction == "rtl" else "ltr"


def write_date(iso: str, tag: str) -> str:
    """Write an ISO date the way readers of a locale do; anything that is no date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    locale = _find_locale(tag)
    if locale is None:
        return iso
    from babel.dates import format_date  # noqa: PLC0415 - Babel costs 60 ms, and not every command needs it

    text = format_date(day, "long", locale=locale)
    first = _FIRST_OF_MONTH.get(tag) or _FIRST_OF_MONTH.get(tag.partition("-")[0])
    return text.replace("1 ", f"{first} ", 1) if first and day.day == 1 else text


def write_list(items: Sequence[str], tag: str) -> str:
    """Join names as a sentence of the locale does: `a, b, and c`."""
    locale = _find_locale(tag)
    if locale is None or len(items) < 2:
        return ", ".join(items)
    from babel.lists import format_list  # noqa: PLC0415 - see above

    return format_list(list(items), "standard", locale=locale)


def write_count(number: int, tag: str) -> str:
    """Write a whole number with the digits and groups of the locale."""
    locale = _find_locale(tag)
    if locale is None:
        return str(number)
    from babel.numbers import format_decimal  # noqa: PLC0415 - see above

    return format_decimal(number, locale=locale)


def write_duration(duration: Duration, tag: str) -> str:
    """Write a length of time in calendar units: `30 days`. The CLDR knows no working days.

    Where a language has no long form of its own, its short one is the long one, and Babel does not know:
    it then gives back the name of the unit.
    """
    locale = _find_locale(tag)
    if locale is None or duration.unit == "working day":
        return str(duration)
    from babel.units import UnknownUnitError, format_unit  # noqa: PLC0415 - see above

    for length in ("long", "short"):
        for name in (f"duration-{duration.unit}-person", f"duration-{duration.unit}"):
            try:
                text = format_unit(duration.amount, name, length, locale=locale)
            except UnknownUnitError:
                continue
            if name not in text:
                return text
    return str(duration)


def join_sentences(sentences: Sequence[str], tag: str) -> str:
    """Put sentences one after the other; Chinese and Japanese write no space between them."""
    return ("" if tag.partition("-")[0] in _UNSPACED else " ").join(each for each in sentences if each)


def name_language(named: str, tag: str) -> str:
    """Return what readers of a locale call a language; its tag where that is not known."""
    known, locale = _find_locale(named), _find_locale(tag)
    if known is None or locale is None:
        return named
    return locale.languages.get(named.replace("-", "_")) or known.get_display_name(locale) or named


def name_country(code: str, tag: str) -> str:
    """Return what readers of a locale call a country; its code where that is not known."""
    locale = _find_locale(tag)
    return locale.territories.get(code, code) if locale else code


def _find_locale(tag: str) -> Locale | None:
    """Return what Babel knows of a tag, or of its language alone."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see above

    for name in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
