"""Turn the words of one clause into a bag of meanings, whatever their order, voice and endings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.reading import SideReading
    from policygen.rules.lexicon import Lexicon

Bag = Counter[str]
_LONGEST = 5
"""Most words of one phrase of synonyms."""
NOT = "¬"
_READER = "@reader"
_COMPANY = "@company"
_CASED = 4
"""Fewest letters, and one more, before the ending of a case."""
_LIMITS = frozenset({"quantifier_all", "restrictor"})
_SCOPED = _LIMITS | {"negation"}
"""Classes whose order decides what is denied: not all, all not."""
_LED = frozenset({"recipient", "transfer_place"})
"""Classes before which the small word decides who gives and who gets."""
_LAST = 2
"""A word after a negation that ends the clause is a verb."""
_PART = 3
"""Fewest letters of a part of a compound."""
_NEAR = 3
"""Tokens before a recipient among which its preposition stands."""


class ClauseWords:
    """The words of one clause on their way into a bag."""

    def __init__(self, side: SideReading, start: int, end: int, lexicon: Lexicon) -> None:
        """Join prefixes that stand apart to their verbs."""
        self._side, self._start, self._end = side, start, end
        self._lexicon, self._forms = lexicon, lexicon.forms
        self._keys = [token.key.lower() for token in side.tokens[start:end]]
        self.acts = False
        self._gone: set[int] = set()
        self._join_apart()

    def bag(self) -> Bag:
        """Return the meanings of the clause."""
        bag: Bag = Counter()
        support = 0
        place = 0
        while place < len(self._keys):
            length, meanings = self._read(place)
            support += meanings.count("")
            bag.update(meaning for meaning in meanings if meaning)
            place += length
        if support and not any(word.startswith("=") for word in bag):
            bag["@support"] += support
        if bag[_COMPANY] and not any(word in self._forms.open for word in self._keys):
            del bag[_COMPANY]
        bag.update([*self._limited(), *self._supposed()])
        if bag[NOT]:
            bag.update(self._scope())
        return bag

    def _supposed(self) -> Iterator[str]:
        """Yield the `if` that a first clause leaves out when it opens with its verb and ends in a comma."""
        last = self._end < len(self._side.tokens) and self._side.tokens[self._end].key
        first = self._keys[0] if self._keys else ""
        if self._start == 0 and last == "," and first in self._forms.verbs:
            yield from (str(self._lexicon.synonyms.get(word, word)) for word in self._forms.supposing)

    def _limited(self) -> Iterator[str]:
        """Yield the word that each `only` limits: the next one of content."""
        for place, key in enumerate(self._keys):
            if key in self._lexicon.grammar.only:
                rest = range(place + 1, len(self._keys))
                words = (m for one in rest for m in self._read(one)[1] if m and m != NOT)
                yield f"only {next(words, '')}"

    def _join_apart(self) -> None:
        forms = self._forms
        for last in range(len(self._keys) - 1, 0, -1):
            if self._keys[last] not in forms.apart:
                continue
            for place in range(last):
                joined = self._keys[last] + self._keys[place]
                if joined in forms.verbs or joined in forms.support:
                    self._keys[place] = joined
                    self._gone.add(last)
                    break

    def _read(self, place: int) -> tuple[int, list[str]]:
        """Return how many words one meaning takes, and the meaning; `""` for a supporting verb."""
        if place in self._gone:
            return 1, []
        for length in range(min(_LONGEST, len(self._keys) - place), 0, -1):
            found = self._phrase(place, length)
            if found is not None:
                self.acts = self.acts or any(one[:1] in {"", "="} for one in found)
                return length, found
        party = self._party(place)
        token, key = self._side.tokens[self._start + place], self._keys[place]
        if party is not None:
            return 1, party
        if token.kind == "mark" or key in self._lexicon.light:
            return 1, []
        parts = self._split(key) if self._is_capital(place) else [self._single(key)]
        return 1, [*self._led(place), *parts]

    def _phrase(self, place: int, length: int) -> list[str] | None:
        """Return the meaning of a run of words that the lexicon lists; None for any other."""
        forms, phrase = self._forms, " ".join(self._keys[place : place + length])
        if phrase in forms.negations:
            return [NOT]
        if phrase in forms.dropped | forms.support:
            return [""] if phrase in forms.support else []
        if phrase in forms.verbs:
            return ["=" + self._meaning(forms.verbs[phrase])]
        compound = length == 1 and self._is_capital(place) and phrase.endswith(forms.tails)
        small = length == 1 and phrase in self._lexicon.light
        spoken = length > 1 and self._keys[place] in forms.polite | forms.plain
        if phrase not in self._lexicon.synonyms or compound or small or spoken:
            return None
        return [*self._led(place), str(self._lexicon.synonyms[phrase])]

    def _meaning(self, verb: str) -> str:
        number = self._lexicon.synonyms.get(verb)
        return verb if number is None else str(number)

    def _party(self, place: int) -> list[str] | None:
        """Read a pronoun; the company as agent of a passive is what `we` is to an active verb."""
        key, forms = self._keys[place], self._forms
        if key in self._lexicon.grammar.we:
            return [_COMPANY]
        if key in forms.company:
            agent = place and self._keys[place - 1] in forms.agents
            return [_COMPANY] if agent else ["@us"]
        if key in forms.plain or (key in forms.polite and self._is_capital(place)):
            return [_READER]
        return None

    def _is_capital(self, place: int) -> bool:
        return self._side.text[self._side.tokens[self._start + place].start].isupper()

    def _split(self, word: str) -> list[str]:
        """Return the parts of a compound whose last part is a verb's noun or a tail; else its meaning."""
        for cut in range(_PART, len(word) - _PART):
            tail = word[cut:]
            if tail in self._forms.tails:
                return [self._head(word[:cut]), self._single(tail)]
            if tail in self._forms.verbs and tail.endswith(self._forms.nominal):
                return [self._head(word[:cut]), "=" + self._meaning(self._forms.verbs[tail])]
        return [self._single(word)]

    def _head(self, word: str) -> str:
        """Return the meaning of the first part of a compound, without the letters that join it."""
        shorter = [word.removesuffix(link) for link in self._forms.links if word.endswith(link)]
        known = (one for one in (word, *shorter) if one in self._lexicon.synonyms)
        return self._single(next(known, [word, *shorter][-1]))

    def _single(self, word: str) -> str:
        """Return the set of synonyms of a word, else its stem, whatever its case."""
        number = self._lexicon.synonyms.get(word)
        if number is not None:
            return str(number)
        for ending in self._forms.cases:
            if word.endswith(ending) and len(word) > len(ending) + _CASED:
                word = word.removesuffix(ending)
                if word in self._lexicon.synonyms:
                    return str(self._lexicon.synonyms[word])
        return self._lexicon.inflection.stem(word)

    def _led(self, place: int) -> list[str]:
        """Return the small word before a value or a recipient: it decides what they are there for."""
        token = self._side.tokens[self._start + place]
        at = self._start + place
        recipient = any(m.name in _LED and m.start <= at < m.end for m in self._side.markers)
        if token.kind not in {"value", "number"} and not recipient:
            return []
        before = self._keys[max(0, place - _NEAR) : place]
        if not recipient:
            before = [key for key in before if key not in self._forms.spans]
            before = ["<" if key in self._forms.inside else key for key in before]
        held = self._forms.held | (self._forms.inside if recipient else {"<"})
        return ["+" + key for key in before[::-1] if key in held][:1]

    def _scope(self) -> Iterator[str]:
        """Yield what a negation denies: an adjective right behind it, or all that `all` and `only` hold."""
        bare = self._lexicon.grammar.bare_not - self._lexicon.grammar.nobody
        for place, key in enumerate(self._keys[:-_LAST]):
            behind = self._keys[place + 1]
            if key in bare and not self._is_capital(place + 1) and not self._is_verbal(behind):
                yield f"{NOT}{self._single(behind)}"
        inside = [m for m in self._side.markers if self._start <= m.start < self._end and m.name in _SCOPED]
        if {m.name for m in inside} & _LIMITS:
            yield " ".join(m.name for m in sorted(inside, key=lambda one: one.start))

    def _is_verbal(self, word: str) -> bool:
        """Tell whether a word is a verb, the prefix of one, or a small word."""
        forms = self._forms
        small = word in self._lexicon.light or word in self._lexicon.words("negations")
        return small or word in forms.verbs or word in forms.apart or word in forms.support
