"""B27: the reader has to do something more."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="B27",
    name="user-duty-added",
    family="B",
    polarity=("duty",),
    label="reduction",
    title="A duty of the reader was added",
    why="The reader has to do more than before.",
    sources=("W29", "ND"),
    examples=(
        Example("Contact us.", "Contact us. You must prove your identity.", fires=True),
        Example("Contact us.", "Contact us. You can stay anonymous.", fires=False, label="expansion"),
    ),
    check=sentence_added("duty"),
    absorbs=("residual-unexplained",),
)
