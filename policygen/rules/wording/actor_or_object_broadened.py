"""B19: actor or object broadened."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B19",
    name="actor-or-object-broadened",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="Actor or object broadened",
    why="More actors, more people's data.",
    sources=("W30", "POLI"),
    examples=(
        Example("We may use your photos.", "We and our partners may use your photos.", fires=True, polarity="practice"),
        Example("Our company may use your photos.", "We may use your photos.", fires=False, polarity="practice"),
    ),
    check=practice_gains("recipient", "child"),
    absorbs=("residual-unexplained", "practice-added", "list-item-added"),
)
