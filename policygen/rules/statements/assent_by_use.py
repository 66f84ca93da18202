"""A28: going on using the service counts as agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.deltas import gained, is_two_sided, match_after
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


def check_assent(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find agreement read out of mere use."""
    if reading.kind == "added":
        hit = any(marker.name == "assent" for marker in reading.after.markers)
        return [Match((0, 0), (0, len(reading.after.tokens)))] if hit else ()
    if not is_two_sided(reading):
        return ()
    return [match_after(delta) for delta in gained(reading, "assent")]


RULE = Rule(
    id="A28",
    name="assent-by-use",
    family="A",
    polarity=ANY,
    label="reduction",
    title="Going on using the service counts as agreement",
    why="Silence is taken for consent: the reader agrees without having decided anything.",
    sources=("GDPR4", "ED5", "PI14"),
    examples=(
        Example(
            "Read this page.",
            "Read this page. Continued use of the service means you accept the changes.",
            fires=True,
        ),
        Example(
            "We may change this policy.",
            "We may change this policy.",
            fires=True,
            facts=({"changes": {"assent": "consent"}}, {"changes": {"assent": "continued_use"}}),
        ),
        Example(
            "Read this page.",
            "Read this page. You may close your account if you disagree.",
            fires=False,
            label="expansion",
        ),
    ),
    check=check_assent,
    facts=("assent-weakened",),
    absorbs=("residual-unexplained", "user-duty-added", "practice-added"),
    topics=("change-notice",),
)
