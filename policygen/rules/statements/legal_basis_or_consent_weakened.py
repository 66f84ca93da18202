"""A14: processing rests on something weaker than consent."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

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
            "We process your location.", "We process your location for our legitimate interests.", fires=True
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
    check=practice_gains("legal_basis"),
    facts=("legal-basis-weakened",),
    absorbs=("practice-added", "list-item-added"),
    topics=("purpose",),
    consent="new_data",
)
