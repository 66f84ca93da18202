"""Turn tokens into the words of a lexicon: characters of a script without spaces, letters of `z. B.`.

Chinese writes no spaces: 平等 (equal) must not be read as the marker 等 (and so on). The words of the
lexicon decide: of all ways to cut a run of characters the one with the fewest unknown characters wins,
then the one with the fewest words, then the one whose first word is longest. That is one value for each
place, computed from the end, so it takes time linear in the text and has one answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_PARTS = 10
"""Most tokens of an abbreviation, its full stops included."""


class Segmenter:
    """Cuts runs of characters by a vocabulary."""

    __slots__ = ("_longest", "characters", "vocabulary")

    def __init__(self, words: Iterable[str]) -> None:
        """Remember the words, and for each first character the length of its longest word."""
        self.vocabulary: set[str] = set()
        self.characters: set[str] = set()
        self._longest: dict[str, int] = {}
        self.learn(words)

    def learn(self, words: Iterable[str]) -> None:
        """Add words to the vocabulary."""
        for word in filter(None, words):
            self.vocabulary.add(word)
            self.characters.update(word)
            self._longest[word[0]] = max(self._longest.get(word[0], 1), len(word))

    def cut(self, characters: Sequence[str]) -> list[int]:
        """Return the length of each word, in order.

        Args:
            characters: Characters of one run, each with its combining marks.
        """
        size = len(characters)
        best: list[tuple[int, int, int]] = [(0, 0, 0)] * (size + 1)
        for start in range(size - 1, -1, -1):
            best[start] = min(self._ways(characters, start, best))
        lengths, place = [], 0
        while place < size:
            lengths.append(-best[place][2])
            place += lengths[-1]
        return lengths

    def _ways(
        self, characters: Sequence[str], start: int, best: Sequence[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        """Weigh every word that may begin at a place: unknown characters, words, and its length."""
        first = characters[start]
        word, known = first, first in self.vocabulary
        ways = [(best[start + 1][0] + (not known), best[start + 1][1] + 1, -1)]
        longest = self._longest.get(first[0], 1)
        for end in range(start + 1, min(start + longest, len(characters))):
            word += characters[end]
            if word in self.vocabulary:
                unknown, words, _ = best[end + 1]
                ways.append((unknown, words + 1, start - end - 1))
        return ways

    def covers(self, text: str) -> bool:
        """Tell whether every character of a text belongs to a word of the vocabulary."""
        place = 0
        for length in self.cut(text):
            if text[place : place + length] not in self.vocabulary:
                return False
            place += length
        return True

    def merge(self, tokens: Sequence[Token]) -> list[Token]:
        """Merge neighbouring character tokens into words; white space between them does not part them."""
        merged: list[Token] = []
        place = 0
        while place < len(tokens):
            end = place
            while end < len(tokens) and tokens[end].kind == "character":
                end += 1
            if end == place:
                merged.append(tokens[place])
                place += 1
                continue
            merged += self._merge_run(tokens[place:end])
            place = end
        return merged

    def _merge_run(self, run: Sequence[Token]) -> Iterable[Token]:
        place = 0
        for length in self.cut([token.key for token in run]):
            part = run[place : place + length]
            key = "".join(token.key for token in part)
            kind = "word" if key in self.vocabulary else "character"
            yield Token(key, part[0].start, part[-1].end, kind)
            place += length


def join_abbreviations(tokens: Sequence[Token], known: Collection[str]) -> list[Token]:
    """Write `z. B.` as one word, so that it is the same with and without the space.

    Args:
        tokens: Tokens of a text.
        known: Abbreviations of several parts in small letters, parted by full stops only: `z.b`.
    """
    firsts = {text.partition(".")[0] for text in known}
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        end = _abbreviation_end(tokens, place, known) if tokens[place].key.lower() in firsts else place
        if end == place:
            joined.append(tokens[place])
            place += 1
            continue
        parts = [token.key for token in tokens[place:end] if token.key != "."]
        joined.append(Token(".".join(parts), tokens[place].start, tokens[end - 1].end, "word"))
        place = end
    return joined


def _abbreviation_end(tokens: Sequence[Token], place: int, known: Collection[str]) -> int:
    """Return the place behind the longest abbreviation that begins at a place; the place itself for none."""
    text, best = "", place
    for part in range(place, min(place + _PARTS, len(tokens)) - 1, 2):
        if tokens[part].kind != "word" or tokens[part + 1].key != ".":
            break
        text += f".{tokens[part].key.lower()}" if text else tokens[part].key.lower()
        best = part + 2 if text in known else best
    return best
