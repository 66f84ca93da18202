"""A14: processing rests on something weaker than consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import POWERS
from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_basis(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find another legal basis put in the place of consent."""
    if not is_two_sided(reading) or not lost(reading, "consent", "optin"):
        return ()
    return [match_after(delta) for delta in gained(reading, "legal_basis") if delta.edit.polarity in POWERS]


RULE = Rule(
    id="A14",
    name="legal-basis-or-consent-weakened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Processing rests on something weaker than consent",
    why="The reader can no longer say no beforehand, nor take the yes back.",
    sources=("ED5", "PI14"),
    examples=(
        Example(
            "We process your location with your consent.",
            "We process your location on the basis of our legitimate interests.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "legal_basis": "consent"}]},
                {"practices": [{"data": ["email_address"], "legal_basis": "legitimate_interest"}]},
            ),
        ),
        Example(
            "We process your location for our legitimate interests.",
            "We process your location with your consent.",
            fires=False,
            label="expansion",
        ),
    ),
    check=check_basis,
    facts=("legal-basis-weakened",),
    absorbs=(
        "practice-added",
        "practice-item-added",
        "consent-condition-dropped",
        "data-category-added",
        "residual-unexplained",
    ),
    topics=("purpose",),
    consent="new_data",
)
