"""B02: power modal strengthened."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

from typing import TYPE_CHECKING

from policygen.rules.deltas import is_two_sided, lost, match_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_strengthened(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a power that became a certainty: `we may share` to `we will share` or `we share`."""
    if not is_two_sided(reading) or reading.polarity != "practice":
        return ()
    return [match_before(delta) for delta in lost(reading, "modal_weak")]


RULE = Rule(
    id="B02",
    name="power-modal-strengthened",
    family="B",
    polarity=("practice",),
    label="review",
    title="Power modal strengthened",
    why="Possible becomes certain.",
    sources=("W-may",),
    examples=(
        Example("We may share your data with partners.", "We will share your data with partners.", fires=True, polarity="practice"),
        Example("We may notify you of a breach.", "We will notify you of a breach.", fires=False, polarity="commitment"),
    ),
    check=check_strengthened,
    absorbs=("residual-unexplained",),
)
