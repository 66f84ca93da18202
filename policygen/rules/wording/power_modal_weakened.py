"""B34: a certain practice became a possible one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import on_gain
from policygen.rules.record import PRACTICE, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_GAINED = on_gain("modal_weak", polarity=PRACTICE)
_PROMISED = frozenset(
    {"promise", "modal_strong", "safeguard", "human_review", "breach", "verb_protect", "verb_notify",
     "verb_respond", "verb_delete", "deidentified"}
)
"""Classes that speak of what the reader is promised: there `we plan to` takes something away."""


def check_weakened(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a practice that the company no longer says it will do, where nothing speaks of a promise."""
    names = {marker.name for side in reading.sides() for marker in side.markers}
    return () if names & _PROMISED else _GAINED(reading, lexicon)


RULE = Rule(
    id="B34",
    name="power-modal-weakened",
    family="B",
    polarity=("practice",),
    label="neutral",
    title="A certain practice became a possible one",
    why="The company may still do it; it no longer says that it will.",
    sources=("OWN",),
    examples=(
        Example("We will send you offers.", "We may send you offers.", fires=True),
        Example("We may send you offers.", "We will send you offers.", fires=False, label="review"),
    ),
    check=check_weakened,
    absorbs=("residual-unexplained",),
)
