"""B20: definition changed."""

from __future__ import annotations

from policygen.rules.record import Example, Rule

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


_MEANS = frozenset({"means", "mean", "includes", "include"})


def check_definition(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find an edit behind `means` in a sentence that defines a term."""
    if not is_two_sided(reading) or reading.polarity != "information":
        return ()
    places = [place for place, token in enumerate(reading.before.tokens[:8]) if token.key in _MEANS]
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
    title="Definition changed",
    why="One edit moves every clause that uses the term.",
    sources=("POL", "PG"),
    examples=(
        Example("“Personal Data” means any information about you.", "“Personal Data” means information that directly identifies you.", fires=True, polarity="information"),
        Example("“Personal Data” means any information about you.", "“Personal Data” means any information about you.", fires=False, polarity="information"),
    ),
    check=check_definition,
    absorbs=("residual-unexplained", "detail-changed"),
)
