"""A17: a right is gone, or holds for less."""

from __future__ import annotations

from policygen.rules.deltas import either
from policygen.rules.gains import promise_loses
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A17",
    name="right-removed-or-narrowed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="A right is gone, or holds for less",
    why="The reader can no longer ask for something they could ask for before.",
    sources=("W29", "G13", "D6", "BR9"),
    examples=(
        Example(
            "You may access your data. You have the right to data portability.",
            "You may access your data.",
            fires=True,
        ),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access"}, {"right": "portability"}]},
                {"rights": [{"right": "access"}]},
            ),
        ),
        Example(
            "You have the right to data portability. You may access your data.",
            "You may access your data. You have the right to data portability.",
            fires=False,
            label="cosmetic",
        ),
        Example("You can object within 60 days.", "You can object within 10 days.", fires=True),
    ),
    check=either(promise_loses("right"), on_shift("worse", "window")),
    facts=("right-removed",),
    absorbs=("promise-removed", "promise-item-removed"),
    topics=("rights-procedure",),
)
