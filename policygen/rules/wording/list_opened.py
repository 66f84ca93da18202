"""B11: a closed list became a list of examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import POWERS
from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_opened(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an opener put before words that stood there as a closed list.

    An opener that comes with its own example (`partners` to `partners such as banks`) opens nothing:
    that is `example-added`.
    """
    if not is_two_sided(reading):
        return ()
    return [
        match_after(delta)
        for delta in gained(reading, "opener")
        if delta.edit.polarity in POWERS
        and delta.marker.key not in lexicon.words("opened_already")
        and delta.marker.end >= delta.edit.after_end
    ]


RULE = Rule(
    id="B11",
    name="list-opened",
    family="B",
    polarity=("practice", "duty", "limit"),
    label="reduction",
    title="A closed list became a list of examples",
    why="What is not named may now be meant as well.",
    sources=("CO603", "APP", "BHA"),
    examples=(
        Example(
            "We collect your name and email.",
            "We collect information such as your name and email.",
            fires=True,
        ),
        Example(
            "You have the right to access your data.",
            "You have rights, including the right to access your data.",
            fires=False,
            label="review",
        ),
    ),
    check=check_opened,
    absorbs=("residual-unexplained", "practice-item-added", "example-added", "data-category-added"),
)
