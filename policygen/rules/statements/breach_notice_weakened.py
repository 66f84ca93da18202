"""A24: breach notice weakened."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A24",
    name="breach-notice-weakened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Breach notice weakened",
    why="Users learn later or not at all.",
    sources=("PI57", "IN", "GDPR33"),
    examples=(
        Example("We will tell you about a breach within 72 hours.", "We may tell you about a breach.", fires=True),
    ),
    check=promise_loses("breach", only_with=("verb_notify", "verb_respond",)),
    absorbs=("promise-removed", "list-item-removed"),
    topics=("security",),
)
