"""Edits that no reader could rely on: small words, and one name put for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.force import has_force
from policygen.rules.names import is_contact, is_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Edit, Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_PARTIES = ("company_pronouns", "reader_pronouns", "other_pronouns")
"""Classes of pronouns; those of one class stand for the same party."""
_SHORT = 8
"""A piece of fewer tokens is an entry of a list, in which the first word may be a name."""


def check_light_words(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits made of articles, prepositions, auxiliaries and marks only.

    Left alone: a pronoun of one party put for another's, a comma before a relative clause, and
    words of any force class.
    """
    if not is_two_sided(reading):
        return ()
    return [
        take_edit(edit, "articles, prepositions or marks only")
        for edit in reading.edits
        if not content_places(reading.before, *words_of(edit, after=False), lexicon)
        and not content_places(reading.after, *words_of(edit, after=True), lexicon)
        and not swaps_party(reading, edit, lexicon)
        and not moves_relative(reading, edit, lexicon)
        and not has_force(reading, edit, lexicon)
    ]


def check_names(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits that put one name, address or title for another; not where it says where data goes."""
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        before, after = words_of(edit, after=False), words_of(edit, after=True)
        if has_force(reading, edit, lexicon) or not (before[1] > before[0] and after[1] > after[0]):
            continue
        if _moves_provider(reading, after):
            continue
        opening = reading.in_list or len(reading.before.tokens) < _SHORT
        if _are_years(reading, edit) or all(
            is_names(side, *place, lexicon, opening=opening)
            for side, place in ((reading.before, before), (reading.after, after))
        ):
            found.append(take_edit(edit, "one name put for another"))
    return found


def _moves_provider(reading: Reading, after: tuple[int, int]) -> bool:
    """Tell whether a name says where a provider is: `an Indian supplier`."""
    return any(
        m.name == "transfer_place" and m.end - m.start > 1 and m.start < after[1] and after[0] < m.end
        and not is_contact(reading.after)
        for m in reading.after.markers
    )


def _are_years(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit puts one bare year for another: of a law, a copyright line, a standard."""
    sides = (
        reading.before.words(*words_of(edit, after=False)),
        reading.after.words(*words_of(edit, after=True)),
    )
    return all(text.isdigit() and len(text) == 4 and text[:2] in {"19", "20"} for text in sides)


def swaps_party(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun of one party took the place of another's: `our` for `your`."""
    before = _parties(reading.before, words_of(edit, after=False), lexicon)
    after = _parties(reading.after, words_of(edit, after=True), lexicon)
    return bool(before and after and before != after)


def _parties(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> set[str]:
    keys = {token.key for token in side.tokens[slice(*place)]}
    return {party for party in _PARTIES if keys & lexicon.words(party)}


def moves_relative(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether a comma before a relative clause came or went: it decides who is meant."""
    for side, (start, end), other in (
        (reading.before, words_of(edit, after=False), words_of(edit, after=True)),
        (reading.after, words_of(edit, after=True), words_of(edit, after=False)),
    ):
        comma = any(token.key == "," for token in side.tokens[start:end])
        next_key = side.tokens[end].key if end < len(side.tokens) else ""
        if comma and other[0] == other[1] and next_key in lexicon.words("relative"):
            return True
    return False
