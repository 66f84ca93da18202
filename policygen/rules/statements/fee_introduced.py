"""A21: using a right costs money."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A21",
    name="fee-introduced",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Using a right costs money",
    why="Who cannot or will not pay loses the right.",
    sources=("BR8", "GDPR12"),
    examples=(
        Example(
            "You may ask for a copy of your data.",
            "You may ask for a copy of your data for a fee.",
            fires=True,
        ),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "fee": "none"}]},
                {"rights": [{"right": "access", "fee": "charged"}]},
            ),
        ),
        Example(
            "You may ask for a copy of your data free of charge.",
            "You may ask for a copy of your data at no cost.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=on_gain(
        "fee",
        polarity=("right", "commitment", "practice", "duty", "information"),
        unless=(
            "free of charge",
            "at no cost",
            "at no charge",
            "for free",
            "no fee",
            "without charge",
            "free",
            "cost",
            "costs",
        ),
    ),
    facts=("fee-added",),
    absorbs=("residual-unexplained", "commitment-modal-weakened"),
    topics=("rights-procedure",),
)
