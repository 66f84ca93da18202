"""A typed length of time, as facts state it: a retention, a deadline, a lead time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DurationUnit = Literal["hour", "day", "working day", "week", "month", "year"]

UNITS: dict[DurationUnit, tuple[float, float]] = {
    "hour": (1 / 24, 1 / 24),
    "day": (1.0, 1.0),
    "working day": (1.0, 3.5),
    "week": (7.0, 7.0),
    "month": (28.0, 31.0),
    "year": (365.0, 366.0),
}
"""Unit to the least and the most calendar days that one of it can take.

A month is no number of days and a working day no calendar day: one working day may be a Friday before
a long weekend. What cannot be ordered must not be called longer or shorter.
"""


@dataclass(frozen=True, slots=True)
class Duration:
    """A whole number of units."""

    amount: int
    unit: DurationUnit

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}" + ("" if self.amount == 1 else "s")

    @property
    def shortest(self) -> float:
        """The least calendar days it can take."""
        return self.amount * UNITS[self.unit][0]

    @property
    def longest(self) -> float:
        """The most calendar days it can take."""
        return self.amount * UNITS[self.unit][1]


def is_longer(after: Duration, before: Duration) -> bool | None:
    """Say whether the second length became longer; None where the units do not tell.

    Returns:
        True or False for a proved order, False also for the same length, None when the ranges overlap.
    """
    if after.unit == before.unit:
        return after.amount > before.amount
    if after.shortest > before.longest:
        return True
    if after.longest <= before.shortest:
        return False
    return None
