"""B22: residual unexplained."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B22",
    name="residual-unexplained",
    family="B",
    polarity=ANY,
    label="review",
    title="Residual unexplained",
    why="Fail closed.",
    sources=("W29",),
    examples=(
        Example("We process data carefully.", "We process data diligently.", fires=True),
        Example("We process data carefully.", "We process data carefully", fires=False, label="cosmetic"),
    ),
)
