"""C15: the date or number of the version changed."""

from __future__ import annotations

from policygen.rules.numbering import check_version_line
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C15",
    name="version-line-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The date or number of the version changed",
    why="It tells which version this is.",
    sources=("W29", "OWN"),
    examples=(
        Example("Last updated: 1 May 2025", "Last updated: 1 June 2025", fires=True),
        Example("We answer before 1 May 2025.", "We answer before 1 June 2025.", fires=False, label="review"),
    ),
    check=check_version_line,
    absorbs=(
        "residual-unexplained",
        "number-changed-no-bound",
        "detail-changed",
        "bound-loosened",
        "heading-renamed",
    ),
)
