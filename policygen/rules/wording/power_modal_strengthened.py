"""B02: a possible practice becomes a certain one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_before
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_strengthened(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a power that became a certainty: `we may share` to `we will share` or `we share`."""
    if not is_two_sided(reading) or reading.polarity != "practice":
        return ()
    if gained(reading, "consent") or (reading.after.polarity == "commitment" and gained(reading, "negation")):
        return ()
    return [match_before(delta) for delta in lost(reading, "modal_weak")]


RULE = Rule(
    id="B02",
    name="power-modal-strengthened",
    family="B",
    polarity=("practice",),
    label="review",
    title="A possible practice became a certain one",
    why="What might have happened to the data now does; the words do not tell whether that is new.",
    sources=("W-may",),
    examples=(
        Example(
            "We may share your data with partners.", "We will share your data with partners.", fires=True
        ),
        Example(
            "We may notify you of a breach.",
            "We will notify you of a breach.",
            fires=False,
            label="expansion",
        ),
    ),
    check=check_strengthened,
    absorbs=("residual-unexplained",),
)
