"""A11: transfer added or safeguard weakened."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A11",
    name="transfer-added-or-safeguard-weakened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Transfer added or safeguard weakened",
    why="Third-country transfer is WP260's other fundamental example.",
    sources=("W30", "G13", "PI39"),
    examples=(
        Example("Your data stays in the EU.", "Your data may be processed in the EU and the United States.", fires=True),
    ),
    check=practice_gains("transfer_place", only_with=("transfer_verb",)),
    facts=("transfer-added", "transfer-tool-weakened"),
    absorbs=("practice-added", "list-item-added"),
    topics=("transfers",),
    consent="old_data",
)
