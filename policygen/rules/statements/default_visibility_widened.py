"""A12: default visibility widened."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A12",
    name="default-visibility-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Default visibility widened",
    why="Overrides users' earlier privacy settings.",
    sources=("FB", "PI25"),
    examples=(
        Example("Your profile is visible to friends only.", "Your profile is visible to everyone by default.", fires=True),
    ),
    check=practice_gains("public_visibility", only_with=("verb_share", "visibility_verb")),
    absorbs=("practice-added", "list-item-added"),
    topics=("recipients",),
    consent="old_data",
)
