"""B24: a right or promise covers one thing more."""

from __future__ import annotations

from policygen.rules.items import check_promise_item_added
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B24",
    name="promise-item-added",
    family="B",
    polarity=("right", "commitment"),
    label="expansion",
    title="An item was added to a right or a promise",
    why="The reader has one thing more.",
    sources=("OWN",),
    examples=(
        Example(
            "You may access and correct your data.",
            "You may access, correct and delete your data.",
            fires=True,
        ),
        Example(
            "You may access and correct your data.",
            "You may access your data.",
            fires=False,
            label="reduction",
        ),
        Example(
            "We share your data with partners;",
            "We share your data with partners; we may keep your data for ten years.",
            fires=False,
            label="review",
        ),
    ),
    check=check_promise_item_added,
    absorbs=("residual-unexplained",),
)
