"""C21: a sentence that stands elsewhere too came or went."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule
from policygen.rules.repeated import check_repeated

RULE = Rule(
    id="C21",
    name="repetition-removed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A sentence that stands elsewhere too came or went",
    why="The document still says the same.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep logs of visits. We keep logs of visits.", "We keep logs of visits.", fires=True),
        Example("We keep logs. We never sell them.", "We keep logs.", fires=False, label="reduction"),
    ),
    check=check_repeated,
    absorbs=("residual-unexplained",),
)
