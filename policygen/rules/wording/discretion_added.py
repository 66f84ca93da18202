"""B13: discretion added."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B13",
    name="discretion-added",
    family="B",
    polarity=ANY,
    label="reduction",
    title="Discretion added",
    why="Promise now at controller's pleasure.",
    sources=("UCTD", "BHA"),
    examples=(
        Example("We will restore your account.", "We will restore your account at our sole discretion.", fires=True, polarity="commitment"),
        Example("You may withdraw.", "You may withdraw at your discretion.", fires=False, polarity="right"),
    ),
    check=on_gain("discretion", polarity=("commitment", "right", "information", "practice", "limit"), unless=("at any time",)),
    absorbs=("residual-unexplained",),
)
