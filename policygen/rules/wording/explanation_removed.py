"""B37: a sentence that only explained or pointed somewhere is gone."""

from __future__ import annotations

from policygen.rules.record import Example, Rule
from policygen.rules.sentences import telling_removed

RULE = Rule(
    id="B37",
    name="explanation-removed",
    family="B",
    polarity=("information",),
    label="neutral",
    title="A sentence that explained or pointed somewhere was removed",
    why="It informed, and neither permitted nor promised anything.",
    sources=("OWN",),
    examples=(
        Example("We keep logs. Thank you for reading.", "We keep logs.", fires=True),
        Example("We keep logs. You can object.", "We keep logs.", fires=False, label="reduction"),
    ),
    check=telling_removed,
    absorbs=("residual-unexplained",),
)
