"""B21: a right or a promise was removed."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_removed

RULE = Rule(
    id="B21",
    name="promise-removed",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A right or a promise was removed",
    why="Whole promise gone or new.",
    sources=("W29", "D6"),
    examples=(
        Example("You can export your data. Contact us for help.", "Contact us for help.", fires=True, polarity="right"),
        Example("You can export your data. Contact us for help.", "Contact us for help. You can export your data.", fires=False, polarity="right"),
    ),
    check=sentence_removed("right", "commitment"),
    absorbs=("residual-unexplained",),
)
