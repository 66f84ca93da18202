"""B05: consent condition dropped."""

from __future__ import annotations

from policygen.rules.deltas import on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B05",
    name="consent-condition-dropped",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="Consent condition dropped",
    why="Processing no longer waits for the user.",
    sources=("GW", "PI14", "ED5"),
    examples=(
        Example("We share your photos with your consent.", "We share your photos.", fires=True, polarity="practice"),
        Example("We share your photos with your consent.", "We share your photos if you consent.", fires=False, polarity="practice"),
    ),
    check=on_loss("consent", polarity=("practice", "limit", "duty")),
    absorbs=("residual-unexplained",),
    consent="new_data",
)
