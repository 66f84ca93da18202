"""A38: the company plainly does less."""

from __future__ import annotations

from policygen.rules.deltas import either
from policygen.rules.dropped import check_dropped
from policygen.rules.gains import practice_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A38",
    name="practice-dropped",
    family="A",
    polarity=("practice", "limit", "duty"),
    label="expansion",
    title="A practice was dropped",
    why="The company may do less with the data than before.",
    sources=("OWN",),
    examples=(
        Example(
            "We collect your name, email and phone number.", "We collect your name and email.", fires=True
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address", "purchase"]}]},
                {"practices": [{"data": ["email_address"]}]},
            ),
        ),
        Example(
            "We collect device data. We use cookies to remember you.",
            "We collect device data.",
            fires=False,
            label="review",
        ),
    ),
    check=either(
        practice_loses(
            "data", "recipient", "purpose_ads", "purpose_marketing", "purpose_other", "purpose_ai", "sale"
        ),
        check_dropped,
    ),
    facts=(
        "data-removed",
        "purpose-removed",
        "recipient-removed",
        "transfer-removed",
        "required-removed",
        "automated-removed",
        "source-narrowed",
    ),
    absorbs=("practice-removed", "practice-item-removed"),
    topics=("categories",),
)
