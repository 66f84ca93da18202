"""B17: and became or, or the reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import is_two_sided
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def check_conjunction(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `and` put for `or`, or the reverse, in the same place."""
    if not is_two_sided(reading):
        return ()
    words = lexicon.joining | lexicon.words("either") | {"/"}
    found = []
    for edit in reading.edits:
        before = {token.key for token in reading.before.tokens[edit.before_start : edit.before_end]}
        after = {token.key for token in reading.after.tokens[edit.after_start : edit.after_end]}
        if before and after and before <= words and after <= words and before != after:
            found.append(Match((edit.before_start, edit.before_end), (edit.after_start, edit.after_end)))
    return found


RULE = Rule(
    id="B17",
    name="conjunction-changed",
    family="B",
    polarity=ANY,
    label="review",
    title="“And” became “or”, or the reverse",
    why="Conditions that had to hold together may now hold one by one, or the other way round.",
    sources=("KIRK", "OAK"),
    examples=(
        Example(
            "We disclose data with your consent and a court order.",
            "We disclose data with your consent or a court order.",
            fires=True,
        ),
        Example(
            "We collect names and emails.", "We collect names, and emails.", fires=False, label="cosmetic"
        ),
    ),
    check=check_conjunction,
    absorbs=("residual-unexplained",),
)
