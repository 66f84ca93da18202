"""A06: data is used to train models."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A06",
    name="ai-training-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data is used to train models",
    why="What the reader wrote or did becomes training material, which cannot be taken back later.",
    sources=("F24", "AP", "COPPA25"),
    examples=(
        Example(
            "We use support chats to answer your question.",
            "We use support chats to answer your question and to train our AI models.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "purposes": ["service_provision"]}]},
                {
                    "practices": [
                        {"data": ["email_address"], "purposes": ["service_provision", "pg:ai_training"]}
                    ]
                },
            ),
        ),
        Example(
            "We train our staff every year.", "We train our staff every month.", fires=False, label="review"
        ),
    ),
    check=practice_gains("purpose_ai"),
    facts=("ai-purpose-added",),
    absorbs=("purpose-added", "data-category-added", "practice-added", "practice-item-added"),
    topics=("purpose",),
    consent="old_data",
)
