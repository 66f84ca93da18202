"""Clauses turned round in a language that marks its cases by small words before them (把, 被, 由, 向).

`我们不会将您的信息出售给他人` and `您的信息不会被出售给他人` hold the same meanings: content words as their
set of synonyms, what a small word points to bound to it, one negation at most. The company as the one that
acts says nothing that its verb does not; the reader always counts.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.model.reading import Marker, SideReading
    from policygen.rules.lexicon import Lexicon

_LONGEST = 5
"""Most words of one phrase of synonyms."""
_STOPS = frozenset({",", ";", ":", "(", ")", ".", "!", "?"})
_BINDING = frozenset({"restrictor", "quantifier_all", "quantifier_some"})
"""Classes whose words belong to the word behind them."""
_UNCLEAR = frozenset({"restrictor", "quantifier_all", "quantifier_some", "exception"})
"""Classes beside which a negation may deny another word than before."""
_READER, _COMPANY = "@reader", "@company"


def is_turned(before: SideReading, after: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether two sentences hold the same clauses, each with its words in any order."""
    if not lexicon.words("case_toward"):
        return False
    first, second = (list(_clauses(side, lexicon)) for side in (before, after))
    return len(first) == len(second) and all(map(_is_same, first, second))


def _is_same(first: _Clause, second: _Clause) -> bool:
    if first.keys == second.keys:
        return True
    return (
        first.is_clear
        and second.is_clear
        and first.bag == second.bag
        and first.ordered == second.ordered
    )


def _clauses(side: SideReading, lexicon: Lexicon) -> Iterator[_Clause]:
    start = 0
    for place, token in enumerate(side.tokens):
        if token.key in _STOPS:
            if place > start:
                yield _Clause(side, start, place, lexicon)
            start = place + 1
    if start < len(side.tokens):
        yield _Clause(side, start, len(side.tokens), lexicon)


class _Clause:
    """The meanings of one clause, and those whose order counts."""

    def __init__(self, side: SideReading, start: int, end: int, lexicon: Lexicon) -> None:
        """Read the words of a clause."""
        self._side, self._start, self._lexicon = side, start, lexicon
        self.keys = [token.key for token in side.tokens[start:end]]
        self._markers = [m for m in side.markers if start <= m.start and m.end <= end]
        names = [marker.name for marker in self._markers]
        self.is_clear = not names.count("negation") or (
            names.count("negation") == 1 and _UNCLEAR.isdisjoint(names)
        )
        self.ordered: list[str] = []
        """Values, and verbs where something is denied."""
        self.bag = self._read()

    def _read(self) -> Counter[str]:
        bag: Counter[str] = Counter()
        place, pending, last = 0, "", ""
        while place < len(self.keys):
            length, meaning, points = self._meaning(place)
            if points:
                pending = points
            elif meaning == _COMPANY and not pending:
                pass
            elif meaning:
                bag[pending + meaning] += 1
                pending = ""
                self._keep_order(place, meaning)
            if self._is_timing(place) and meaning:
                bag[f"{last}<{meaning}"] += 1
            last = meaning or last
            place += length
        if pending:
            bag[pending] += 1
        return bag

    def _keep_order(self, place: int, meaning: str) -> None:
        denied = any(marker.name == "negation" for marker in self._markers)
        token = self._side.tokens[self._start + place]
        if token.kind in {"value", "number"} or (denied and self._has(place, "verb_")):
            self.ordered.append(meaning)

    def _meaning(self, place: int) -> tuple[int, str, str]:
        """Return how many words a meaning takes, the meaning, and what it says of the next one."""
        words, key = self._lexicon.words, self.keys[place]
        if key in words("case_toward"):
            return 1, "", ">"
        if key in words("owners"):
            return 1, "", ""
        if key in words("company_pronouns"):
            return 1, _COMPANY, ""
        if key in words("reader_pronouns"):
            return 1, _READER, ""
        for length in range(min(_LONGEST, len(self.keys) - place), 0, -1):
            phrase = " ".join(self.keys[place : place + length])
            number = self._lexicon.synonyms.get(phrase)
            if number is not None and (length > 1 or phrase not in self._lexicon.light):
                return length, *self._pointing(place, str(number))
        if key in self._lexicon.light or self._side.tokens[self._start + place].kind == "mark":
            return 1, "", ""
        return 1, *self._pointing(place, key)

    def _pointing(self, place: int, meaning: str) -> tuple[str, str]:
        return ("", f"{meaning}>") if self._in(place, _BINDING) else (meaning, "")

    def _in(self, place: int, names: frozenset[str]) -> bool:
        return any(marker.name in names for marker in self._at(place))

    def _has(self, place: int, prefix: str) -> bool:
        return any(marker.name.startswith(prefix) for marker in self._at(place))

    def _is_timing(self, place: int) -> bool:
        return self._in(place, frozenset({"timing_before", "timing_after"}))

    def _at(self, place: int) -> Sequence[Marker]:
        at = self._start + place
        return [marker for marker in self._markers if marker.start <= at < marker.end]
