"""A02: a kind of data is named by a broader word."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A02",
    name="data-category-generalised",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A kind of data is named by a broader word",
    why="The broader word silently covers data that the narrower one left out.",
    sources=("CO603", "POL"),
    examples=(
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=({"practices": [{"data": ["email_address"]}]}, {"practices": [{"data": ["contact"]}]}),
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=False,
            label="reduction",
            facts=(
                {"practices": [{"data": ["email_address"]}]},
                {"practices": [{"data": ["email_address", "contact"]}]},
            ),
        ),
    ),
    facts=("data-generalised",),
    topics=("categories",),
)
