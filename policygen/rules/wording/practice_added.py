"""B26: a practice was added."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="B26",
    name="practice-added",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="A practice was added",
    why="The company may do more than before.",
    sources=("W29", "D6"),
    examples=(
        Example("Contact us.", "Contact us. We combine what you tell us with other records.", fires=True),
        Example("Contact us.", "Contact us. We do not combine records.", fires=False, label="expansion"),
    ),
    check=sentence_added("practice"),
    absorbs=("residual-unexplained",),
)
