"""A45: a promised bound became stricter."""

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
    why="The promise is worth more.",
    sources=("W29",),
    examples=(
        Example("We will pay at least 10 percent.", "We will pay at least 20 percent.", fires=False, label="review"),
        Example("We will store at least 2 copies.", "We will store at least 3 copies.", fires=True),
    ),
    check=on_shift("better", "other"),
)
