"""A21: using a right costs money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, on_gain, on_loss
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_GAINED = on_gain(
    "fee",
    polarity=("right", "commitment", "practice", "duty", "information"),
    unless=("free_of_charge", "cost"),
)
_FREE_LOST = on_loss("free", polarity=("right", "commitment", "practice", "duty", "information", "limit"))


def _no_longer_free(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `free of charge` dropped without another phrase for it."""
    return () if gained(reading, "free") else _FREE_LOST(reading, lexicon)


RULE = Rule(
    id="A21",
    name="fee-introduced",
    family="A",
    polarity=("right", "commitment"),
    label="reduction",
    title="Using a right costs money",
    why="Who cannot or will not pay loses the right.",
    sources=("BR8", "GDPR12"),
    examples=(
        Example(
            "You may ask for a copy of your data.",
            "You may ask for a copy of your data for a fee.",
            fires=True,
        ),
        Example(
            "You have rights over your data.",
            "You have rights over your data.",
            fires=True,
            facts=(
                {"rights": [{"right": "access", "fee": "none"}]},
                {"rights": [{"right": "access", "fee": "charged"}]},
            ),
        ),
        Example(
            "You may ask for a copy of your data free of charge.",
            "You may ask for a copy of your data at no cost.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=either(_GAINED, _no_longer_free),
    facts=("fee-added",),
    absorbs=(
        "residual-unexplained",
        "commitment-modal-weakened",
        "exception-removed",
        "practice-item-removed",
    ),
    topics=("rights-procedure",),
)
