"""B01: a promise becomes a possibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import PROMISES
from policygen.rules.deltas import gained, is_aside, is_two_sided, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_weakened(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a weak modal put into a promise: `we will` to `we may`, `we encrypt` to `we aim to encrypt`."""
    if not is_two_sided(reading) or reading.polarity not in PROMISES:
        return ()
    grants = {
        place
        for marker in reading.after.markers
        if marker.name == "grant"
        for place in range(marker.start, marker.end)
    }
    return [
        match_after(delta)
        for delta in gained(reading, "modal_weak")
        if delta.marker.start not in grants and delta.edit.polarity in PROMISES and not is_aside(delta.edit)
    ]


RULE = Rule(
    id="B01",
    name="commitment-modal-weakened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A promise became a possibility",
    why="The company no longer has to do what it said it would do.",
    sources=("W-may", "BHA"),
    examples=(
        Example("We will delete your data.", "We may delete your data.", fires=True),
        Example("We will send you offers.", "We may send you offers.", fires=False, label="neutral"),
    ),
    check=check_weakened,
    absorbs=("residual-unexplained", "hedge-added"),
)
