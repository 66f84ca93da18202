"""A08: a machine decides, or people no longer look."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A08",
    name="automated-decision-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A machine decides, or people no longer look",
    why="A decision that matters to the reader is taken without a person who could see that it is wrong.",
    sources=("G13", "MN", "PI24"),
    examples=(
        Example(
            "We review every application.",
            "We review every application by automated decision making.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "automated": False}]},
                {"practices": [{"data": ["email_address"], "automated": True}]},
            ),
        ),
        Example("We review every application.", "We check every application.", fires=False, label="review"),
    ),
    check=practice_gains("automatic"),
    facts=("automated-added",),
    absorbs=("purpose-added", "practice-added", "list-item-added"),
    topics=("means",),
)
