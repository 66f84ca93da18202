"""B27: the reader has to do something more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, lost, match_after
from policygen.rules.quantities import on_shift
from policygen.rules.record import Example, Rule
from policygen.rules.sentences import sentence_added

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_hardened(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a request to the reader that became an order: `you should` became `you must`."""
    if reading.before.polarity != "duty" or reading.after.polarity != "duty":
        return ()
    softer = lost(reading, "modal_weak")
    return [match_after(one) for one in gained(reading, "modal_strong") if softer]


RULE = Rule(
    id="B27",
    name="user-duty-added",
    family="B",
    polarity=("duty",),
    label="reduction",
    title="A duty of the reader was added or made harder",
    why="The reader has to do more than before.",
    sources=("W29", "ND"),
    examples=(
        Example("Contact us.", "Contact us. You must prove your identity.", fires=True),
        Example("You must tell us within 30 days.", "You must tell us within 10 days.", fires=True),
        Example("You should tell us your age.", "You must tell us your age.", fires=True),
        Example(
            "You must tell us within 10 days.",
            "You must tell us within 30 days.",
            fires=False,
            label="expansion",
        ),
        Example("Contact us.", "Contact us. You can stay anonymous.", fires=False, label="expansion"),
    ),
    check=either(sentence_added("duty"), check_hardened, on_shift("worse", "duty")),
    absorbs=("residual-unexplained", "number-changed-no-bound", "bound-loosened"),
)
