"""B16: an exception was made to a promise, or taken from a power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, is_aside, on_gain, on_loss
from policygen.rules.record import PRACTICE, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_OPENING = 2
"""Tokens of an added clause among which its exception stands."""
_GAINED = on_gain("exception", polarity=("commitment", "right"), of_sentence=True)
_LOST = on_loss("exception", polarity=PRACTICE, of_sentence=True)


def _gained_for_good(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a carve-out put to a promise; one deep within an added clause belongs to that clause."""
    opening = {edit.after_start for edit in reading.edits if is_aside(edit)}
    return [
        match
        for match in _GAINED(reading, lexicon)
        if not any(start + _OPENING < match.after[0] for start in opening)
    ]


def _lost_for_good(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an exception to a power that is gone, and not put as `only if` instead."""
    return () if gained(reading, "restrictor", "consent", "negation") else _LOST(reading, lexicon)


RULE = Rule(
    id="B16",
    name="exception-or-condition-shifted",
    family="B",
    polarity=("right", "commitment", "practice", "limit"),
    label="reduction",
    title="An exception to a promise came, or one to a power went",
    why="The promise holds in fewer cases, or the power in more.",
    sources=("COND",),
    examples=(
        Example(
            "We will delete your data on request.",
            "We will delete your data on request unless we need it.",
            fires=True,
        ),
        Example("We share usage data, except health data.", "We share usage data.", fires=True),
        Example(
            "We share usage data.", "We share usage data, except health data.", fires=False, label="expansion"
        ),
    ),
    check=either(_gained_for_good, _lost_for_good),
    absorbs=(
        "residual-unexplained",
        "right-added",
        "promise-item-added",
        "commitment-added",
        "condition-added",
        "promise-item-removed",
    ),
)
