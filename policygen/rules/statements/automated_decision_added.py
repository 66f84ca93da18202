"""A08: automated decision added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A08",
    name="automated-decision-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Automated decision added",
    why="Decisions with legal or similar effect; loss of human review.",
    sources=("G13", "MN", "PI24"),
    examples=(
        Example("A member of staff reviews every application.", "Applications may be decided automatically.", fires=True),
    ),
    check=practice_gains("automatic"),
    facts=("automated-added",),
    absorbs=("purpose-added", "practice-added", "list-item-added"),
    topics=("means",),
)
