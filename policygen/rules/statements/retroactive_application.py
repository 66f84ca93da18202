"""A29: retroactive application."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A29",
    name="retroactive-application",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Retroactive application",
    why="New terms on old data need affirmative express consent.",
    sources=("GW", "VG", "F24", "CO604", "MN"),
    examples=(
        Example("Changes apply only to data collected after the effective date.", "Changes apply to all data we hold.", fires=True),
    ),
    check=on_gain("retroactive", polarity=("practice", "commitment", "limit", "information", "duty")),
    absorbs=("residual-unexplained",),
    topics=("change-notice",),
    consent="old_data",
    facts=("retroactive-added",),
)
