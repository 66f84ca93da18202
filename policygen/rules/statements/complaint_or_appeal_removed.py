"""A22: a way to complain or appeal is gone."""

from __future__ import annotations

from policygen.rules.gains import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A22",
    name="complaint-or-appeal-removed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="A way to complain or appeal is gone",
    why="Nobody but the company itself is left to turn to.",
    sources=("G13", "CO603", "MN"),
    examples=(
        Example(
            "Read this page. You may complain to your data protection authority.",
            "Read this page.",
            fires=True,
        ),
        Example(
            "You may complain to your data protection authority.",
            "You may complain to your data protection authority at any time.",
            fires=False,
            label="expansion",
        ),
    ),
    check=promise_loses("complaint"),
    absorbs=("right-removed-or-narrowed", "control-removed", "promise-removed", "promise-item-removed"),
    topics=("rights-procedure",),
)
