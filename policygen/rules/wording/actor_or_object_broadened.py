"""B19: more people may act, or more people's data is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import POWERS
from policygen.rules.deltas import Delta, gained, is_two_sided, lost, match_after
from policygen.rules.record import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon


_NEAR = 4
"""Most words between the company and those who may act beside it: `we and our trusted partners`."""


def check_broadened(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `we` become `we and our partners`, or `your data` become `the data of your contacts`."""
    if not is_two_sided(reading) or lost(reading, "exposure", "public_visibility"):
        return ()
    return [
        match_after(delta)
        for delta in gained(reading, "recipient", "child")
        if delta.edit.polarity in POWERS
        and (_acts_too(reading.after, delta, lexicon) or _is_close(reading.after, delta, lexicon))
    ]


def _acts_too(side: SideReading, delta: Delta, lexicon: Lexicon) -> bool:
    """Tell whether somebody stands beside the company: not behind a word that makes them its object."""
    joining = lexicon.joining | {","}
    before = {token.key for token in side.tokens[max(0, delta.marker.start - _NEAR) : delta.marker.start]}
    if before & (lexicon.grammar.prepositions - joining):
        return False
    return bool(before & lexicon.grammar.we) and bool(before & joining)


def _is_close(side: SideReading, delta: Delta, lexicon: Lexicon) -> bool:
    start = delta.marker.start
    close = delta.marker.key in lexicon.words("close_people") and start > 0
    return close and side.tokens[start - 1].key in lexicon.words("your")


RULE = Rule(
    id="B19",
    name="actor-or-object-broadened",
    family="B",
    polarity=("practice",),
    label="reduction",
    title="More people may act, or more people's data is meant",
    why="A power of one company became a power of several, or reaches people who never agreed.",
    sources=("W30", "POLI"),
    examples=(
        Example("We may use your photos.", "We and our partners may use your photos.", fires=True),
        Example("Our company may use your photos.", "We may use your photos.", fires=False, label="neutral"),
    ),
    check=check_broadened,
    absorbs=("residual-unexplained", "practice-added", "practice-item-added", "recipient-widened"),
)
