"""B36: a sentence that only explains or points somewhere came."""

from __future__ import annotations

from policygen.rules.asides import check_aside
from policygen.rules.deltas import either
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import telling_added

RULE = Rule(
    id="B36",
    name="explanation-added",
    family="B",
    polarity=("information",),
    label="neutral",
    title="A sentence that explains or points somewhere was added",
    why="It informs, and neither permits nor promises anything.",
    sources=("OWN",),
    examples=(
        Example(
            "We keep logs.", "We keep logs. For more information, please see our help centre.", fires=True
        ),
        Example("We keep logs.", "We keep logs. We may sell them.", fires=False, label="reduction"),
    ),
    check=either(telling_added, check_aside),
    absorbs=("residual-unexplained",),
)
