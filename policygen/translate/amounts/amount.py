"""One amount that a text states: a number, a length of time, a date, a time of day, a call number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Strength = Literal["sure", "likely", "maybe"]
"""What the other text owes: to state it too; not to state another instead; nothing."""

TIME_UNITS = ("working day", "day", "week", "month", "year", "hour", "minute", "second")

_SAME: dict[str, tuple[str, int]] = {"year": ("month", 12), "week": ("day", 7)}
"""A unit that another language may rightly say in a smaller one: two weeks are 14 days anywhere."""
_HALF_DAY = 720


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, with what it counts where that is a unit."""

    value: Decimal | str
    """The number; the text itself of a date (`2026-01-31`), a call number or a version."""
    unit: str
    """One of `TIME_UNITS`, `percent`, `time`, `date`, `code`; empty where nothing was recognised."""
    strength: Strength
    start: int
    end: int
    text: str
    """The words that state it."""
    other: str = ""
    """Of a date whose day and month cannot be told apart: the other reading."""


def is_same(one: Amount, two: Amount) -> bool:
    """Say whether two amounts state the same, in whatever words.

    A number without a unit agrees with the same number of anything: languages leave units out.
    """
    if isinstance(one.value, str) or isinstance(two.value, str):
        return bool({one.value, one.other or one.value} & {two.value, two.other or two.value})
    if "time" in {one.unit, two.unit} and {one.unit, two.unit} <= {"time", "hour", ""}:
        return _half_day(one) == _half_day(two)
    if one.unit and two.unit and one.unit != two.unit:
        return _canonical(one) == _canonical(two)
    return one.value == two.value


def _half_day(amount: Amount) -> Decimal:
    """Return a time of day in minutes of its half of the day: 6 p.m. is 18:00, in either way of counting."""
    return Decimal(amount.value) * 60 % _HALF_DAY


def _canonical(amount: Amount) -> tuple[Decimal, str]:
    """Return an amount in the smaller unit of its family."""
    value = Decimal(amount.value)
    unit, times = _SAME.get(amount.unit, (amount.unit, 1))
    return value * times, unit
