"""A34: the company answers for less, or disputes leave the courts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


_CLASSES = ("liability",)


def check_recourse(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a disclaimer, an indemnity, a waiver or forced arbitration that was added."""
    if reading.polarity == "right" or (reading.kind == "added" and reading.polarity == "commitment"):
        return ()
    if reading.kind == "added":
        hit = any(marker.name in _CLASSES for marker in reading.after.markers)
        return [Match((0, 0), (0, len(reading.after.tokens)))] if hit else ()
    if not is_two_sided(reading):
        return ()
    return [match_after(delta) for delta in gained(reading, *_CLASSES)]


RULE = Rule(
    id="A34",
    name="recourse-worsened",
    family="A",
    polarity=ANY,
    label="reduction",
    title="The company answers for less, or disputes leave the courts",
    why="When something goes wrong, the reader has less to demand and fewer places to demand it.",
    sources=("UCTD",),
    examples=(
        Example(
            "Read this page.", "Read this page. All disputes are settled by binding arbitration.", fires=True
        ),
        Example(
            "Read this page. All disputes are settled by binding arbitration.",
            "Read this page. All disputes are settled by arbitration that is binding.",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_recourse,
    absorbs=("residual-unexplained", "practice-added", "user-duty-added", "limit-added", "right-added"),
)
