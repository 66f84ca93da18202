"""A37: the company promises something more."""

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
    why="The company binds itself to more than before.",
    sources=("OWN",),
    examples=(
        Example("Contact us for help.", "Contact us for help. We encrypt your messages.", fires=True),
        Example(
            "We protect your data.",
            "We protect your data.",
            fires=True,
            facts=({"safeguards": ["encryption"]}, {"safeguards": ["encryption", "access_control_method"]}),
        ),
        Example(
            "Contact us for help.",
            "Contact us for help. We may sell your data.",
            fires=False,
            label="reduction",
        ),
    ),
    check=either(sentence_added("commitment"), promise_gains("safeguard", "verb_protect", "verb_notify")),
    facts=("safeguard-added",),
)
