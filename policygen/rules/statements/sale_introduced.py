"""A10: sale introduced."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A10",
    name="sale-introduced",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Sale introduced",
    why="Sale/rent/share-for-value contradicts the earlier promise.",
    sources=("GW", "CA100", "MN"),
    examples=(
        Example("We do not sell your personal data.", "We may sell your personal data to partners.", fires=True),
    ),
    check=practice_gains("sale", "verb_sell"),
    facts=("sale-added",),
    absorbs=("recipient-widened", "data-category-added", "purpose-added", "ads-or-profiling-added", "practice-added", "list-item-added"),
    topics=("recipients",),
    consent="old_data",
)
