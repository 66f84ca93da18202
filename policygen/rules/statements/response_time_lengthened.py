"""A20: answers come later."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A20",
    name="response-time-lengthened",
    family="A",
    polarity=("right", "commitment", "practice"),
    label="reduction",
    title="Answers come later",
    why="The reader waits longer for what they asked for.",
    sources=("GDPR12", "MN"),
    examples=(
        Example("We answer requests within 15 days.", "We answer requests within 45 days.", fires=True),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "deadline": "15 days"}]},
                {"rights": [{"right": "access", "deadline": "45 days"}]},
            ),
        ),
        Example(
            "We answer requests within 15 days.",
            "We answer requests within 10 days.",
            fires=False,
            label="expansion",
        ),
    ),
    check=on_shift("worse", "response"),
    facts=("deadline-extended",),
    absorbs=("bound-loosened", "number-changed-no-bound", "residual-unexplained"),
    topics=("rights-procedure",),
)
