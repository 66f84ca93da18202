"""B16: exception or condition shifted."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B16",
    name="exception-or-condition-shifted",
    family="B",
    polarity=("right", "commitment", "practice", "limit"),
    label="reduction",
    title="Exception or condition shifted",
    why="Carve-outs invert the host's sign.",
    sources=("COND",),
    examples=(
        Example("We will delete your data on request.", "We will delete your data on request unless we need it.", fires=True, polarity="commitment"),
        Example("We share usage data.", "We share usage data, except health data.", fires=False, polarity="practice"),
    ),
    check=either(on_gain("exception", polarity=("commitment", "right", "limit")), on_loss("exception", polarity=("practice",))),
    absorbs=("residual-unexplained", "right-added", "promise-item-added", "commitment-added", "condition-added"),
)
