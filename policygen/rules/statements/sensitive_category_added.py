"""A03: a sensitive kind of data is collected, used or shared."""

from __future__ import annotations

from policygen.rules.gains import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A03",
    name="sensitive-category-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A sensitive kind of data is collected",
    why="Health, location, body features and the like hurt most when misused.",
    sources=("CA100", "CO603", "PI28", "GDPR9"),
    examples=(
        Example("We collect workout duration.", "We collect workout duration and heart rate.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"]}]},
                {"practices": [{"data": ["email_address", "health"]}]},
            ),
        ),
        Example(
            "We collect workout duration.",
            "We collect workout duration and your city.",
            fires=False,
            label="reduction",
        ),
    ),
    check=practice_gains("sensitive"),
    facts=("sensitive-data-added",),
    absorbs=("data-category-added", "practice-added", "practice-item-added"),
    topics=("categories",),
    consent="new_data",
)
