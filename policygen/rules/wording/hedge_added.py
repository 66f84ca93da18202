"""B14: a promise is watered down."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B14",
    name="hedge-added",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A promise was watered down",
    why="Words such as reasonable, generally or where possible leave open when it holds.",
    sources=("BHA", "W-may"),
    examples=(
        Example("We will encrypt your data.", "We will generally encrypt your data.", fires=True),
        Example(
            "We take reasonable steps to protect data.",
            "We take reasonable measures to protect data.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=on_gain("hedge", polarity=("commitment", "right"), asides=False),
    absorbs=("residual-unexplained", "commitment-added", "promise-item-added", "right-added"),
)
