"""A30: children are protected up to a lower age."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A30",
    name="child-protection-weakened",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Children are protected up to a lower age",
    why="Children who were protected no longer are, and parents are no longer asked for them.",
    sources=("COPPA4", "COPPA10", "PI31"),
    examples=(
        Example(
            "We do not collect data from children under 16.",
            "We do not collect data from children under 13.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "subjects": ["adult"]}]},
                {"practices": [{"data": ["email_address"], "subjects": ["adult", "child"]}]},
            ),
        ),
        Example(
            "We do not collect data from children under 13.",
            "We do not collect data from children under 16.",
            fires=False,
            label="expansion",
        ),
    ),
    check=on_shift("worse", "age"),
    facts=("children-added",),
    absorbs=("number-changed-no-bound", "bound-loosened", "residual-unexplained"),
    topics=("children",),
    consent="guardian",
)
