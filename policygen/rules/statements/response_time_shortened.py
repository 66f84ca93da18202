"""A42: answers come sooner."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A42",
    name="response-time-shortened",
    family="A",
    polarity=("commitment", "right", "practice"),
    label="expansion",
    title="Answers come sooner",
    why="The reader waits less for what they asked for.",
    sources=("OWN",),
    examples=(
        Example("We answer requests within 45 days.", "We answer requests within 15 days.", fires=True),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "deadline": "45 days"}]},
                {"rights": [{"right": "access", "deadline": "15 days"}]},
            ),
        ),
        Example(
            "We answer requests within 15 days.",
            "We answer requests within 45 days.",
            fires=False,
            label="reduction",
        ),
    ),
    check=on_shift("better", "response"),
    facts=("deadline-shortened", "deadline-added"),
    topics=("rights-procedure",),
)
