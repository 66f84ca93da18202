"""A07: data is used for advertising or profiling."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A07",
    name="ads-or-profiling-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data is used for advertising or profiling",
    why="The reader is now followed or sorted for the sake of advertising, which the law lets people refuse.",
    sources=("MN", "CO603", "CA120"),
    examples=(
        Example(
            "We show ads based on the page you are viewing.",
            "We show ads based on your activity across sites.",
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
                        {"data": ["email_address"], "purposes": ["service_provision", "targeted_advertising"]}
                    ]
                },
            ),
        ),
        Example(
            "We show ads based on the page you are viewing.",
            "We display ads based on the page you are viewing.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=practice_gains("purpose_ads"),
    facts=("ads-purpose-added",),
    absorbs=("purpose-added", "practice-added", "practice-item-added", "data-category-added"),
    topics=("purpose",),
    consent="old_data",
)
