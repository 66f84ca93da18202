"""B19: more people may act, or more people's data is meant."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B19",
    name="actor-or-object-broadened",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="More people may act, or more people's data is meant",
    why="A power of one company became a power of several, or reaches people who never agreed.",
    sources=("W30", "POLI"),
    examples=(
        Example("We may use your photos.", "We and our partners may use your photos.", fires=True),
        Example("Our company may use your photos.", "We may use your photos.", fires=False, label="cosmetic"),
    ),
    check=practice_gains("recipient", "child"),
    absorbs=("residual-unexplained", "practice-added", "list-item-added"),
)
