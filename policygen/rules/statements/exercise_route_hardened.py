"""A19: using a right takes more effort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import PROMISES
from policygen.rules.deltas import gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_route(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a harder way put for an easier one, or a duty put before a right that stays."""
    if not is_two_sided(reading) or reading.polarity not in PROMISES:
        return ()
    easy, hard = lexicon.scale("routes") or (frozenset(), frozenset())
    easier = [delta for delta in lost(reading, "control", "contact") if delta.marker.key in easy]
    harder = [delta for delta in gained(reading, "contact") if delta.marker.key in hard]
    duties = [] if lost(reading, "grant") else gained(reading, "duty")
    return [match_after(delta) for delta in (*(harder if easier else ()), *duties)]


RULE = Rule(
    id="A19",
    name="exercise-route-hardened",
    family="A",
    polarity=("right", "commitment", "duty"),
    label="reduction",
    title="Using a right takes more effort",
    why="A right that is hard to use is used by fewer people.",
    sources=("W29", "CO604", "D6", "AP", "PI17", "ND23"),
    examples=(
        Example(
            "You can delete your account in Settings.", "You can delete your account by post.", fires=True
        ),
        Example(
            "You can delete your account.",
            "You can delete your account, and you will need to send us a signed form.",
            fires=True,
        ),
        Example(
            "You can delete your account in Settings.",
            "You can delete your account in your Settings.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_route,
    absorbs=(
        "residual-unexplained",
        "contact-point-changed",
        "promise-item-removed",
        "source-or-mode-widened",
        "condition-added",
        "practice-item-added",
        "control-removed",
    ),
    topics=("rights-procedure",),
)
