"""A36: the reader can do something more."""

from __future__ import annotations

from policygen.rules.deltas import either
from policygen.rules.gains import promise_gains
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="A36",
    name="right-added",
    family="A",
    polarity=("right", "commitment"),
    label="expansion",
    title="A right or control was added, or holds for longer",
    why="The reader can do something that they could not do before.",
    sources=("OWN",),
    examples=(
        Example(
            "Contact us for help.", "Contact us for help. You can export your data at any time.", fires=True
        ),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access"}]},
                {"rights": [{"right": "access"}, {"right": "portability"}]},
            ),
        ),
        Example(
            "You may access your data.",
            "You may access your data if the law requires it.",
            fires=False,
            label="reduction",
        ),
        Example("You can object within 10 days.", "You can object within 60 days.", fires=True),
    ),
    check=either(
        sentence_added("right"), promise_gains("right", "control", "complaint"), on_shift("better", "window")
    ),
    facts=("right-added", "control-added"),
    topics=("rights-procedure",),
)
