"""A40: a disclaimer or limit is gone."""

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
    sources=("OWN",),
    examples=(
        Example("Contact us for help. We are not liable for lost data.", "Contact us for help.", fires=True),
        Example(
            "Contact us for help.",
            "Contact us for help. We are not liable for lost data.",
            fires=False,
            label="reduction",
        ),
    ),
    check=sentence_removed("limit"),
)
