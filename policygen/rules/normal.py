"""The normal form of a sentence: its clauses as bags of meanings, whatever their order and voice.

`Eine Weitergabe an Dritte findet nicht statt` and `Wir geben nichts an Dritte weiter` differ in every word
of grammar and in none of substance. What a bag keeps is all that could matter: content words as their set
of synonyms, verbs and their nouns as one, negations, the reader, the company where it is no agent,
values and recipients with the preposition before them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policygen.rules.bags import NOT, Bag, ClauseWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.model.reading import SideReading
    from policygen.rules.lexicon import Lexicon

_MARKS = frozenset({",", ";", ":", "(", ")", ".", "!", "?"})
_PLACED = frozenset(
    {"negation", "exception", "restrictor", "quantifier_all", "quantifier_some", "consent", "optin"}
)
"""Classes whose words hold what stands beside them."""
_FEW = 2
"""Most clauses with a verb that may change places: of three it would count which belongs to which."""


def same_normal_form(before: SideReading, after: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether two sentences say the same, clause by clause; never where the language has no forms."""
    if not lexicon.forms.verbs:
        return False
    first, second = (_clauses(side, lexicon) for side in (before, after))
    if [bag for bag, _ in first] == [bag for bag, _ in second]:
        return True
    acting = max(sum(acts for _, acts in side) for side in (first, second))
    few = len(first) != len(second) or any(_shares_words(side) for side in (first, second))
    if acting <= (_FEW if few else 1) and not _denies(before, after, lexicon):
        return _merged(first) == _merged(second)
    if len(first) != len(second) or acting > _FEW:
        return False
    return _turned(first) == _turned(second)


def is_denied_anew(before: SideReading, after: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether one sentence says of all that the other does that it is not done, and nothing else."""
    if not lexicon.forms.verbs or any(m.name in _PLACED for m in before.markers):
        return False
    first, second = (_clauses(side, lexicon) for side in (before, after))
    if max(sum(acts for _, acts in side) for side in (first, second)) > 1:
        return False
    return _merged(second) - _merged(first) == Counter({NOT: 1}) and not _merged(first) - _merged(second)


def _turned(clauses: Sequence[tuple[Bag, bool]]) -> Counter[frozenset[tuple[str, int]]]:
    return Counter(frozenset(bag.items()) for bag, _ in clauses)


def _merged(clauses: Sequence[tuple[Bag, bool]]) -> Bag:
    return sum((bag for bag, _ in clauses), Counter())


def _shares_words(clauses: Sequence[tuple[Bag, bool]]) -> bool:
    """Tell whether a verb stands alone between joining words: `is checked and stored` has all in common."""
    return any(acts and sum(bag.values()) == 1 for bag, acts in clauses)


def _denies(before: SideReading, after: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether some word of a sentence denies or limits, so that its place decides what it says."""
    placed = (m for side in (before, after) for m in side.markers if m.name in _PLACED)
    return any(m.key.split()[0] not in lexicon.forms.denying for m in placed)


def _clauses(side: SideReading, lexicon: Lexicon) -> list[tuple[Bag, bool]]:
    """Return the bag of each clause with whether it holds a verb."""
    clauses: list[tuple[Bag, bool]] = []
    for start, end in _cut(side, lexicon):
        words = ClauseWords(side, start, end, lexicon)
        bag = words.bag()
        if bag:
            clauses.append((bag, words.acts))
    return clauses


def _cut(side: SideReading, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Cut a sentence at its marks and joining words; each of these words is a clause of its own."""
    start = 0
    for place, token in enumerate(side.tokens):
        joins = token.key in lexicon.joining
        if joins or (token.key in _MARKS and not _is_within_word(side, place)):
            yield start, place
            if joins:
                yield place, place + 1
            start = place + 1
    yield start, len(side.tokens)


def _is_within_word(side: SideReading, place: int) -> bool:
    """Tell whether a mark stands between letters without a space: `Schüler:innen`."""
    inner = 0 < place < len(side.tokens) - 1
    return inner and all(
        side.tokens[one].end == side.tokens[one + 1].start for one in (place - 1, place)
    )
