"""Make the checks of the statements: words of a class came to a power, or went from a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import MARKS, POWERS, PROMISES, words_of
from policygen.rules.deltas import Delta, gained, is_two_sided, lost
from policygen.rules.names import is_names, swaps_names
from policygen.rules.widening import brings_risk, holds_unknown, illustrates, joins_denial

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from policygen.model.reading import Edit, Reading
    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Check

_WAYS = frozenset({"right", "control"})
_GIVEN_UP = ("verb_delete", "consent", "optin")
"""Promises that another in their place does not outweigh: `we tell you` for `we ask you`."""
_BINDING = frozenset(
    {"condition", "consent", "exception", "restrictor", "legal_minimum", "indefinite", "negation", "optin"}
)
"""Words of these bound the practice: when they go, it is not the practice that was dropped."""


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
            and not (lexicon.segmenter and _adds_to_denial_or_examples(reading, delta, lexicon))
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
    """Make a check: words of these classes were added to what the reader has or is promised.

    Not where they took the place of words that no list knows: `salted and hashed` may outweigh `encrypted`.
    """

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if not is_two_sided(reading):
            return ()
        given_up = {delta.edit for delta in lost(reading, *_GIVEN_UP)}
        return [
            _taken(delta)
            for delta in gained(reading, *names)
            if delta.edit.polarity in PROMISES
            and delta.edit not in given_up
            and not _is_alternative(reading, delta, lexicon)
            and not _is_said(reading, delta)
            and not _is_risky(reading, delta.edit)
            and not holds_unknown(reading.before, words_of(delta.edit, after=False), lexicon)
        ]

    return check


def _is_alternative(reading: Reading, delta: Delta, lexicon: Lexicon) -> bool:
    """Tell whether a gained word is one of several ways to keep a promise: `deleted or masked`."""
    before = reading.after.tokens[delta.marker.start - 1].key if delta.marker.start else ""
    first = reading.after.tokens[delta.edit.after_start].key
    return delta.edit.polarity == "commitment" and bool({before, first} & lexicon.words("or"))


def _is_risky(reading: Reading, edit: Edit) -> bool:
    """Tell whether words that were put in, and replace none, hold what takes from the reader."""
    return edit.before_start == edit.before_end and brings_risk(reading.after, words_of(edit, after=True))


def _is_said(reading: Reading, delta: Delta) -> bool:
    """Tell whether an inserted clause speaks again of what the sentence gave: `, revoking takes a year`."""
    edit = delta.edit
    inserted = edit.before_start == edit.before_end
    return inserted and f" {delta.marker.key} " in f" {' '.join(t.key for t in reading.before.tokens)} "


def _is_denied(reading: Reading, delta: Delta) -> bool:
    """Tell whether an added word stands behind an added negation: `without giving your name`."""
    return any(
        marker.name == "negation" and delta.edit.after_start <= marker.start < delta.marker.start
        for marker in reading.after.markers
    )


def _adds_to_denial_or_examples(reading: Reading, delta: Delta, lexicon: Lexicon) -> bool:
    """Tell whether a word joins what a clause denies (`不得转委托` `或与他人合并`), or its examples."""
    place, side = words_of(delta.edit, after=True), reading.after
    if delta.edit.before_start < delta.edit.before_end or not place[0]:
        return False
    return illustrates(side, place, lexicon) or joins_denial(side, place, lexicon)


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
            if delta.edit.polarity in POWERS
            and not _stands_denied(reading, delta)
            and _is_dropped_item(reading, delta.edit, lexicon)
        ]

    return check


def _stands_denied(reading: Reading, delta: Delta) -> bool:
    """Tell whether a lost word may have stood in what the sentence denies: `we do not sell or rent`."""
    return any(m.name == "negation" and m.end <= delta.marker.start for m in reading.before.markers)


def _is_dropped_item(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit takes an item out of a list and puts nothing in its place."""
    replaced = reading.after.tokens[edit.after_start : edit.after_end]
    delimiters = MARKS | lexicon.joining
    bare = all(token.key in delimiters for token in replaced)
    start, end = edit.before_start, edit.before_end
    set_off = bool({reading.before.tokens[start].key, reading.before.tokens[end - 1].key} & delimiters)
    bound = any(m.name in _BINDING and m.start < end and start < m.end for m in reading.before.markers)
    return bare and set_off and not bound


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
