"""C17: articles, prepositions or marks changed."""

from __future__ import annotations

from policygen.rules.harmless import check_light_words
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C17",
    name="function-words-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="Articles, prepositions or marks changed",
    why="No word that carries a promise came or went.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep the logs of visits.", "We keep logs of the visits.", fires=True),
        Example(
            "We share with users, who agree.", "We share with users who agree.", fires=False, label="review"
        ),
    ),
    check=check_light_words,
    absorbs=("residual-unexplained", "sentence-recast"),
)
