"""A05: purpose added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A05",
    name="purpose-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Purpose added",
    why="Purpose change must always be communicated.",
    sources=("W29", "G133", "CA7002", "PI14", "BR9", "CO604", "APP", "UK", "AP"),
    examples=(
        Example("We use your email to send receipts.", "We use your email to send receipts and to develop new products.", fires=True),
    ),
    check=practice_gains("purpose_marketing", "purpose_other"),
    facts=("purpose-added",),
    absorbs=("practice-added", "list-item-added"),
    topics=("purpose",),
    consent="old_data",
)
