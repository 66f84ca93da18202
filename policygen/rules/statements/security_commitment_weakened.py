"""A23: security commitment weakened."""

from __future__ import annotations

from policygen.rules.content import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A23",
    name="security-commitment-weakened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Security commitment weakened",
    why="Promised safeguard dropped.",
    sources=("VG", "GDPR32"),
    examples=(
        Example("Data is encrypted in transit and at rest.", "Data is encrypted in transit.", fires=True),
    ),
    check=promise_loses("safeguard"),
    facts=("safeguard-removed",),
    absorbs=("promise-removed", "list-item-removed"),
    topics=("security",),
)
