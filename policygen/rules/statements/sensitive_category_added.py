"""A03: sensitive category added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A03",
    name="sensitive-category-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Sensitive category added",
    why="Special categories need their own consent.",
    sources=("CA100", "CO603", "PI28", "GDPR9"),
    examples=(
        Example("We collect workout duration.", "We collect workout duration and heart rate.", fires=True),
    ),
    check=practice_gains("sensitive"),
    facts=("sensitive-data-added",),
    absorbs=("data-category-added", "practice-added", "list-item-added"),
    topics=("categories",),
    consent="new_data",
)
