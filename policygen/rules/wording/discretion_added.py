"""B13: it is left to the company whether a promise holds."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B13",
    name="discretion-added",
    family="B",
    polarity=ANY,
    label="reduction",
    title="It is left to the company whether this holds",
    why="A promise that the company may drop as it sees fit is none.",
    sources=("UCTD", "BHA"),
    examples=(
        Example(
            "We will restore your account.",
            "We will restore your account at our sole discretion.",
            fires=True,
        ),
        Example("You may withdraw.", "You may withdraw at any time.", fires=False, label="expansion"),
    ),
    check=on_gain("discretion", polarity=("commitment", "right", "information", "practice", "limit")),
    absorbs=("residual-unexplained",),
)
