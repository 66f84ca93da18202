"""A36: a right or control was added."""

from __future__ import annotations

from policygen.rules.content import promise_gains
from policygen.rules.deltas import either
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="A36",
    name="right-added",
    family="A",
    polarity=("right", "commitment"),
    label="expansion",
    title="A right or control was added",
    why="The reader can do something more.",
    sources=("W29",),
    examples=(
        Example("Contact us for help.", "Contact us for help. You can export your data at any time.", fires=True),
        Example("You may access your data.", "You may access your data if the law requires it.", fires=False, label="reduction"),
    ),
    check=either(sentence_added("right"), promise_gains("right", "control", "complaint")),
    facts=("right-added", "control-added"),
    topics=("rights-procedure",),
)
