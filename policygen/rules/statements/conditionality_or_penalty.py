"""A35: saying no costs the service, or something else."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

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
    check=on_gain("penalty", polarity=("practice", "duty", "limit", "right", "information", "commitment")),
    absorbs=("residual-unexplained",),
)
