"""C02: bold, italics or other markup changed."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C02",
    name="markup-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="Bold, italics or other markup changed",
    why="The words are the same and no link leads elsewhere.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep **logs**.", "We keep logs.", fires=True),
        Example("We ~~do not~~ sell data.", "We do not sell data.", fires=False, label="review"),
    ),
)
