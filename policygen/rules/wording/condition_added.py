"""B40: a right or promise holds only if something is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import adds_clause, gained, is_two_sided, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon


def check_condition(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `if`, `when` or `where` put before what the reader may do or is promised."""
    if not is_two_sided(reading) or reading.polarity not in {"right", "commitment"}:
        return ()
    opens = bool(reading.edits) and (
        reading.before.tokens[0].key == reading.after.tokens[0].key or reading.edits[0].before_end == 0
    )
    return [
        match_after(delta)
        for delta in gained(reading, "condition", "penalty", "duty")
        if opens
        and delta.marker.key not in lexicon.words("soft_conditions")
        and not adds_clause(reading, delta.edit, lexicon)
    ]


RULE = Rule(
    id="B40",
    name="condition-added",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A condition was put on a right or a promise",
    why="It holds in fewer cases than before.",
    sources=("COND", "W29"),
    examples=(
        Example("You may delete your account.", "You may delete your account if you have paid.", fires=True),
        Example(
            "You may delete your account if you have paid.",
            "You may delete your account when you have paid.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_condition,
    absorbs=("residual-unexplained", "right-added", "promise-item-added", "commitment-added"),
)
