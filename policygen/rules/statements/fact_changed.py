"""A46: a stated fact changed in a way that has no direction."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A46",
    name="fact-changed",
    family="A",
    polarity=ANY,
    label="review",
    title="A stated fact changed in a way that has no direction",
    why="Nobody but a person can say whether the reader is worse off.",
    sources=("PG",),
    examples=(
        Example("We keep logs.", "We keep logs.", fires=False),
    ),
    facts=("fact-changed", "transfer-tool-changed", "recipient-changed", "right-changed", "safeguard-changed", "transfer-changed", "channel-changed"),
)
