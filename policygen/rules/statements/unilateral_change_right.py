"""A27: the company may change the policy at will."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon

_AT_WILL = ("discretion", "any_time")


def check_unilateral(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a power to change the policy at will, in a sentence about changes to it."""
    names = {marker.name for marker in reading.after.markers}
    if "change_notice" not in names:
        return ()
    if reading.kind == "added":
        keys = {marker.key for marker in reading.after.markers if marker.name in _AT_WILL}
        return [Match((0, 0), (0, len(reading.after.tokens)))] if keys else ()
    if not is_two_sided(reading):
        return ()
    return [match_after(delta) for delta in gained(reading, *_AT_WILL)]


RULE = Rule(
    id="A27",
    name="unilateral-change-right",
    family="A",
    polarity=ANY,
    label="reduction",
    title="The company may change the policy at will",
    why="What the policy promises today can be taken back tomorrow.",
    sources=("W29", "UCTD"),
    examples=(
        Example("We may update this policy.", "We may update this policy without notice.", fires=True),
        Example(
            "We may update this policy without notice.",
            "We may revise this policy without notice.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_unilateral,
    absorbs=("discretion-added", "residual-unexplained", "practice-added"),
    topics=("change-notice",),
)
