"""A30: child protection weakened."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A30",
    name="child-protection-weakened",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Child protection weakened",
    why="Parental notice + new verifiable consent.",
    sources=("COPPA4", "COPPA10", "PI31"),
    examples=(
        Example("We do not collect data from children under 16.", "We do not collect data from children under 13.", fires=True),
    ),
    check=on_shift("worse", "age"),
    facts=("children-added",),
    absorbs=("number-changed-no-bound", "bound-loosened", "residual-unexplained"),
    topics=("children",),
    consent="guardian",
)
