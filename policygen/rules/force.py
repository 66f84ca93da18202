"""Words of force: what is never a matter of style, and phrases that have the same force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Edit, Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

FORCE = frozenset(
    {
        "negation",
        "modal_strong",
        "modal_weak",
        "restrictor",
        "quantifier_all",
        "quantifier_some",
        "consent",
        "optin",
        "optout",
        "opener",
        "discretion",
        "hedge",
        "legal_minimum",
        "exception",
        "timing_before",
        "timing_after",
        "timing_fast",
        "timing_slow",
        "indefinite",
        "lower_bound",
        "upper_bound",
        "conjunction",
        "liability",
        "assent",
        "retroactive",
        "automatic",
        "human_review",
        "any_time",
        "penalty",
        "fee",
        "sale",
        "condition",
    }
)
"""Classes whose gain or loss is never a matter of style."""
_SWAPPABLE = frozenset(
    {
        "consent",
        "hedge",
        "opener",
        "legal_minimum",
        "timing_before",
        "timing_fast",
        "exception",
        "restrictor",
        "lower_bound",
        "upper_bound",
        "condition",
        "quantifier_all",
    }
)
"""Classes in which every phrase has the same force."""


def check_same_force(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits that put one phrase of a force for another of the same force.

    `generally` and `usually`, `with your consent` and `if you consent`; not `explicit consent` and
    `consent`, because the adjective is part of the force.
    """
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        sides = (reading.before, words_of(edit, after=False)), (reading.after, words_of(edit, after=True))
        classes = [_one_force(side, *place, lexicon) for side, place in sides]
        if classes[0] and classes[0] == classes[1]:
            found.append(take_edit(edit, f"another phrase of the same force ({classes[0][0]})"))
    return found


def _one_force(
    side: SideReading, start: int, end: int, lexicon: Lexicon
) -> tuple[str, frozenset[str]] | None:
    """Return the single class of force that a run of words holds, with the adjectives of consent.

    None where the run lies in the midst of a phrase: it fills a gap, and its own words count.
    """
    if start == end:
        return None
    inside = [m for m in side.markers if m.name in _SWAPPABLE and m.start < end and start < m.end]
    names = {marker.name for marker in inside} - {"condition", "duty"}
    if len(names) != 1 or not inside:
        return None
    if any(marker.start < start and end < marker.end for marker in inside):
        return None
    covered = {place for marker in inside for place in range(marker.start, marker.end)}
    if any(place not in covered for place in content_places(side, start, end, lexicon)):
        return None
    words = {word for marker in inside for word in marker.key.split()}
    strengths = lexicon.words("consent_strengths") | lexicon.words("strengths")
    return names.pop(), frozenset(words & strengths)


def has_force(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit gains or loses a word of force; an `or` that only moved is none."""
    before = _marker_names(reading.before, words_of(edit, after=False), lexicon)
    after = _marker_names(reading.after, words_of(edit, after=True), lexicon)
    if _count_or(reading.before, lexicon) == _count_or(reading.after, lexicon):
        before = [name for name in before if name != "conjunction"]
        after = [name for name in after if name != "conjunction"]
    return before != after


def _count_or(side: SideReading, lexicon: Lexicon) -> int:
    return sum(token.key in lexicon.words("or") for token in side.tokens)


def _marker_names(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> list[str]:
    start, end = place
    return sorted(
        marker.name
        for marker in side.markers
        if marker.name in FORCE
        and marker.start < end
        and start < marker.end
        and not (marker.name in {"upper_bound", "condition"} and marker.end - marker.start == 1)
        and marker.key not in lexicon.words("and")
    )
