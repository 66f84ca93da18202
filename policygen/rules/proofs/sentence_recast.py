"""C19: the same words in another form or order."""

from __future__ import annotations

from policygen.rules.recast import check_same_content
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C19",
    name="sentence-recast",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The same words stand in another form or order",
    why="Every word of content is there before and after, and none of the force changed.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "We collect your name directly from you.", "We directly collect your name from you.", fires=True
        ),
        Example(
            "We do not sell names but share emails.",
            "We share names but do not sell emails.",
            fires=False,
            label="review",
        ),
    ),
    check=check_same_content,
    absorbs=("residual-unexplained",),
)
