"""A11: data goes to further countries, or with a weaker safeguard."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A11",
    name="transfer-added-or-safeguard-weakened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data goes to further countries, or with a weaker safeguard",
    why="The data leaves the law that protected it, or the contract that stood in for that law.",
    sources=("W30", "G13", "PI39"),
    examples=(
        Example(
            "We store your data in Germany.",
            "We store your data in Germany and the United States.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "transfers": [{"country": "DE"}]}]},
                {
                    "practices": [
                        {"data": ["email_address"], "transfers": [{"country": "DE"}, {"country": "US"}]}
                    ]
                },
            ),
        ),
        Example(
            "We store your data on our servers.",
            "We store your data on our own servers.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=practice_gains("transfer_place", only_with=("transfer_verb",)),
    facts=("transfer-added",),
    absorbs=("practice-added", "practice-item-added"),
    topics=("transfers",),
    consent="old_data",
)
