"""A22: complaint or appeal removed."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A22",
    name="complaint-or-appeal-removed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Complaint or appeal removed",
    why="Remedy lost.",
    sources=("G13", "CO603", "MN"),
    examples=(
        Example("You may complain to your data protection authority.", "", fires=True),
    ),
    check=promise_loses("complaint"),
    absorbs=("right-removed-or-narrowed", "control-removed", "promise-removed", "list-item-removed"),
    topics=("rights-procedure",),
)
