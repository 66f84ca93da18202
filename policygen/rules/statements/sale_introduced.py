"""A10: data is sold, rented or given for value."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A10",
    name="sale-introduced",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data is sold, rented or given for value",
    why="The data becomes goods, against what the reader was told before.",
    sources=("GW", "CA100", "MN"),
    examples=(
        Example("We share your data with partners.", "We share and sell your data to partners.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "purposes": ["service_provision"]}]},
                {
                    "practices": [
                        {
                            "data": ["email_address"],
                            "purposes": ["service_provision", "sell_data_to_third_parties"],
                        }
                    ]
                },
            ),
        ),
        Example("We do not sell your data.", "We never sell your data.", fires=False, label="review"),
    ),
    check=practice_gains("sale", "verb_sell"),
    facts=("sale-added",),
    absorbs=(
        "recipient-widened",
        "data-category-added",
        "purpose-added",
        "ads-or-profiling-added",
        "practice-added",
        "practice-item-added",
    ),
    topics=("recipients",),
    consent="old_data",
)
