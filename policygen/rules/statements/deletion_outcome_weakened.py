"""A16: deletion outcome weakened."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

from typing import TYPE_CHECKING

from policygen.rules.deltas import gained, is_two_sided, lost, match_after

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
    title="Deletion outcome weakened",
    why="Erasure replaced by something reversible.",
    sources=("W29", "VG", "PI47"),
    examples=(
        Example("We delete your data when you close your account.", "We archive your data when you close your account.", fires=True),
    ),
    check=check_outcome,
    absorbs=("residual-unexplained", "practice-added", "hedge-added"),
    topics=("retention",),
)
