"""B25: an item is gone from what the company may do."""

from __future__ import annotations

from policygen.rules.items import check_practice_item_removed
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B25",
    name="practice-item-removed",
    family="B",
    polarity=("practice", "duty", "limit"),
    label="review",
    title="An item was dropped from what the company may do",
    why="Either the practice ended, or only its disclosure did.",
    sources=("W29",),
    examples=(
        Example("We collect your name, shoe size and hat.", "We collect your name and hat.", fires=True),
        Example(
            "We collect your name and hat.", "We collect your hat and name.", fires=False, label="cosmetic"
        ),
    ),
    check=check_practice_item_removed,
    absorbs=("residual-unexplained",),
)
