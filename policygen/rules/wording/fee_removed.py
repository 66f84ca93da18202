"""B35: a right costs nothing any more."""

from __future__ import annotations

from policygen.rules.deltas import on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B35",
    name="fee-removed",
    family="B",
    polarity=("right", "commitment"),
    label="expansion",
    title="A fee was removed",
    why="Using the right costs nothing.",
    sources=("OWN",),
    examples=(
        Example("You may access your data for a fee.", "You may access your data.", fires=True),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "fee": "charged"}]},
                {"rights": [{"right": "access", "fee": "none"}]},
            ),
        ),
        Example(
            "You may access your data.", "You may access your data for a fee.", fires=False, label="reduction"
        ),
    ),
    check=on_loss(
        "fee",
        polarity=("right", "commitment", "practice", "limit"),
        unless=("free_of_charge",),
    ),
    facts=("fee-removed",),
)
