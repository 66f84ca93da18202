"""B10: a number changed and nothing says which way is better."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B10",
    name="number-changed-no-bound",
    family="B",
    polarity=ANY,
    label="review",
    title="A number changed, and its direction is not known",
    why="Whether more is better here, only a person can say.",
    sources=("W29",),
    examples=(
        Example("We keep 3 backups in the cellar.", "We keep 5 backups in the cellar.", fires=True),
        Example(
            "We keep three backups in the cellar.",
            "We keep 3 backups in the cellar.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=on_shift("unknown"),
    absorbs=("residual-unexplained",),
)
