"""B32: a power was put under a condition."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B32",
    name="consent-condition-added",
    family="B",
    polarity=("practice",),
    label="expansion",
    title="A power was put under a condition",
    why="The company may act in fewer cases.",
    sources=("W29",),
    examples=(
        Example("We share your photos.", "We share your photos with your consent.", fires=True),
        Example("We share your photos with your consent.", "We share your photos.", fires=False, label="reduction"),
    ),
    check=on_gain("consent", "legal_minimum", "exception", "condition", "negation", polarity=("practice",), unless=("where", "when", "if", "once", "until", "whenever", "optionally", "subject to")),
    absorbs=("residual-unexplained", "actor-or-object-broadened"),
    facts=("legal-basis-strengthened", "assent-strengthened"),
)
