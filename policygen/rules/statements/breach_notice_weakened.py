"""A24: the reader hears of a breach later, or perhaps never."""

from __future__ import annotations

from policygen.rules.gains import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A24",
    name="breach-notice-weakened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="The reader hears of a breach later, or perhaps never",
    why="Who does not know that their data leaked cannot protect themselves.",
    sources=("PI57", "IN", "GDPR33"),
    examples=(
        Example(
            "We will tell you about changes and any breach.", "We will tell you about changes.", fires=True
        ),
        Example(
            "We will tell you about a breach within 72 hours.",
            "We will tell you about a breach within 48 hours.",
            fires=False,
            label="expansion",
        ),
    ),
    check=promise_loses("breach", only_with=("verb_notify", "verb_respond")),
    absorbs=("promise-removed", "promise-item-removed", "restrictor-shifted"),
    topics=("security",),
)
