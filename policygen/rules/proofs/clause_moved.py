"""C12: a passage moved."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C12",
    name="clause-moved",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A passage moved",
    why="It says the same under a heading and lead-in of the same meaning.",
    sources=("W29",),
    examples=(
        Example("We keep logs.", "We keep logs.", fires=False),
    ),
)
