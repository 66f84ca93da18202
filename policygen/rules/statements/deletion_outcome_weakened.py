"""A16: erasure is replaced by something that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_SCALE = ("verb_erase", "verb_anonymise", "verb_deidentify", "verb_suspend", "verb_keep")
"""From the strongest outcome to the weakest."""


def check_outcome(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a weaker outcome put for a stronger one: archive for delete."""
    if not is_two_sided(reading):
        return ()
    strongest = min((place for place, name in enumerate(_SCALE) if lost(reading, name)), default=None)
    if strongest is None:
        return ()
    weaker = [delta for name in _SCALE[strongest + 1 :] for delta in gained(reading, name)]
    return [match_after(delta) for delta in weaker]


RULE = Rule(
    id="A16",
    name="deletion-outcome-weakened",
    family="A",
    polarity=("right", "commitment", "practice"),
    label="reduction",
    title="Erasure is replaced by something that can be undone",
    why="Data that was to be gone is only locked away, masked or kept.",
    sources=("W29", "VG", "PI47"),
    examples=(
        Example(
            "We delete your data when you close your account.",
            "We archive your data when you close your account.",
            fires=True,
        ),
        Example(
            "We delete your data when you close your account.",
            "We erase your data when you close your account.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_outcome,
    absorbs=("residual-unexplained", "practice-added", "hedge-added"),
    topics=("retention",),
)
