"""A21: fee introduced."""

from __future__ import annotations

from policygen.rules.deltas import on_gain
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A21",
    name="fee-introduced",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Fee introduced",
    why="Rights must be free by default.",
    sources=("BR8", "GDPR12"),
    examples=(
        Example("Requests are free of charge.", "A fee may apply to requests.", fires=True),
    ),
    check=on_gain("fee", polarity=("right", "commitment", "practice", "duty", "information"), unless=("free of charge", "at no cost", "at no charge", "for free", "no fee", "without charge", "free", "cost", "costs")),
    facts=("fee-added",),
    absorbs=("residual-unexplained", "commitment-modal-weakened"),
    topics=("rights-procedure",),
)
