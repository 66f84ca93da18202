"""A15: data is kept for longer, or without an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_LONGER = on_shift("worse", "retention")


def check_retention(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a longer period, or an open end put for a fixed one."""
    if not is_two_sided(reading):
        return ()
    names = {marker.name for marker in reading.before.markers} | reading.before.governing
    keeps = bool(names & {"verb_retain", "verb_keep", "verb_delete"})
    bounded = any(quantity.kind == "duration" for quantity in reading.before.quantities)
    opened = gained(reading, "indefinite") if keeps and bounded else []
    return [*_LONGER(reading, lexicon), *(match_after(delta) for delta in opened)]


RULE = Rule(
    id="A15",
    name="retention-extended",
    family="A",
    polarity=("practice", "commitment", "limit"),
    label="reduction",
    title="Data is kept for longer, or without an end",
    why="The longer the data is there, the longer it can be used, demanded and stolen.",
    sources=("CA100", "G13", "COPPA10", "PI17", "PI19"),
    examples=(
        Example("We keep logs for 30 days.", "We keep logs for 90 days.", fires=True),
        Example("We keep logs for 30 days.", "We keep logs for as long as necessary.", fires=True),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {"practices": [{"data": ["email_address"], "retention": {"duration": "30 days"}}]},
                {"practices": [{"data": ["email_address"], "retention": {"duration": "90 days"}}]},
            ),
        ),
        Example("We keep logs for 12 months.", "We keep logs for 1 year.", fires=False, label="cosmetic"),
    ),
    check=check_retention,
    facts=("retention-extended",),
    absorbs=(
        "bound-loosened",
        "number-changed-no-bound",
        "residual-unexplained",
        "restrictor-shifted",
        "condition-added",
    ),
    topics=("retention",),
)
