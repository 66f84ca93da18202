"""B42: words were struck through, or no longer are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def _check(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a line through words on one side only: it takes them back."""
    struck = [
        {side.text[s.start : s.end] for s in side.spans if s.kind == "strike"} for side in reading.sides()
    ]
    if struck[0] == struck[1] or not (reading.before.tokens and reading.after.tokens):
        return ()
    return [
        Match((0, len(reading.before.tokens)), (0, len(reading.after.tokens)), "struck through on one side")
    ]


RULE = Rule(
    id="B42",
    name="struck-words-changed",
    family="B",
    polarity=ANY,
    label="review",
    title="Words were struck through, or no longer are",
    why="A line through words takes them back, which the words alone do not show.",
    sources=("OWN",),
    examples=(
        Example("We ~~do not~~ sell data.", "We do not sell data.", fires=True),
        Example("We **do not** sell data.", "We do not sell data.", fires=False, label="cosmetic"),
    ),
    check=_check,
)
