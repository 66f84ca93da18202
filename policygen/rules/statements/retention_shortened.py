"""A41: data is kept for less time."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A41",
    name="retention-shortened",
    family="A",
    polarity=("practice", "commitment"),
    label="expansion",
    title="Data is kept for less time",
    why="The data is gone sooner.",
    sources=("OWN",),
    examples=(
        Example("We keep logs for 90 days.", "We keep logs for 30 days.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "retention": {"duration": "90 days"}}]},
                {"practices": [{"data": ["email_address"], "retention": {"duration": "30 days"}}]},
            ),
        ),
        Example("We keep logs for 30 days.", "We keep logs for 90 days.", fires=False, label="reduction"),
    ),
    check=on_shift("better", "retention"),
    facts=("retention-shortened", "retention-added"),
    topics=("retention",),
)
