"""A35: conditionality or penalty."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A35",
    name="conditionality-or-penalty",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Conditionality or penalty",
    why="Consent no longer free; retaliation for exercising rights.",
    sources=("CA125", "PI16", "GDPR7"),
    examples=(
        Example("You can use the service without giving consent.", "You must give consent to use the service.", fires=True),
    ),
    check=on_gain("penalty", polarity=("practice", "duty", "limit", "right", "information", "commitment")),
    absorbs=("residual-unexplained",),
)
