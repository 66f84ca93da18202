"""A45: a promised bound is stricter."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A45",
    name="bound-tightened",
    family="A",
    polarity=("commitment", "right"),
    label="expansion",
    title="A promised bound became stricter",
    why="The promise is worth more than before.",
    sources=("OWN",),
    examples=(
        Example("We will pay at least 10 percent.", "We will pay at least 20 percent.", fires=True),
        Example(
            "We will pay at least 20 percent.",
            "We will pay at least 10 percent.",
            fires=False,
            label="reduction",
        ),
    ),
    check=on_shift("better", "other"),
)
