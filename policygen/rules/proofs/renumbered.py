"""C08: a number of a heading, item or cross-reference changed."""

from __future__ import annotations

from policygen.rules.numbering import check_renumbered
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C08",
    name="renumbered",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A number of a heading, item or cross-reference changed",
    why="The order of the parts changed, not what they say.",
    sources=("W29", "OWN"),
    examples=(
        Example("Section 4. Your data", "Section 5. Your data", fires=True),
        Example("We keep 3 copies.", "We keep 5 copies.", fires=False, label="review"),
    ),
    check=check_renumbered,
    absorbs=("residual-unexplained", "number-changed-no-bound"),
)
