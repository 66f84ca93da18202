"""What an edit says besides its force: content words, list items, names; checks built on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.deltas import Delta, gained, is_two_sided, lost

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from policygen.model.change import Polarity
    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Check

POWERS: frozenset[Polarity] = frozenset({"practice", "duty", "limit"})
"""Where more words take from the reader."""
PROMISES: frozenset[Polarity] = frozenset({"right", "commitment"})
"""Where more words give to the reader."""
_WAYS = frozenset({"right", "control"})
_BINDING = frozenset(
    {"condition", "consent", "exception", "restrictor", "legal_minimum", "indefinite", "negation", "optin"}
)
"""Words of these bound the practice: when they go, it is not the practice that was dropped."""
MARKS = frozenset({",", ";", "/", "&", "(", ")"})
"""Marks that set the items of a list apart."""


def words_of(edit: Edit, *, after: bool) -> tuple[int, int]:
    """Return the range of tokens of an edit on one side."""
    return (edit.after_start, edit.after_end) if after else (edit.before_start, edit.before_end)


def take_edit(edit: Edit, detail: str) -> Match:
    """Take all words of an edit, on both sides."""
    return Match(words_of(edit, after=False), words_of(edit, after=True), detail)


def content_places(side: SideReading, start: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return the places of words that carry content: no marks and no light words."""
    return [
        place
        for place in range(start, end)
        if side.tokens[place].kind != "mark"
        and side.tokens[place].key.lower() not in lexicon.light
        and side.tokens[place].key not in lexicon.joining
    ]


