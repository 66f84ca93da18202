"""A43: changes are announced earlier, or by a further channel."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A43",
    name="change-lead-time-extended",
    family="A",
    polarity=("commitment", "right"),
    label="expansion",
    title="Changes are announced earlier, or by a further channel",
    why="The reader has more time to judge a change, or is more likely to hear of it.",
    sources=("OWN",),
    examples=(
        Example(
            "We will give notice at least 14 days before a change.",
            "We will give notice at least 30 days before a change.",
            fires=True,
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"channels": ["website"]}}, {"changes": {"channels": ["website", "email"]}}),
        ),
        Example(
            "We will give notice at least 30 days before a change.",
            "We will give notice at least 7 days before a change.",
            fires=False,
            label="reduction",
        ),
    ),
    check=on_shift("better", "notice"),
    facts=("lead-extended", "channel-added"),
    topics=("change-notice",),
)
