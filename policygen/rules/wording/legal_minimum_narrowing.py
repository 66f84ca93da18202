"""B15: legal minimum narrowing."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B15",
    name="legal-minimum-narrowing",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="Legal minimum narrowing",
    why="Right shrinks to the statutory floor.",
    sources=("W29",),
    examples=(
        Example("You may request deletion of your data.", "You may request deletion of your data where required by law.", fires=True, polarity="right"),
        Example("We disclose data to authorities.", "We disclose data to authorities only where required by law.", fires=False, polarity="practice"),
    ),
    check=on_gain("legal_minimum", polarity=("commitment", "right")),
    absorbs=("residual-unexplained", "right-added", "commitment-added", "promise-item-added", "condition-added"),
)
