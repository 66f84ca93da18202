"""A01: data category added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A01",
    name="data-category-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data category added",
    why="More data than was promised at collection.",
    sources=("CA100", "PI14", "CO604"),
    examples=(
        Example("We collect your name and email address.", "We collect your name, email address and purchase history.", fires=True),
    ),
    check=practice_gains("data", only_with=("verb_collect", "verb_use", "verb_share", "verb_retain", "opener", "practice_noun", "data",)),
    facts=("data-added",),
    absorbs=("practice-added", "list-item-added"),
    topics=("categories",),
)
