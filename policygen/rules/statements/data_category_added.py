"""A01: a further kind of data is collected, used or shared."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A01",
    name="data-category-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A further kind of data is collected",
    why="Data that the reader did not expect when it was collected can now be taken and used.",
    sources=("CA100", "PI14", "CO604"),
    examples=(
        Example(
            "We collect your name and email address.",
            "We collect your name, email address and purchase history.",
            fires=True,
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"]}]},
                {"practices": [{"data": ["email_address", "purchase"]}]},
            ),
        ),
        Example(
            "We collect your name, email address and phone number.",
            "We collect your phone number, name and email address.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=practice_gains(
        "data",
        only_with=(
            "verb_collect",
            "verb_use",
            "verb_share",
            "verb_retain",
            "opener",
            "practice_noun",
            "data",
        ),
    ),
    facts=("data-added",),
    absorbs=("practice-added", "practice-item-added"),
    topics=("categories",),
)
