"""C01: white space, line breaks or list markers changed in the source."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C01",
    name="whitespace-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="White space or line breaks changed",
    why="The tree of both documents is the same: a reader sees the same words in the same places.",
    sources=("W29", "OWN"),
    examples=(
        Example("We keep  logs.", "We keep logs.", fires=True),
        Example("We keep logs for 30 days.", "We keep logs for 3 0 days.", fires=False, label="review"),
    ),
)
