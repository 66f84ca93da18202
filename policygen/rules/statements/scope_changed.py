"""A33: scope changed."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A33",
    name="scope-changed",
    family="A",
    polarity=("information",),
    label="reduction",
    title="Scope changed",
    why="People or services leave the policy's protection.",
    sources=("W29",),
    examples=(
        Example("This policy covers all our apps.", "This policy covers all our apps except Labs features.", fires=True),
    ),
    check=on_gain("exception", polarity=("information",)),
    absorbs=("residual-unexplained",),
    topics=("scope",),
)
