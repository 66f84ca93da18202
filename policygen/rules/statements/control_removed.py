"""A18: control removed."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A18",
    name="control-removed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Control removed",
    why="Opt-out, toggle, unsubscribe or signal no longer honoured.",
    sources=("MN", "GW", "CO604"),
    examples=(
        Example("You can turn off personalised ads in Settings.", "", fires=True),
    ),
    check=promise_loses("control"),
    facts=("control-removed",),
    absorbs=("right-removed-or-narrowed", "promise-removed", "list-item-removed"),
    topics=("rights-procedure",),
)
