"""B34: a certain practice became a possible one."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import PRACTICE, Example, Rule

RULE = Rule(
    id="B34",
    name="power-modal-weakened",
    family="B",
    polarity=("practice",),
    label="neutral",
    title="A certain practice became a possible one",
    why="The company may still do it; it no longer says that it will.",
    sources=("OWN",),
    examples=(
        Example("We will send you offers.", "We may send you offers.", fires=True),
        Example("We may send you offers.", "We will send you offers.", fires=False, label="review"),
    ),
    check=on_gain("modal_weak", polarity=PRACTICE),
    absorbs=("residual-unexplained",),
)
