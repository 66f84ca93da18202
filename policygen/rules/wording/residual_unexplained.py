"""B22: words changed that no other rule accounts for."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B22",
    name="residual-unexplained",
    family="B",
    polarity=ANY,
    label="review",
    title="Words changed that no rule accounts for",
    why="What nobody understands is not called harmless: a person decides.",
    sources=("W29", "OWN"),
    examples=(
        Example("We process data carefully.", "We process data diligently.", fires=True),
        Example("We process data carefully.", "We process data carefully", fires=False, label="cosmetic"),
    ),
)
