"""Turns a unit of time into the words Babel has for it: `Tag`, `Tage`, `день`, `дня`, `дней`."""

from __future__ import annotations

import re

_NUMBERS = (1, 2, 3, 5, 11, 100)
_KNOWN = frozenset({"day", "week", "month", "year", "hour", "minute", "second"})


def find_unit_words(unit: str, locale: str) -> list[str]:
    """Return patterns of the words of a unit in every plural form that Babel knows of."""
    if unit == "percent":
        return ["%"]
    if unit not in _KNOWN:
        return []
    from babel import UnknownLocaleError  # noqa: PLC0415 - Babel costs 60 ms
    from babel.units import format_unit  # noqa: PLC0415

    words: set[str] = set()
    for tag in (locale, locale.partition("-")[0]):
        try:
            name = tag.replace("-", "_")
            written = [format_unit(count, f"duration-{unit}", locale=name) for count in _NUMBERS]
        except (UnknownLocaleError, ValueError):
            continue
        words.update(re.sub(r"[\d\s]+", " ", each).strip() for each in written)
    known = (re.escape(word) for word in words if word and "duration-" not in word)
    return sorted(known, key=len, reverse=True)
