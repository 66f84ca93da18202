"""A02: data category generalised."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A02",
    name="data-category-generalised",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data category generalised",
    why="A broader word licenses new data silently.",
    sources=("CO603", "POL"),
    examples=(
        Example("We collect your email address.", "We collect your contact information.", fires=True),
    ),
    facts=("data-generalised",),
    topics=("categories",),
)
