"""A47: how a right is exercised changed."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A47",
    name="rights-procedure-changed",
    family="A",
    polarity=ANY,
    label="neutral",
    title="How a right is exercised changed",
    why="Readers must know the way to their rights.",
    sources=("W29", "PI17"),
    examples=(
        Example("We keep logs.", "We keep logs.", fires=False),
    ),
    facts=("route-changed",),
    topics=("rights-procedure",),
)
