"""B08: a promised bound is looser."""

from __future__ import annotations

from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="B08",
    name="bound-loosened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A promised bound became looser",
    why="The reader gets less notice, less protection or a longer wait than was promised.",
    sources=("W30", "KR"),
    examples=(
        Example("We will pay at least 20 percent.", "We will pay at least 10 percent.", fires=True),
        Example("We answer within 48 hours.", "We answer within 2 days.", fires=False, label="cosmetic"),
    ),
    check=on_shift("worse", "other", "notice"),
    absorbs=("residual-unexplained", "number-changed-no-bound"),
)
