"""B15: a right shrinks to what the law demands anyway."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B15",
    name="legal-minimum-narrowing",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A right shrank to what the law demands anyway",
    why="Where no law demands it, the reader no longer has it.",
    sources=("W29",),
    examples=(
        Example(
            "You may request deletion of your data.",
            "You may request deletion of your data where required by law.",
            fires=True,
        ),
        Example(
            "We disclose data to authorities.",
            "We disclose data to authorities only where required by law.",
            fires=False,
            label="expansion",
        ),
    ),
    check=on_gain("legal_minimum", polarity=("commitment", "right"), asides=False),
    absorbs=(
        "residual-unexplained",
        "right-added",
        "commitment-added",
        "promise-item-added",
        "condition-added",
    ),
)
