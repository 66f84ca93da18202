"""A23: a promised safeguard is gone."""

from __future__ import annotations

from policygen.rules.gains import promise_loses
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A23",
    name="security-commitment-weakened",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="A promised safeguard is gone",
    why="The company no longer answers for protecting the data in that way.",
    sources=("VG", "GDPR32"),
    examples=(
        Example(
            "We protect your data with encryption and firewalls.",
            "We protect your data with encryption.",
            fires=True,
        ),
        Example(
            "We protect your data.",
            "We protect your data.",
            fires=True,
            facts=({"safeguards": ["encryption", "access_control_method"]}, {"safeguards": ["encryption"]}),
        ),
        Example(
            "We protect your data with TLS.",
            "We protect your data with TLS and firewalls.",
            fires=False,
            label="expansion",
        ),
    ),
    check=promise_loses("safeguard"),
    facts=("safeguard-removed",),
    absorbs=("promise-removed", "promise-item-removed"),
    topics=("security",),
)
