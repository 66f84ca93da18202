"""A14: legal basis or consent weakened."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A14",
    name="legal-basis-or-consent-weakened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Legal basis or consent weakened",
    why="Bases may not be swapped to escape consent.",
    sources=("ED5", "PI14"),
    examples=(
        Example("We process your location with your consent.", "We process your location on the basis of our legitimate interests.", fires=True),
    ),
    check=practice_gains("legal_basis"),
    facts=("legal-basis-weakened",),
    absorbs=("practice-added", "list-item-added"),
    topics=("purpose",),
    consent="new_data",
)
