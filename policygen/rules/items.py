"""Items of lists that came, went or changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Marker, Match, Reading, SideReading
from policygen.rules.asides import is_remark
from policygen.rules.content import POWERS, PROMISES, content_places, is_item, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.names import is_names
from policygen.rules.widening import gives_only, illustrates, joins_denial, lets_in, only_goes_on, splits_gate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from policygen.model.change import Polarity
    from policygen.rules.lexicon import Lexicon

_BETWEEN = frozenset({",", ";", "/"})
_OPENING = frozenset({"restrictor", "condition", "consent", "legal_minimum", "optin", "discretion"})
"""Classes that open a condition, not an item."""


def check_item_added(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an item added to what the company may do; not what gives, or only illustrates (`例如…`)."""
    found = _items(reading, lexicon, POWERS, after=True)
    if not lexicon.segmenter:
        return found
    side = reading.after
    found = [match for match in found if not gives_only(side, match.after, lexicon)]
    found = [match for match in found if not joins_denial(side, match.after, lexicon)]
    return [match for match in found if not illustrates(side, match.after, lexicon)]


def check_promise_item_added(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an item added to what the reader has or is promised, unless it may let in more than it gives."""
    found = _items(reading, lexicon, PROMISES, after=True)
    return [
        match
        for match in found
        if not lets_in(reading.after, match.after, lexicon)
        and not splits_gate(reading.before, match.before)
        and not only_goes_on(reading, match)
    ]


def check_item_removed(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an item dropped from what the reader has or is promised."""
    return _items(reading, lexicon, PROMISES, after=False)


def check_practice_item_removed(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an item dropped from what the company may do."""
    return _items(reading, lexicon, POWERS, after=False)


def check_reordered(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find lists whose items only changed places: the same words between the same delimiters.

    Not where a word of order or priority stands (`first`, `then`), nor where the side negates
    only some of the items.
    """
    if not is_two_sided(reading) or len(reading.edits) < 2:
        return ()
    if lexicon.words("order") & _keys(reading.before):
        return ()
    start, end = _common(reading)
    if _holds_clause(reading.before, start, end):
        return ()
    before, after = (_split(side, start, end, lexicon) for side in reading.sides())
    if sorted(before) != sorted(after) or before == after:
        return ()
    moved = {item for item, other in zip(before, after, strict=True) if item != other}
    if any(lexicon.words("negations") & set(item) for item in moved):
        return ()
    if _conjunctions(reading.before, lexicon) != _conjunctions(reading.after, lexicon):
        return ()
    return [Match(words_of(e, after=False), words_of(e, after=True), "the same items") for e in reading.edits]


def _items(reading: Reading, lexicon: Lexicon, polarity: Collection[Polarity], *, after: bool) -> list[Match]:
    if not is_two_sided(reading):
        return []
    side = reading.after if after else reading.before
    other = reading.before if after else reading.after
    found = []
    for edit in reading.edits:
        here, there = words_of(edit, after=after), words_of(edit, after=not after)
        if here[0] == here[1] or edit.polarity not in polarity or content_places(other, *there, lexicon):
            continue
        if _is_aside(side, here, lexicon) or _is_bound(side, here, edit, lexicon):
            continue
        if not _is_new(side, here, other, lexicon):
            continue
        if content_places(side, *here, lexicon) and (
            is_item(side, *here, lexicon) or _is_whole_clause(side, edit, after=after)
        ):
            found.append(Match(words_of(edit, after=False), words_of(edit, after=True), _say(side, here)))
    return found


def _is_new(side: SideReading, place: tuple[int, int], other: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether a run says something the other side does not: words that only moved are no item."""
    stem = lexicon.inflection.stem
    said = {stem(other.tokens[p].key) for p in content_places(other, 0, len(other.tokens), lexicon)}
    return any(stem(side.tokens[p].key) not in said for p in content_places(side, *place, lexicon))


def _is_bound(side: SideReading, place: tuple[int, int], edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether words open with what binds the rest: `only where`, `if you agree`, `unless`.

    What is carved out of a power counts as an item of what the reader is promised.
    """
    opening = _OPENING | {"exception"} if edit.polarity in POWERS else _OPENING
    return any(
        m.name in opening and place[0] <= m.start <= place[0] + 1 and not _is_asked(side, m, edit, lexicon)
        for m in side.markers
    )


def _is_asked(side: SideReading, marker: Marker, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether a promise is to ask for consent: that binds the company, and nothing else waits for it."""
    if edit.polarity not in PROMISES or marker.name != "consent":
        return False
    behind = side.tokens[marker.end].key if marker.end < len(side.tokens) else ""
    words, grammar = marker.key.split(), lexicon.grammar
    return words[0] in grammar.asking and not {behind, words[-1]} & grammar.trailing_conditions


def _is_aside(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether words only explain, or only name an example of a kind already mentioned."""
    inside = {m.name for m in side.markers if m.start < place[1] and place[0] < m.end}
    if inside & {"explanatory", "informing"} or is_remark(side, place, lexicon):
        return True
    opened = any(m.name == "opener" and m.end <= place[0] + 2 for m in side.markers)
    acts = {m.name for m in side.markers} & {"verb_share", "verb_sell", "verb_collect"}
    edges = {side.tokens[place[0]].key, side.tokens[place[1] - 1].key}
    return is_names(side, *place, lexicon) and (opened or not acts or bool(edges & {"(", ")"}))


def _is_whole_clause(side: SideReading, edit: Edit, *, after: bool) -> bool:
    """Tell whether a run of words is long enough to be a clause of its own."""
    start, end = words_of(edit, after=after)
    return end - start >= 5 and end >= len(side.tokens) - 1


def _say(side: SideReading, place: tuple[int, int]) -> str:
    return f"the item “{side.words(*place)}”"


def _common(reading: Reading) -> tuple[int, int]:
    """Return how many tokens both sides share before the first edit and after the last."""
    return reading.edits[0].before_start, len(reading.before.tokens) - reading.edits[-1].before_end


def _holds_clause(side: SideReading, start: int, end: int) -> bool:
    """Tell whether a condition stands among the items: it would belong to another of them."""
    last = len(side.tokens) - end
    return any(m.name in {"condition", "exception"} and start < m.start < last for m in side.markers)


def _split(side: SideReading, start: int, end: int, lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Cut what lies between the shared beginning and end of a sentence at its delimiters."""
    items: list[list[str]] = [[]]
    for token in side.tokens[start : len(side.tokens) - end]:
        if token.key in _BETWEEN or token.key in lexicon.joining:
            items.append([])
        else:
            items[-1].append(token.key)
    return [tuple(item) for item in items if item]


def _conjunctions(side: SideReading, lexicon: Lexicon) -> list[str]:
    return sorted(token.key for token in side.tokens if token.key in lexicon.joining)


def _keys(side: SideReading) -> set[str]:
    return {token.key for token in side.tokens}
