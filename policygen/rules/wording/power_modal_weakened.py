"""B34: a certain practice became a possible one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places
from policygen.rules.deltas import on_gain
from policygen.rules.record import PRACTICE, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_GAINED = on_gain("modal_weak", polarity=PRACTICE)
PRACTICE_VERBS = frozenset(
    {"verb_collect", "verb_use", "verb_share", "verb_sell", "verb_retain", "verb_track", "practice_noun"}
)
_PROMISED = frozenset(
    {"promise", "safeguard", "human_review", "breach", "verb_protect", "verb_notify",
     "verb_respond", "verb_delete", "deidentified"}
)
"""Classes that speak of what the reader is promised: there `we plan to` takes something away."""


def check_weakened(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a practice that the company no longer says it will do, where nothing speaks of a promise."""
    names = {marker.name for side in reading.sides() for marker in side.markers}
    if names & _PROMISED:
        return ()
    return [match for match in _GAINED(reading, lexicon) if _leads_to_practice(reading.after, match, lexicon)]


def _leads_to_practice(side: SideReading, match: Match, lexicon: Lexicon) -> bool:
    """Tell whether no unknown word, which may be the verb, stands between the modal and a practice.

    `we may hire an expert to assess it`: what is left open is the hiring.
    """
    if lexicon.segmenter is None:
        return True
    heard = {p for m in side.markers for p in range(m.start, m.end)}
    for place in range(match.after[1], len(side.tokens)):
        if any(m.name in PRACTICE_VERBS and m.start == place for m in side.markers):
            return True
        if place not in heard and content_places(side, place, place + 1, lexicon):
            return False
    return False


RULE = Rule(
    id="B34",
    name="power-modal-weakened",
    family="B",
    polarity=("practice",),
    label="neutral",
    title="A certain practice became a possible one",
    why="The company may still do it; it no longer says that it will.",
    sources=("OWN",),
    examples=(
        Example("We will send you offers.", "We may send you offers.", fires=True),
        Example("We may send you offers.", "We will send you offers.", fires=False, label="review"),
    ),
    check=check_weakened,
    absorbs=("residual-unexplained",),
)