def is_item(side: SideReading, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a run of words is an item of a list: set off by a comma, `and`, `or` or a bracket."""
    keys = [token.key for token in side.tokens]
    edges = {keys[start], keys[end - 1]} if end > start else set()
    edges |= {keys[start - 1]} if start else set()
    edges |= {keys[end]} if end < len(keys) else set()
    return bool(edges & (MARKS | lexicon.joining))


def is_names(side: SideReading, start: int, end: int, lexicon: Lexicon, *, opening: bool = False) -> bool:
    """Tell whether a run of words names somebody: capitals throughout, or a company's suffix.

    Args:
        side: The side it stands on.
        start: First token.
        end: One past the last token.
        lexicon: Light words do not count.
        opening: Count a capital at the very beginning, which any word may have.
    """
    places = content_places(side, start, end, lexicon)
    if not places or (not opening and all(place == 0 for place in places)):
        return False
    suffixes = {m.start for m in side.markers if m.name == "company_suffix"}
    named = [place for place in places if _is_capital(side, place) or place in suffixes]
    joined = [place for place in places if place not in named and _is_connector(side, place)]
    if len(named) + len(joined) < len(places) or not named:
        return False
    return any(_is_word(side, place) for place in named) or is_contact(side)


def swaps_names(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit puts one name for another."""
    return is_names(reading.before, edit.before_start, edit.before_end, lexicon) and is_names(
        reading.after, edit.after_start, edit.after_end, lexicon
    )


def is_contact(side: SideReading) -> bool:
    """Tell whether a piece gives an address, a telephone number or the like."""
    names = {marker.name for marker in side.markers}
    return "contact" in names or any(token.kind == "address" for token in side.tokens)


def _is_word(side: SideReading, place: int) -> bool:
    return side.tokens[place].kind in {"word", "address"}


def _is_connector(side: SideReading, place: int) -> bool:
    """Tell whether a small word may stand within a name: `du`, `of`, `tn`."""
    return len(side.tokens[place].key) <= 4 and side.tokens[place].kind == "word"


def practice_gains(*names: str, only_with: Collection[str] = ()) -> Check:
    """Make a check: words of these classes were added to what the company may do.

    A whole added sentence counts, and words gained within one.

    Args:
        names: Classes of the lexicon.
        only_with: Classes of which one must stand in the same sentence.
    """

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if only_with and not any(marker.name in only_with for marker in reading.after.markers):
            return ()
        if reading.kind == "added":
            hit = [
                marker
                for marker in reading.after.markers
                if marker.name in names and reading.role != "heading"
            ]
            return [_whole(reading, f"“{hit[0].key}”")] if hit and reading.polarity in POWERS else ()
        if not is_two_sided(reading):
            return ()
        return [
            _taken(delta)
            for delta in gained(reading, *names)
            if delta.edit.polarity in POWERS
            and not swaps_names(reading, delta.edit, lexicon)
            and not _is_denied(reading, delta)
            and not _only_names(reading, delta.edit, lexicon)
        ]

    return check


def promise_loses(*names: str, only_with: Collection[str] = ()) -> Check:
    """Make a check: words of these classes were dropped from what the reader has or is promised."""

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if only_with and not any(marker.name in only_with for marker in reading.before.markers):
            return ()
        if reading.kind == "removed":
            hit = [
                marker
                for marker in reading.before.markers
                if marker.name in names and reading.role != "heading"
            ]
            return [_whole(reading, f"“{hit[0].key}”")] if hit and reading.polarity in PROMISES else ()
        if not is_two_sided(reading):
            return ()
        return [
            _taken(delta)
            for delta in lost(reading, *names)
            if delta.edit.polarity in PROMISES
            and not swaps_names(reading, delta.edit, lexicon)
            and not _other_way(reading, delta, names)
        ]

    return check


def promise_gains(*names: str) -> Check:
    """Make a check: words of these classes were added to what the reader has or is promised."""

    def check(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
        if not is_two_sided(reading):
            return ()
        return [_taken(delta) for delta in gained(reading, *names) if delta.edit.polarity in PROMISES]

    return check


def _is_denied(reading: Reading, delta: Delta) -> bool:
    """Tell whether an added word stands behind an added negation: `without giving your name`."""
    return any(
        marker.name == "negation" and delta.edit.after_start <= marker.start < delta.marker.start
        for marker in reading.after.markers
    )


def _only_names(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit adds a name in brackets: of a law, a decision, a former company."""
    keys = {token.key for token in reading.after.tokens[edit.after_start : edit.after_end]}
    return bool(keys & {"(", ")"}) and is_names(reading.after, edit.after_start, edit.after_end, lexicon)


def _other_way(reading: Reading, delta: Delta, names: Collection[str]) -> bool:
    """Tell whether another right or control took the place of a lost one, in the same edit."""
    if not set(names) & _WAYS:
        return False
    return any(other.edit == delta.edit for other in gained(reading, *_WAYS))


def practice_loses(*names: str) -> Check:
    """Make a check: a list item of these classes was dropped from what the company may do."""

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if not is_two_sided(reading):
            return ()
        return [
            _taken(delta)
            for delta in lost(reading, *names)
            if delta.edit.polarity in POWERS and _is_dropped_item(reading, delta.edit, lexicon)
        ]

    return check


def _is_dropped_item(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit takes an item out of a list and puts nothing in its place."""
    replaced = reading.after.tokens[edit.after_start : edit.after_end]
    delimiters = MARKS | lexicon.joining
    bare = all(token.key in delimiters for token in replaced)
    start, end = edit.before_start, edit.before_end
    set_off = bool({reading.before.tokens[start].key, reading.before.tokens[end - 1].key} & delimiters)
    bound = any(m.name in _BINDING and m.start < end and start < m.end for m in reading.before.markers)
    return bare and set_off and not bound


def _is_capital(side: SideReading, place: int) -> bool:
    token = side.tokens[place]
    first = side.text[token.start]
    numeral = token.kind == "number" or (token.kind == "value" and token.key.isdigit())
    numeral = numeral or (token.kind == "word" and first.isdecimal())
    return first.isupper() or numeral or token.kind == "address"


def _whole(reading: Reading, hit: str) -> Match:
    return Match(
        (0, len(reading.before.tokens)),
        (0, len(reading.after.tokens)),
        f"{hit} in a sentence that gives a {reading.polarity} ({reading.polarity_from})",
    )


def _taken(delta: Delta) -> Match:
    edit = delta.edit
    return Match(
        (edit.before_start, edit.before_end),
        (edit.after_start, edit.after_end),
        f"“{delta.marker.key}” where the words give a {edit.polarity}",
    )
