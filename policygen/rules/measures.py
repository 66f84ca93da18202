"""Read what a language needs for numbers, durations, dates and money out of its lexicon file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from policygen.rules.lists import WordLists

_TENS = 20
"""What the first of the tens is."""
_LEAST = 3
"""Fewest letters by which a month is known."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The words of one language for numbers and what they count."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    """A word to its number."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Word of a unit to its name: hour, day, working_day, week, month, year."""
    months: Mapping[str, int] = field(default_factory=dict)
    capital_months: frozenset[str] = frozenset()
    """Months that without a capital are another word: `children under 16 may not register`."""
    money: Mapping[str, str] = field(default_factory=dict)
    """Word of a currency to its code."""
    particles: frozenset[str] = frozenset()
    """Small words inside a written date: `1st of May`."""

    def month(self, text: str) -> int:
        """Return the number of a month by its name or the beginning of it: `Sept`, `Jun.`; 0 for none."""
        word = text.rstrip(".")
        if len(word) < _LEAST:
            return 0
        return next((number for name, number in self.months.items() if name.startswith(word)), 0)


def read_measures(lists: WordLists) -> Measures:
    """Make the measures of the tables `numbers`, `units`, `months` and `money`."""
    numbers, months = lists.table("numbers"), lists.table("months")
    return Measures(
        numbers=_numbers(numbers, lists),
        units=_by_word(lists, "units"),
        months=_places(lists.fold_all(months.get("names", ())), 1),
        capital_months=frozenset(months.get("capital", ())),
        money=_by_word(lists, "money"),
        particles=frozenset(lists.fold_all(numbers.get("particles", ()))),
    )


def _numbers(data: Mapping[str, Any], lists: WordLists) -> dict[str, float]:
    words: dict[str, float] = dict(_places(lists.fold_all(data.get("words", ())), 0))
    words.update({word: _TENS + 10.0 * place for place, word in enumerate(lists.fold_all(data.get("tens", ())))})
    values = data.get("values", {}).items()
    words.update({form: float(value) for text, value in values for form in lists.fold_all((text,))})
    return words


def _by_word(lists: WordLists, name: str) -> dict[str, str]:
    return {word: kind for kind in lists.table(name) for word in lists.ordered(name, kind)}


def _places(words: Iterable[str], first: int) -> dict[str, int]:
    return {word: place for place, word in enumerate(words, first)}
