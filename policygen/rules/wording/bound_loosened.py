"""B08: a promised bound is looser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.deltas import either, gained, is_two_sided, lost, match_after
from policygen.rules.quantities import on_shift, subjects_of
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading
    from policygen.rules.lexicon import Lexicon

_NEAR = 3
"""Fewer tokens than this between a bound and its value."""


def _swapped_bound(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `at most` put as `at least` for what should be short, and the reverse for what should be long."""
    if not is_two_sided(reading):
        return ()
    short = bool({"retention", "response"} & set(subjects_of(reading, lexicon)))
    worse, better = ("lower_bound", "upper_bound") if short else ("upper_bound", "lower_bound")
    found = gained(reading, worse) if lost(reading, better) else []
    starts = {quantity.start for quantity in reading.after.quantities}
    ends = {quantity.end for quantity in reading.after.quantities}
    found = [
        delta
        for delta in found
        if starts & set(range(delta.marker.end, delta.marker.end + _NEAR)) or delta.marker.start in ends
    ]
    return [match_after(delta) for delta in found if reading.polarity in {"commitment", "right", "practice"}]


RULE = Rule(
    id="B08",
    name="bound-loosened",
    family="B",
    polarity=("right", "commitment"),
    label="reduction",
    title="A promised bound became looser",
    why="The reader gets less notice, less protection or a longer wait than was promised.",
    sources=("W30", "KR"),
    examples=(
        Example("We will pay at least 20 percent.", "We will pay at least 10 percent.", fires=True),
        Example("We answer within 48 hours.", "We answer within 2 days.", fires=False, label="cosmetic"),
    ),
    check=either(on_shift("worse", "other", "notice"), _swapped_bound),
    absorbs=("residual-unexplained", "number-changed-no-bound"),
)
