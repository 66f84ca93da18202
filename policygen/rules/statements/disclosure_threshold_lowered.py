"""A13: data is handed over on a weaker legal process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import POWERS
from policygen.rules.deltas import Delta, is_two_sided, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon


_MIDDLE = 2
"""Rank of a process that no scale names."""


def check_threshold(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a legal process that suffices now and is weaker than all that sufficed before."""
    if not is_two_sided(reading) or reading.polarity not in POWERS:
        return ()
    sufficed = _weakest(reading.before, lexicon)
    return [
        match_after(Delta(marker, edit))
        for marker in reading.after.marked("legal_process")
        for edit in reading.edits
        if _rank(marker.key, lexicon) > sufficed >= 0
        and marker.start < edit.after_end
        and edit.after_start < marker.end
    ]


def _weakest(side: SideReading, lexicon: Lexicon) -> int:
    return max((_rank(marker.key, lexicon) for marker in side.marked("legal_process")), default=-1)


def _rank(words: str, lexicon: Lexicon) -> int:
    ranks = enumerate(lexicon.scale("legal_process"))
    return next((place for place, names in ranks if words in names), _MIDDLE)


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
            "We disclose data under a court order or a subpoena.",
            fires=True,
        ),
        Example(
            "We disclose data under a court order.",
            "We disclose data under an order of a court.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_threshold,
    absorbs=("practice-item-added", "residual-unexplained"),
)
