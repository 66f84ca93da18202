"""A35: saying no costs the service, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_penalty(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a price put on saying no, or a service tied to saying yes."""
    if not is_two_sided(reading):
        return ()
    giving = lexicon.words("giving")
    return [match_after(delta) for delta in gained(reading, "penalty") if delta.marker.key not in giving]


RULE = Rule(
    id="A35",
    name="conditionality-or-penalty",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Saying no costs the service, or something else",
    why="Consent is not free when refusing it is punished.",
    sources=("CA125", "PI16", "GDPR7"),
    examples=(
        Example(
            "You can use the service.", "You can use the service, but you must give consent.", fires=True
        ),
        Example(
            "You must give consent to use the service.",
            "In order to use the service, you must give consent.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_penalty,
    absorbs=(
        "residual-unexplained",
        "source-or-mode-widened",
        "exercise-route-hardened",
        "practice-item-added",
        "condition-added",
    ),
)
