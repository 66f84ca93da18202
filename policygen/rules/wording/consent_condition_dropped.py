"""B05: the company no longer waits for a yes."""

from __future__ import annotations

from policygen.rules.deltas import on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B05",
    name="consent-condition-dropped",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="The company no longer waits for consent",
    why="It may act before the reader has agreed, or without being asked.",
    sources=("GW", "PI14", "ED5"),
    examples=(
        Example("We share your photos with your consent.", "We share your photos.", fires=True),
        Example(
            "We share your photos with your consent.",
            "We share your photos if you consent.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=on_loss("consent", polarity=("practice", "limit", "duty", "information")),
    absorbs=("residual-unexplained",),
    consent="new_data",
)
