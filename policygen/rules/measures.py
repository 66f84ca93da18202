"""Read what a language needs for numbers, durations, dates and money out of its lexicon file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policygen.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from policygen.rules.lists import WordLists

_TENS = 20
"""What the first of the tens is."""
_LEAST = 3
"""Fewest letters by which a month is known."""
_ORDERS = {"dmy", "mdy", ""}


@dataclass(frozen=True, slots=True)
class Measures:
    """The words of one language for numbers and what they count."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    """A word to its number."""
    before_unit: Mapping[str, float] = field(default_factory=dict)
    """Words that are a number only right before a unit: `ein Monat`."""
    han: bool = False
    """Numbers are written in Chinese numerals too."""
    decimal: str = "."
    group: str = ","
    half_behind: frozenset[str] = frozenset()
    """Behind a unit they add half of it: 一年半."""
    percent: frozenset[str] = frozenset({"%"})
    percent_before: frozenset[str] = frozenset()
    """Before a number they say that it is a share: 百分之."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Words of a unit to its name: hour, day, working_day, week, month, year."""
    longest_unit: int = 1
    """Most words of a unit."""
    months: Mapping[str, int] = field(default_factory=dict)
    capital_months: frozenset[str] = frozenset()
    """Months that without a capital are another word: `children under 16 may not register`."""
    particles: frozenset[str] = frozenset()
    """Small words and marks inside a written date: `1st of May`, `1. Mai`."""
    date_order: str = ""
    """How a date in figures is read, `dmy` or `mdy`; empty where it is ambiguous and left alone."""
    date_marks: tuple[frozenset[str], ...] = (frozenset(), frozenset(), frozenset())
    """What stands behind the year, the month and the day: 年, 月, 日."""
    money: Mapping[str, str] = field(default_factory=dict)
    """Word of a currency to its code."""

    def month(self, text: str) -> int:
        """Return the number of a month by its name or the beginning of it: `Sept`, `Jun.`; 0 for none."""
        word = text.rstrip(".")
        if len(word) < _LEAST:
            return 0
        return next((number for name, number in self.months.items() if name.startswith(word)), 0)


def read_measures(lists: WordLists) -> Measures:
    """Make the measures of the tables `numbers`, `units`, `months`, `dates` and `money`."""
    numbers, months, dates = (lists.table(name) for name in ("numbers", "months", "dates"))
    units = _by_word(lists, "units")
    order = dates.get("numeric", "")
    if order not in _ORDERS:
        raise RuleError(f"a lexicon reads dates in an unknown order: {order}")
    return Measures(
        numbers=_numbers(numbers, lists),
        before_unit=_before_unit(numbers, lists),
        han=numbers.get("system") == "han",
        decimal=numbers.get("decimal", "."),
        group=numbers.get("group", ","),
        half_behind=frozenset(lists.fold_all(numbers.get("half_behind", ()))),
        percent=frozenset({"%", *lists.fold_all(numbers.get("percent", ()))}),
        percent_before=frozenset(lists.fold_all(numbers.get("percent_before", ()))),
        units=units,
        longest_unit=max((len(unit.split()) for unit in units), default=1),
        months=_places(lists.fold_all(months.get("names", ())), 1),
        capital_months=frozenset(months.get("capital", ())),
        particles=frozenset(lists.fold_all(numbers.get("particles", ()))),
        date_order=order,
        date_marks=tuple(frozenset(lists.fold_all(dates.get(name, ()))) for name in ("year", "month", "day")),
        money=_by_word(lists, "money"),
    )


def _numbers(data: Mapping[str, Any], lists: WordLists) -> dict[str, float]:
    words: dict[str, float] = dict(_places(lists.fold_all(data.get("words", ())), 0))
    tens = enumerate(lists.fold_all(data.get("tens", ())))
    words.update({word: _TENS + 10.0 * place for place, word in tens})
    return words | _values(data.get("values", {}), lists)


def _before_unit(data: Mapping[str, Any], lists: WordLists) -> dict[str, float]:
    """Read a list of words for one, or a table of words with their numbers."""
    entry = data.get("before_unit", {})
    return _values(entry if isinstance(entry, dict) else dict.fromkeys(entry, 1.0), lists)


def _values(data: Mapping[str, float], lists: WordLists) -> dict[str, float]:
    return {form: float(value) for text, value in data.items() for form in lists.fold_all((text,))}


def _by_word(lists: WordLists, name: str) -> dict[str, str]:
    return {word: kind for kind in lists.table(name) for word in lists.ordered(name, kind)}


def _places(words: Iterable[str], first: int) -> dict[str, int]:
    return {word: place for place, word in enumerate(words, first)}
