"""A06: ai training added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A06",
    name="ai-training-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Ai training added",
    why="The FTC's named example of a quiet, unfair change.",
    sources=("F24", "AP", "COPPA25"),
    examples=(
        Example("Support chats are used to answer your question.", "Support chats are used to answer your question and to train our AI models.", fires=True),
    ),
    check=practice_gains("purpose_ai"),
    facts=("ai-purpose-added",),
    absorbs=("purpose-added", "data-category-added", "practice-added", "list-item-added"),
    topics=("purpose",),
    consent="old_data",
)
