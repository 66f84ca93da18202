"""B43: an example came that may bring something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import POWERS
from policygen.rules.deltas import gained, is_two_sided
from policygen.rules.names import is_names
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon

_AT_START = 2


def check_example(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an opener that came together with its example, behind a word that stayed."""
    if not is_two_sided(reading):
        return ()
    return [
        Match(
            (delta.edit.before_start, delta.edit.before_end), (delta.edit.after_start, delta.edit.after_end)
        )
        for delta in gained(reading, "opener")
        if delta.edit.polarity in POWERS
        and delta.edit.before_start == delta.edit.before_end
        and delta.marker.start - delta.edit.after_start < _AT_START
        and delta.marker.end < delta.edit.after_end
        and not is_names(reading.after, delta.marker.end, delta.edit.after_end, lexicon)
    ]


RULE = Rule(
    id="B43",
    name="example-added",
    family="B",
    polarity=("practice", "duty", "limit"),
    label="review",
    title="An example was added",
    why="It may only illustrate what was already covered, or may bring something new.",
    sources=("OWN",),
    examples=(
        Example(
            "We use tools of others for statistics.",
            "We use tools of others, such as loyalty cards, for statistics.",
            fires=True,
        ),
        Example(
            "We collect your name.",
            "We collect information such as your name.",
            fires=False,
            label="reduction",
        ),
    ),
    check=check_example,
    absorbs=(
        "residual-unexplained",
        "data-category-added",
        "recipient-widened",
        "practice-item-added",
        "purpose-added",
        "actor-or-object-broadened",
    ),
)
