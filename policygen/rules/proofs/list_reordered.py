"""C11: the items of a list stand in another order."""

from __future__ import annotations

from policygen.rules.items import check_reordered
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="C11",
    name="list-reordered",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The items of a list stand in another order",
    why="The same items are listed, and no order was promised.",
    sources=("W29", "OWN"),
    examples=(
        Example(
            "We collect your name, email and phone.", "We collect your email, phone and name.", fires=True
        ),
        Example(
            "We first ask you, then share.", "We first share, then ask you.", fires=False, label="review"
        ),
    ),
    check=check_reordered,
    absorbs=(
        "residual-unexplained",
        "practice-item-added",
        "promise-item-removed",
        "promise-item-added",
        "practice-item-removed",
        "data-category-added",
        "practice-dropped",
        "sentence-recast",
    ),
)
