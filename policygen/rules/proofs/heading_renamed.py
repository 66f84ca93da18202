"""C13: a heading was reworded."""

from __future__ import annotations

from policygen.rules.headings import check_heading
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C13",
    name="heading-renamed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A heading was reworded",
    why="What stands under it is unchanged.",
    sources=("W29",),
    examples=(
        Example("We keep logs.", "We keep logs", fires=False, label="cosmetic"),
    ),
    check=check_heading,
    absorbs=("residual-unexplained",),
)
