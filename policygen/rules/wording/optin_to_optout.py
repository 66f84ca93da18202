"""B06: asking first became an objection afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_default(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `if you opt in` become `unless you opt out`."""
    if not is_two_sided(reading):
        return ()
    if lost(reading, "optin", "consent"):
        return [match_after(delta) for delta in gained(reading, "optout")]
    before, after = ({token.key for token in side.tokens} for side in reading.sides())
    turned = lexicon.words("agreeing") & (before - after) and lexicon.words("objecting") & (after - before)
    return [match_after(delta) for delta in gained(reading, "exception")] if turned else ()


RULE = Rule(
    id="B06",
    name="optin-to-optout",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="Asking first became objecting afterwards",
    why="Who does nothing is now taken to agree.",
    sources=("ED5", "CP-OPP"),
    examples=(
        Example("We send offers if you opt in.", "We send offers unless you opt out.", fires=True),
        Example("You can opt-in to offers.", "You can opt in to offers.", fires=False, label="cosmetic"),
    ),
    check=check_default,
    absorbs=("residual-unexplained", "consent-condition-dropped", "right-added"),
    consent="new_data",
)
