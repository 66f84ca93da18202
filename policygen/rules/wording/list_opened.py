"""B11: list opened."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

_CLOSED = ("in particular", "like", "other", "additional")
"""These introduce an example or a further thing, and open no list."""


RULE = Rule(
    id="B11",
    name="list-opened",
    family="B",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="List opened",
    why="Closed list becomes illustrative.",
    sources=("CO603", "APP", "BHA"),
    examples=(
        Example("We collect your name and email.", "We collect information such as your name and email.", fires=True, polarity="practice"),
        Example("You have the right to access your data.", "You have rights, including the right to access your data.", fires=False, polarity="right"),
    ),
    check=on_gain("opener", polarity=("practice", "limit", "duty"), unless=_CLOSED),
    absorbs=("residual-unexplained", "list-item-added"),
)
