"""A12: what was private becomes visible to more people."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain
from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A12",
    name="default-visibility-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="What was private is visible to more people",
    why="The choice that the reader made about who may see their data is overridden.",
    sources=("FB", "PI25"),
    examples=(
        Example(
            "We show your profile to friends only.",
            "We show your profile to everyone by default.",
            fires=True,
        ),
        Example(
            "We show your profile to friends only.",
            "We display your profile to friends only.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=either(
        practice_gains("public_visibility", only_with=("verb_share", "visibility_verb")),
        on_gain("exposure", polarity=("information", "right", "commitment")),
    ),
    absorbs=("practice-added", "practice-item-added", "restrictor-shifted", "residual-unexplained"),
    topics=("recipients",),
    consent="old_data",
)
