"""B29: a sentence about a practice is gone."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_removed

RULE = Rule(
    id="B29",
    name="practice-removed",
    family="B",
    polarity=("practice",),
    label="review",
    title="A sentence about a practice was removed",
    why="The practice may have ended, or only its disclosure.",
    sources=("W29",),
    examples=(
        Example("Contact us. We use cookies to remember you.", "Contact us.", fires=True),
        Example("Contact us. We do not use cookies.", "Contact us.", fires=False, label="reduction"),
    ),
    check=sentence_removed("practice"),
    absorbs=("residual-unexplained",),
)
