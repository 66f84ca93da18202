"""B18: something comes later than promised."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B18",
    name="timing-weakened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="Something comes later than was promised",
    why="A remedy or a notice that comes too late helps nobody.",
    sources=("W30", "UK"),
    examples=(
        Example(
            "We will immediately delete your messages.",
            "We will periodically delete your messages.",
            fires=True,
        ),
        Example(
            "We will notify you prior to changes.",
            "We will notify you before changes.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=either(
        on_gain("timing_after", "timing_slow", polarity=("commitment", "right")),
        on_loss("timing_before", "timing_fast", polarity=("commitment", "right"), unless=("automatically",)),
    ),
    absorbs=("residual-unexplained", "commitment-added", "promise-item-added", "list-item-removed"),
)
