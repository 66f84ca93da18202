"""B38: a detail of an explanation changed."""

from __future__ import annotations

from policygen.rules.details import check_detail
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B38",
    name="detail-changed",
    family="B",
    polarity=("information",),
    label="neutral",
    title="A detail of an explanation changed",
    why="It stands in a sentence that neither permits nor promises anything.",
    sources=("OWN",),
    examples=(
        Example("This policy was written by lawyers.", "This policy was written by poets.", fires=True),
        Example("We keep logs.", "We sell logs.", fires=False, label="reduction"),
    ),
    check=check_detail,
    absorbs=("residual-unexplained",),
)
