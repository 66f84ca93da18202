"""A13: data is handed over on a weaker legal process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_ORDER = (
    ("court order", "order of a court", "search warrant", "warrant"),
    ("subpoena", "legal process"),
    ("legal obligation", "legally required"),
    (
        "lawful request",
        "law enforcement",
        "government request",
        "authorities request",
        "request by authorities",
    ),
    ("good faith", "we believe", "voluntarily"),
)
"""From the strongest process to the weakest."""


def check_threshold(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a weaker legal process put for a stronger one."""
    if not is_two_sided(reading):
        return ()
    before, after = lost(reading, "legal_process"), gained(reading, "legal_process")
    strict = min((_rank(delta.marker.key) for delta in before), default=-1)
    now = [delta for delta in after if _rank(delta.marker.key) > strict >= 0]
    if strict >= 0 and not after and _rank("court order") == strict and reading.edits:
        now = []
    return [match_after(delta) for delta in now]


def _rank(words: str) -> int:
    return next((place for place, names in enumerate(_ORDER) if words in names), 2)


RULE = Rule(
    id="A13",
    name="disclosure-threshold-lowered",
    family="A",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="Data is handed over on a weaker legal process",
    why="Authorities and others get the data with less than was needed before.",
    sources=("W29",),
    examples=(
        Example(
            "We disclose data under a court order.",
            "We disclose data under a government request.",
            fires=True,
        ),
        Example(
            "We disclose data under a court order.",
            "We disclose data under an order of a court.",
            fires=False,
            label="review",
        ),
    ),
    check=check_threshold,
)
