"""A33: the policy no longer covers everything it covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_scope(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an exception put to a sentence that says what the policy covers."""
    words = {token.key for token in reading.before.tokens}
    if not is_two_sided(reading) or not words & lexicon.words("covers"):
        return ()
    return [match_after(delta) for delta in gained(reading, "exception", "quantifier_some")]


RULE = Rule(
    id="A33",
    name="scope-changed",
    family="A",
    polarity=("information",),
    label="reduction",
    title="The policy no longer covers everything it covered",
    why="For what is left out, none of the promises holds any more.",
    sources=("W29",),
    examples=(
        Example(
            "This policy covers all our apps.", "This policy covers all our apps except Labs.", fires=True
        ),
        Example(
            "This policy covers all our apps.",
            "This policy covers all of our apps.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_scope,
    absorbs=("residual-unexplained",),
    topics=("scope",),
)
