"""A17: right removed or narrowed."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A17",
    name="right-removed-or-narrowed",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Right removed or narrowed",
    why="Impact on ability to exercise rights is WP260's first test.",
    sources=("W29", "G13", "D6", "BR9"),
    examples=(
        Example("You may access, correct or delete your data.", "You may access or correct your data.", fires=True),
    ),
    check=promise_loses("right"),
    facts=("right-removed",),
    absorbs=("promise-removed", "list-item-removed"),
    topics=("rights-procedure",),
)
