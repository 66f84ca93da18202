"""A20: response time lengthened."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A20",
    name="response-time-lengthened",
    family="A",
    polarity=("right", "commitment", "practice"),
    label="reduction",
    title="Response time lengthened",
    why="Slower remedy.",
    sources=("GDPR12", "MN"),
    examples=(
        Example("We answer requests within 15 days.", "We answer requests within 45 days.", fires=True),
    ),
    check=on_shift("worse", "response"),
    facts=("deadline-extended",),
    absorbs=("bound-loosened", "number-changed-no-bound", "residual-unexplained"),
    topics=("rights-procedure",),
)
