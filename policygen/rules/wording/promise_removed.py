"""B21: a whole right or promise is gone."""

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
    why="What the reader could rely on is no longer there.",
    sources=("W29", "D6"),
    examples=(
        Example("We encrypt nothing twice. We answer every letter.", "We encrypt nothing twice.", fires=True),
        Example(
            "We answer every letter. We encrypt your data.",
            "We encrypt your data. We answer every letter.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=sentence_removed("right", "commitment"),
    absorbs=("residual-unexplained",),
)
