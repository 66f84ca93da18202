"""A39: the reader has to do less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, lost, match_before
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_removed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_softened(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find an order to the reader that became a request: `you must` became `you should`."""
    if reading.before.polarity != "duty" or reading.after.polarity != "duty":
        return ()
    softer = gained(reading, "modal_weak")
    return [match_before(one) for one in lost(reading, "modal_strong") if softer]


RULE = Rule(
    id="A39",
    name="user-duty-removed",
    family="A",
    polarity=("duty",),
    label="expansion",
    title="A duty of the reader was removed or made lighter",
    why="The reader has to do less than before.",
    sources=("OWN",),
    examples=(
        Example(
            "Contact us for help. You must keep your password secret.", "Contact us for help.", fires=True
        ),
        Example("You must tell us within 10 days.", "You must tell us within 30 days.", fires=True),
        Example("You must tell us your age.", "You should tell us your age.", fires=True),
        Example(
            "You must keep receipts for 30 days.",
            "You must keep receipts for 90 days.",
            fires=False,
            label="reduction",
        ),
        Example(
            "Contact us for help. You can export your data.",
            "Contact us for help.",
            fires=False,
            label="reduction",
        ),
    ),
    check=either(sentence_removed("duty"), check_softened, on_shift("better", "duty")),
)
