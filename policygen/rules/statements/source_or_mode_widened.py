"""A04: data is asked for with more force, or taken from further sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, is_two_sided, lost, match_after, on_gain
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def _grant_to_duty(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find `you may` put as `you must`."""
    if not is_two_sided(reading) or not lost(reading, "grant"):
        return ()
    return [match_after(delta) for delta in gained(reading, "duty", "modal_strong")]


RULE = Rule(
    id="A04",
    name="source-or-mode-widened",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data must be given, or comes from further sources",
    why="What the reader could leave out is required, or observed, inferred or bought elsewhere.",
    sources=("G13", "GDPR14"),
    examples=(
        Example(
            "You may choose to give us your phone number.", "You must give us your phone number.", fires=True
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "source": "subject"}]},
                {"practices": [{"data": ["email_address"], "source": "third_party"}]},
            ),
        ),
        Example(
            "You must give us your phone number.",
            "You may choose to give us your phone number.",
            fires=False,
            label="expansion",
        ),
    ),
    check=either(on_gain("duty", "penalty", polarity=("practice", "duty")), _grant_to_duty),
    facts=("required-added", "source-widened"),
    absorbs=("condition-added", "residual-unexplained", "right-removed-or-narrowed"),
    topics=("means",),
)
