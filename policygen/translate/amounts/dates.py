"""Turns the dates of a text into ISO dates, by the names of months and the order of the locale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from policygen.text.han import HAN_NUMERALS, parse_han
from policygen.translate.amounts.amount import Amount
from policygen.translate.amounts.fold import blank_out, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_YEAR = r"(?P<year>(?:1[89]|2[01])\d\d)(?!\d)"
_DAY = r"(?<![\d.,])(?P<day>[0-3]?\d)"
_OF = r"[ ]?(?:de|del|of|do|von|d['’])?[ ]?"
_ISO = rf"(?<![\d.,/-]){_YEAR}[-/.][ ]?(?P<month>[01]?\d)[-/.][ ]?(?P<day>[0-3]?\d)(?![\d/]|[-.,]\d)\.?"
_SHORT = (
    r"(?<![\d.,/-])(?P<first>[0-3]?\d)(?P<mark>[./-])[ ]?(?P<second>[0-3]?\d)(?P=mark)[ ]?"
    rf"{_YEAR}(?![/-]\d|\.\d)"
)
_SIGN = f"(?:\\d|[{HAN_NUMERALS}])"
_EAST_MONTH = rf"(?<![\d{HAN_NUMERALS}])(?P<month>{_SIGN}{{1,2}})[ ]?[月월]"
_EAST_DAY = rf"[ ]?(?P<day>{_SIGN}{{1,3}})[ ]?[日号號일]"
_EAST_DATE = (
    rf"(?<![\d{HAN_NUMERALS}])(?P<year>{_SIGN}{{4}})[ ]?[年년][ ]?(?P<month>{_SIGN}{{1,2}})[ ]?[月월]"
    rf"(?:{_EAST_DAY})?"
)
_EASTERN = frozenset({"zh", "ja", "ko"})
_CAPITAL_MONTHS = frozenset({"en", "de"})
"""Languages in which a month begins with a capital: `16 may` is no date."""


@dataclass(frozen=True, slots=True)
class _Calendar:
    patterns: tuple[regex.Pattern[str], ...]
    months: Mapping[str, int]
    month_first: bool
    both_orders: bool


def read_dates(text: str, locale: str) -> tuple[list[Amount], str]:
    """Read the dates of a folded text.

    Returns:
        The dates, and the text with them blanked out.
    """
    calendar = _calendar(locale)
    found = []
    for pattern in calendar.patterns:
        for match in pattern.finditer(text):
            amount = _read(match, calendar)
            if amount:
                found.append(amount)
        for amount in found:
            text = blank_out(text, amount.start, amount.end)
    if locale.partition("-")[0] in _EASTERN:
        for match in regex.finditer(_EAST_MONTH, text):  # `12月` is December, not a number
            text = blank_out(text, match.start(), match.end())
    return found, text


@cache
def _calendar(locale: str) -> _Calendar:
    language = locale.partition("-")[0]
    months = dict(_month_names(locale))
    names = "|".join(regex.escape(name) for name in sorted(months, key=len, reverse=True))
    named = (
        rf"{_DAY}(?:st|nd|rd|th|er|º|ª|°)?\.?{_OF}\b(?P<name>{names})\b\.?(?:,?{_OF}{_YEAR})?",
        rf"\b(?P<name>{names})\b\.?[ ](?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,?[ ]{_YEAR})?",
        rf"\b(?P<name>{names})\b\.?,?{_OF}{_YEAR}",
    )
    eastern = (_EAST_DATE, _EAST_MONTH + _EAST_DAY) if language in _EASTERN else ()
    flags = regex.IGNORECASE if language not in _CAPITAL_MONTHS else 0
    texts = [*eastern, *(named if names else ()), _ISO, _SHORT]
    return _Calendar(
        tuple(regex.compile(each, flags) for each in texts),
        {name.lower(): month for name, month in months.items()}, _is_month_first(locale), locale == "en",
    )


def _month_names(locale: str) -> Iterator[tuple[str, int]]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel costs 60 ms

    tags = [locale, locale.partition("-")[0]]
    if tags[-1] == "ar":
        tags += ["ar-SY", "ar-MA", "ar-DZ"]
    for tag in reversed(tags):
        try:
            known = Locale.parse(tag, sep="-").months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("stand-alone", "format"):
            for width in ("abbreviated", "wide"):
                for month, name in known[context][width].items():
                    plain = fold_text(name).rstrip(".")
                    if any(sign.isalpha() for sign in plain) and not plain[:1].isdigit():
                        yield plain, int(month)


def _is_month_first(locale: str) -> bool:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see above

    try:
        pattern = str(Locale.parse(locale, sep="-").date_formats["short"].pattern)
    except (UnknownLocaleError, ValueError):
        return False
    return pattern.find("M") < pattern.find("d")


def _read(match: regex.Match[str], calendar: _Calendar) -> Amount | None:
    """Read one match; None where it is no day of any calendar."""
    parts = match.groupdict()
    other = ""
    if parts.get("first"):
        one, two = int(parts["first"]), int(parts["second"])
        month, day = (one, two) if calendar.month_first else (two, one)
        if month > 12 or (calendar.both_orders and day <= 12):
            other = _write(parts["year"], day, month) if month <= 12 else ""
            month, day = (day, month) if month > 12 else (month, day)
    else:
        month = calendar.months[parts["name"].lower()] if parts.get("name") else _number(parts["month"])
        day = _number(parts.get("day"))
    year = str(_number(parts.get("year"))) if parts.get("year") else ""
    if not 1 <= month <= 12 or day > 31:
        return None
    words = match[0].strip()
    return Amount(_write(year, month, day), "date", "sure", match.start(), match.end(), words, other)


def _write(year: str, month: int, day: int) -> str:
    """Write an ISO date as far as it is known: `2026-01`, `--01-31`."""
    return f"{year or '-'}-{month:02}" + (f"-{day:02}" if day else "")


def _number(text: str | None) -> int:
    if not text:
        return 0
    if text.isdigit():
        return int(text)
    return parse_han(text) or 0
