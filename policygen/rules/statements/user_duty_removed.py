"""A39: a duty of the reader was removed."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_removed

RULE = Rule(
    id="A39",
    name="user-duty-removed",
    family="A",
    polarity=("duty",),
    label="expansion",
    title="A duty of the reader was removed",
    why="The reader has to do less.",
    sources=("W29",),
    examples=(
        Example("Contact us. You must keep your password secret.", "Contact us.", fires=True),
        Example("You must verify your identity.", "You should verify your identity.", fires=False, label="review"),
    ),
    check=sentence_removed("duty"),
)
