"""A09: data goes to further recipients."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A09",
    name="recipient-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data goes to further recipients",
    why="More people and companies hold the data, and each of them can use or lose it.",
    sources=("W30", "F24", "VG", "CO604", "BR8", "D6", "PI23"),
    examples=(
        Example(
            "We share data with our payment processor.",
            "We share data with our payment processor and insurers.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "recipients": [{"name": "PayFast"}]}]},
                {
                    "practices": [
                        {"data": ["email_address"], "recipients": [{"name": "PayFast"}, {"name": "AdFast"}]}
                    ]
                },
            ),
        ),
        Example("We use PayFast for payments.", "We use CardHub for payments.", fires=False, label="neutral"),
    ),
    check=practice_gains(
        "recipient", only_with=("verb_share", "verb_sell", "practice_noun", "verb_collect", "verb_use")
    ),
    facts=("recipient-added",),
    absorbs=("practice-added", "practice-item-added"),
    topics=("recipients",),
    consent="old_data",
)
