"""A37: a promise or safeguard was added."""

from __future__ import annotations

from policygen.rules.content import promise_gains
from policygen.rules.deltas import either
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

RULE = Rule(
    id="A37",
    name="commitment-added",
    family="A",
    polarity=("commitment", "right"),
    label="expansion",
    title="A promise or safeguard was added",
    why="The company binds itself to more.",
    sources=("W29",),
    examples=(
        Example("We keep logs.", "We keep logs. We do not sell your data.", fires=True),
        Example("We keep logs.", "We keep logs. We may sell your data.", fires=False, label="reduction"),
    ),
    check=either(sentence_added("commitment"), promise_gains("safeguard", "verb_protect", "verb_notify")),
    facts=("safeguard-added",),
)
