"""A05: data is used for a further purpose."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A05",
    name="purpose-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data is used for a further purpose",
    why="Data given for one purpose now serves another that the reader did not agree to.",
    sources=("W29", "G133", "CA7002", "PI14", "BR9", "CO604", "APP", "UK", "AP"),
    examples=(
        Example(
            "We use your email to send receipts.",
            "We use your email to send receipts and to develop new products.",
            fires=True,
        ),
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
                            "purposes": ["service_provision", "research_and_development"],
                        }
                    ]
                },
            ),
        ),
        Example(
            "We use your email to send receipts.",
            "We use your email to send you receipts.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=practice_gains("purpose_marketing", "purpose_other"),
    facts=("purpose-added",),
    absorbs=("practice-added", "practice-item-added"),
    topics=("purpose",),
    consent="old_data",
)
