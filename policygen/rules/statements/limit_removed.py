"""A40: a disclaimer or limit was removed."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_removed

RULE = Rule(
    id="A40",
    name="limit-removed",
    family="A",
    polarity=("limit",),
    label="expansion",
    title="A disclaimer or limit was removed",
    why="A carve-out against the reader is gone.",
    sources=("W29",),
    examples=(
        Example("Contact us. We are not liable for lost data.", "Contact us.", fires=True),
        Example("We are not liable for lost data.", "We are not liable for data.", fires=False, label="review"),
    ),
    check=sentence_removed("limit"),
)
