"""A41: data is kept for less time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import take_edit
from policygen.rules.deltas import either, gained, is_two_sided, lost
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_KEEPING = frozenset({"verb_retain", "verb_keep", "verb_delete"})


def _bounded(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a fixed upper bound put for an open end: `as long as necessary` to `for at most two years`."""
    names = {marker.name for marker in reading.before.markers}
    if not is_two_sided(reading) or not names & _KEEPING or not lost(reading, "indefinite"):
        return ()
    spans = {quantity.start for quantity in reading.after.quantities if quantity.kind == "duration"}
    spoken = lexicon.words("spans")
    bounds = gained(reading, "upper_bound")
    return [
        take_edit(one.edit, f"“{one.marker.key}” for an open end")
        for one in bounds
        if one.marker.end in spans and one.marker.key not in spoken
    ]



RULE = Rule(
    id="A41",
    name="retention-shortened",
    family="A",
    polarity=("practice", "commitment"),
    label="expansion",
    title="Data is kept for less time",
    why="The data is gone sooner.",
    sources=("OWN",),
    examples=(
        Example("We keep logs for 90 days.", "We keep logs for 30 days.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "retention": {"duration": "90 days"}}]},
                {"practices": [{"data": ["email_address"], "retention": {"duration": "30 days"}}]},
            ),
        ),
        Example("We keep logs as long as necessary.", "We keep logs no longer than 90 days.", fires=True),
        Example("We keep logs for 30 days.", "We keep logs for 90 days.", fires=False, label="reduction"),
    ),
    check=either(on_shift("better", "retention"), _bounded),
    facts=("retention-shortened", "retention-added"),
    topics=("retention",),
)
