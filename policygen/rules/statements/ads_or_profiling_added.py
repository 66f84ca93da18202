"""A07: ads or profiling added."""

from __future__ import annotations

from policygen.rules.content import practice_gains
from policygen.rules.record import Example, Rule

RULE = Rule(
    id="A07",
    name="ads-or-profiling-added",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Ads or profiling added",
    why="Tracking-based ads/profiling trigger opt-out or consent duties.",
    sources=("MN", "CO603", "CA120"),
    examples=(
        Example("We show ads based on the page you are viewing.", "We show ads based on your activity across sites.", fires=True),
    ),
    check=practice_gains("purpose_ads"),
    facts=("ads-purpose-added",),
    absorbs=("purpose-added", "practice-added", "list-item-added"),
    topics=("purpose",),
    consent="old_data",
)
