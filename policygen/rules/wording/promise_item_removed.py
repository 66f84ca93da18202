"""B23: a right or promise covers one thing less."""

from __future__ import annotations

from policygen.rules.items import check_item_removed
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B23",
    name="promise-item-removed",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="An item was dropped from a right or a promise",
    why="The reader has one thing less.",
    sources=("CA100", "W29"),
    examples=(
        Example(
            "You may access, correct and delete your data.",
            "You may access and correct your data.",
            fires=True,
        ),
        Example(
            "You may access and correct your data.",
            "You may correct and access your data.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_item_removed,
    absorbs=("residual-unexplained",),
)
