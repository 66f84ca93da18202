"""A29: changes reach back to data that was given before."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A29",
    name="retroactive-application",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Changes reach back to data that was given before",
    why="Data given under the earlier promise is now used under a weaker one.",
    sources=("GW", "VG", "F24", "CO604", "MN"),
    examples=(
        Example(
            "Changes apply to new data.", "Changes apply to new data and to data already held.", fires=True
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"retroactive": False}}, {"changes": {"retroactive": True}}),
        ),
        Example(
            "Changes apply to all data we hold.",
            "The changes apply to all data we hold.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=on_gain("retroactive", polarity=("practice", "commitment", "limit", "information", "duty")),
    facts=("retroactive-added",),
    absorbs=("residual-unexplained", "data-category-added"),
    topics=("change-notice",),
    consent="old_data",
)
