"""B26: a sentence gives the company a further power."""

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
        Example(
            "Contact us.", "Contact us. We combine what you tell us with what we heard elsewhere.", fires=True
        ),
        Example(
            "Contact us.", "Contact us. We do not combine what you tell us.", fires=False, label="expansion"
        ),
    ),
    check=sentence_added("practice"),
    absorbs=("residual-unexplained",),
)
