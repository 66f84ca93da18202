"""B31: a power was limited."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain
from policygen.rules.limits import check_limiting
from policygen.rules.record import PRACTICE, Example, Rule

RULE = Rule(
    id="B31",
    name="restrictor-added",
    family="B",
    polarity=("practice",),
    label="expansion",
    title="A power was limited",
    why="The company may do this in fewer cases.",
    sources=("OWN",),
    examples=(
        Example(
            "We use your email to send receipts.", "We use your email only to send receipts.", fires=True
        ),
        Example(
            "We use your email only to send receipts.",
            "We use your email to send receipts.",
            fires=False,
            label="reduction",
        ),
    ),
    check=either(on_gain("restrictor", polarity=PRACTICE, of_sentence=True), check_limiting),
    absorbs=("residual-unexplained",),
)
