"""B10: number changed no bound."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="B10",
    name="number-changed-no-bound",
    family="B",
    polarity=ANY,
    label="review",
    title="Number changed no bound",
    why="Direction unknown.",
    sources=("W29",),
    examples=(
        Example("We keep 3 backups in the cellar.", "We keep 5 backups in the cellar.", fires=True),
        Example("We keep three backups.", "We keep 3 backups.", fires=False, label="cosmetic"),
    ),
    check=on_shift("unknown"),
    absorbs=("residual-unexplained",),
)
