"""B28: a sentence takes something back."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="B28",
    name="limit-added",
    family="B",
    polarity=("limit",),
    label="reduction",
    title="A limit or disclaimer was added",
    why="What the reader had is worth less.",
    sources=("W29", "UCTD"),
    examples=(
        Example("Contact us.", "Contact us. You may not ask for deletion.", fires=True),
        Example("Contact us.", "Contact us. You may ask for deletion.", fires=False, label="expansion"),
    ),
    check=sentence_added("limit"),
    absorbs=("residual-unexplained",),
)
