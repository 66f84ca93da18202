"""A28: assent by use."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import gained, is_two_sided, match_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def check_assent(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find agreement read out of mere use."""
    if reading.kind == "added":
        hit = any(marker.name == "assent" for marker in reading.after.markers)
        return [Match((0, 0), (0, len(reading.after.tokens)))] if hit else ()
    if not is_two_sided(reading):
        return ()
    return [match_after(delta) for delta in gained(reading, "assent")]


RULE = Rule(
    id="A28",
    name="assent-by-use",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Assent by use",
    why="Silence is not consent.",
    sources=("GDPR4", "ED5", "PI14"),
    examples=(
        Example("Changes apply once you accept them.", "Continued use of the service means you accept the changes.", fires=True),
    ),
    check=check_assent,
    facts=("assent-weakened",),
    absorbs=("residual-unexplained", "user-duty-added", "practice-added"),
    topics=("change-notice",),
)
