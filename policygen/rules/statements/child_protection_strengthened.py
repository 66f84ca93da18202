"""A44: children are protected up to a higher age."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A44",
    name="child-protection-strengthened",
    family="A",
    polarity=ANY,
    label="expansion",
    title="Children are protected up to a higher age",
    why="More children are protected than before.",
    sources=("OWN",),
    examples=(
        Example(
            "We do not collect data from children under 13.",
            "We do not collect data from children under 16.",
            fires=True,
        ),
        Example(
            "We do not collect data from children under 16.",
            "We do not collect data from children under 13.",
            fires=False,
            label="reduction",
        ),
    ),
    check=on_shift("better", "age"),
    topics=("children",),
)
