"""A04: source or mode widened."""

from __future__ import annotations

from policygen.rules.deltas import either, on_gain, on_loss
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A04",
    name="source-or-mode-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Source or mode widened",
    why="Indirect, automatic or compulsory collection is less expected.",
    sources=("G13", "GDPR14"),
    examples=(
        Example("You may choose to give us your phone number.", "You must give us your phone number.", fires=True),
    ),
    check=either(on_gain("duty", "penalty", polarity=("practice", "duty")), on_loss("grant", polarity=("right", "practice"))),
    facts=("required-added", "source-widened"),
    topics=("means",),
)
