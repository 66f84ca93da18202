"""A26: changes are no longer announced to the reader in person."""

from __future__ import annotations

from policygen.rules.gains import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A26",
    name="change-channel-dropped",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Changes are no longer announced to the reader in person",
    why="Readers would have to look at the page again and again to learn that it changed.",
    sources=("W29", "CALOPPA", "D6"),
    examples=(
        Example(
            "We will tell you of changes by email and a banner.",
            "We will tell you of changes by a banner.",
            fires=True,
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"channels": ["email", "website"]}}, {"changes": {"channels": ["website"]}}),
        ),
        Example(
            "We will tell you of changes by email.",
            "We will tell you of changes by email and push notification.",
            fires=False,
            label="expansion",
        ),
    ),
    check=promise_loses("channel_active", only_with=("change_notice",)),
    facts=("channel-removed",),
    absorbs=("promise-removed", "promise-item-removed"),
    topics=("change-notice",),
)
