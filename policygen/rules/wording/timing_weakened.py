"""B18: timing weakened."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B18",
    name="timing-weakened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="Timing weakened",
    why="Remedy arrives too late.",
    sources=("W30", "UK"),
    examples=(
        Example("We will notify you before changes take effect.", "We will notify you after changes take effect.", fires=True, polarity="commitment"),
        Example("We will notify you prior to changes.", "We will notify you before changes.", fires=False, polarity="commitment"),
    ),
    check=either(on_gain("timing_after", "timing_slow", polarity=("commitment", "right")), on_loss("timing_before", "timing_fast", polarity=("commitment", "right"), unless=("automatically",))),
    absorbs=("residual-unexplained", "commitment-added", "promise-item-added", "list-item-removed"),
)
