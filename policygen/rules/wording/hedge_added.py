"""B14: hedge added."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B14",
    name="hedge-added",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="Hedge added",
    why="Duty diluted.",
    sources=("BHA", "W-may"),
    examples=(
        Example("We encrypt your data.", "We take reasonable steps to encrypt your data.", fires=True, polarity="commitment"),
        Example("We take reasonable steps to protect data.", "We take reasonable measures to protect data.", fires=False, polarity="commitment"),
    ),
    check=on_gain("hedge", polarity=("commitment", "right")),
    absorbs=("residual-unexplained", "commitment-added", "promise-item-added", "right-added"),
)
