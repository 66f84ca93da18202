"""A39: the reader has to do less."""

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
    why="The reader has to do less than before.",
    sources=("OWN",),
    examples=(
        Example(
            "Contact us for help. You must keep your password secret.", "Contact us for help.", fires=True
        ),
        Example(
            "Contact us for help. You can export your data.",
            "Contact us for help.",
            fires=False,
            label="reduction",
        ),
    ),
    check=sentence_removed("duty"),
)
