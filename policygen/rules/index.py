"""Turn the phrases of a lexicon into what is looked up at each word: those that may begin there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.phrases import ENDING, STAR, Phrase, read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REMEMBERED = 20_000
"""Most words whose phrases are kept once they were looked for."""


class PhraseIndex:
    """Phrases by their first word; those that begin with an open word by its beginning or end."""

    __slots__ = ("_beginnings", "_ends", "_literal", "_looked_up")

    def __init__(self) -> None:
        """Begin without a phrase."""
        self._literal: dict[str, list[Phrase]] = {}
        self._beginnings: dict[str, list[Phrase]] = {}
        self._ends: dict[str, list[Phrase]] = {}
        self._looked_up: dict[str, tuple[Phrase, ...]] = {}

    def add(self, name: str, phrases: Iterable[str]) -> None:
        """Add phrases of one class.

        Raises:
            RuleError: A phrase is broken or can be empty.
        """
        for text in phrases:
            phrase, words = read_phrase(name, text)
            for word in sorted(words):
                self._shelf(word).setdefault(word.strip(STAR) or word, []).append(phrase)

    def starting_with(self, key: str) -> Iterable[Phrase]:
        """Return the phrases that may begin with a word."""
        if not (self._beginnings or self._ends):
            return self._literal.get(key, ())
        if key not in self._looked_up:
            if len(self._looked_up) >= _REMEMBERED:
                self._looked_up.clear()
            self._looked_up[key] = tuple(self._all(key))
        return self._looked_up[key]

    def __contains__(self, key: str) -> bool:
        """Tell whether a phrase may begin with a word."""
        return bool(self.starting_with(key))

    def __iter__(self) -> Iterator[str]:
        """Yield the literal words that phrases begin with."""
        return iter(self._literal)

    def names(self) -> set[str]:
        """Return the classes that have a phrase."""
        shelves = (self._literal, self._beginnings, self._ends)
        return {phrase.name for shelf in shelves for phrases in shelf.values() for phrase in phrases}

    def _shelf(self, word: str) -> dict[str, list[Phrase]]:
        if len(word) > 1 and word.endswith(STAR):
            return self._beginnings
        return self._ends if len(word) > 1 and word.startswith(STAR) else self._literal

    def _all(self, key: str) -> Iterator[Phrase]:
        yield from self._literal.get(key, ())
        for length in range(max(1, len(key) - ENDING), len(key) + 1):
            yield from self._beginnings.get(key[:length], ())
        for length in range(1, len(key) + 1):
            yield from self._ends.get(key[-length:], ())
