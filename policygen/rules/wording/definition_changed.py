"""B20: a word that the policy defines means something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import is_two_sided
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def check_definition(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find an edit behind `means` in a sentence that defines a term."""
    if not is_two_sided(reading) or reading.polarity != "information":
        return ()
    means = lexicon.words("means")
    places = [place for place, token in enumerate(reading.before.tokens[:8]) if token.key in means]
    if not places:
        return ()
    return [
        Match((edit.before_start, edit.before_end), (edit.after_start, edit.after_end))
        for edit in reading.edits
        if edit.before_start > places[0]
    ]


RULE = Rule(
    id="B20",
    name="definition-changed",
    family="B",
    polarity=("information",),
    label="review",
    title="A defined word means something else",
    why="Every sentence that uses the word changes with it.",
    sources=("POL", "PG"),
    examples=(
        Example(
            "“Content” means the words of a post.",
            "“Content” means the words and pictures of a post.",
            fires=True,
        ),
        Example(
            "“Content” means the words of a post.",
            "“Content” means: the words of a post.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_definition,
    absorbs=("residual-unexplained", "detail-changed"),
)
