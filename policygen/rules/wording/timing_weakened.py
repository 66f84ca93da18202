"""B18: something comes later than promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import (
    adds_clause,
    either,
    gained,
    is_two_sided,
    lost,
    match_after,
    on_gain,
    on_loss,
)
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def _after_for_before(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find `after` put for `before` in a sentence that tells the reader something."""
    names = {marker.name for marker in reading.before.markers}
    if not is_two_sided(reading) or not names & {"change_notice", "verb_notify", "channel_active", "consent"}:
        return ()
    return (
        [match_after(delta) for delta in gained(reading, "timing_after")]
        if lost(reading, "timing_before")
        else ()
    )


_GAINED = on_gain("timing_after", "timing_slow", polarity=("commitment", "right"), of_sentence=True)


def _later(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `after` or `from time to time` put to a promise; not in a clause that came as a whole."""
    clauses = {edit.after_start for edit in reading.edits if adds_clause(reading, edit, lexicon)}
    return [
        match
        for match in _GAINED(reading, lexicon)
        if not any(start <= match.after[0] for start in clauses)
    ]


_SOON = 3.0
"""Days within which a stated time is no later than `at once`."""
_LOST = on_loss(
    "timing_before", "timing_fast", "any_time", polarity=("commitment", "right"), unless=("mechanical",)
)


def _no_longer_soon(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `before` or `at once` gone; not for a time of hours or a few days in its place."""
    soon = [
        quantity
        for quantity in reading.after.quantities
        if quantity.kind == "duration" and quantity.amount <= _SOON
    ]
    return [
        match
        for match in _LOST(reading, lexicon)
        if not any(match.after[0] <= one.start < match.after[1] for one in soon)
    ]


RULE = Rule(
    id="B18",
    name="timing-weakened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="Something comes later than was promised",
    why="A remedy or a notice that comes too late helps nobody.",
    sources=("W30", "UK"),
    examples=(
        Example(
            "We will immediately delete your messages.",
            "We will periodically delete your messages.",
            fires=True,
        ),
        Example(
            "We will notify you prior to changes.",
            "We will notify you before changes.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=either(
        _after_for_before,
        _later,
        _no_longer_soon,
    ),
    absorbs=("residual-unexplained", "commitment-added", "promise-item-added", "promise-item-removed"),
)
