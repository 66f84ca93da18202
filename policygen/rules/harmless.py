"""Edits that no reader could rely on: the checks behind the judged cosmetic and neutral labels."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.content import content_places, is_names, stem, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
_STEM = 3
"""Longest word too short to be known by its stem."""
_WORDED = frozenset(
    {"negation", "consent", "quantifier_all", "quantifier_some", "modal_strong", "modal_weak"}
)
"""Classes whose very words count when a sentence was recast."""
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
_STRENGTHS = frozenset(
    {
        "explicit",
        "express",
        "prior",
        "separate",
        "written",
        "specific",
        "affirmative",
        "verifiable",
        "parental",
        "explicitly",
        "expressly",
        "sole",
        "only",
        "unless",
        "strictly",
    }
)
_PRONOUNS = {
    "we": "company",
    "us": "company",
    "our": "company",
    "ours": "company",
    "you": "user",
    "your": "user",
    "yours": "user",
    "yourself": "user",
    "they": "other",
    "them": "other",
    "their": "other",
    "he": "other",
    "she": "other",
    "his": "other",
    "her": "other",
}
_EMPTY = frozenset({",", "the", "a", "an", "to", "you", "of"})
"""Words that say nothing beside a synonym: `at no cost to you`."""
_SHORT = 8
"""A piece of fewer tokens is an entry of a list, in which the first word may be a name."""
ORDERED = frozenset(
    {
        "first",
        "second",
        "then",
        "finally",
        "before",
        "after",
        "priority",
        "prevail",
        "prevails",
        "next",
    }
)
"""Words after which the order of what is listed is part of the meaning."""
_RELATIVE = frozenset({"who", "which", "that", "except", "unless", "where", "whose"})


def check_light_words(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits made of articles, prepositions, auxiliaries and marks only.

    Left alone: a pronoun of one party put for another's, a comma before a relative clause, and
    words of any force class.
    """
    if not is_two_sided(reading):
        return ()
    return [
        _all_of(edit, "articles, prepositions or marks only")
        for edit in reading.edits
        if not content_places(reading.before, *words_of(edit, after=False), lexicon)
        and not content_places(reading.after, *words_of(edit, after=True), lexicon)
        and not _swaps_party(reading, edit)
        and not _moves_relative(reading, edit)
        and not _forces(reading, edit)
    ]


def check_synonyms(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits whose two sides are the same after every word is replaced by its set of synonyms."""
    if not is_two_sided(reading):
        return ()
    return [
        _all_of(edit, "words of one closed set of synonyms")
        for edit in reading.edits
        if _meanings(reading.before, *words_of(edit, after=False), lexicon)
        == _meanings(reading.after, *words_of(edit, after=True), lexicon)
        and not _moves_relative(reading, edit)
    ]


def check_same_content(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take all edits when both sides hold the same content words in other forms or another order.

    Only where nothing on either side negates, excepts, restricts or numbers, and no force word
    came or went: with those, the same words in another order may say the opposite.
    """
    if not is_two_sided(reading) or not reading.edits:
        return ()
    if _force_keys(reading.before) != _force_keys(reading.after):
        return ()
    names = {marker.name for side in reading.sides() for marker in side.markers}
    if names & {"negation", "exception"} and len(reading.edits) > 1:
        return ()
    if any(
        _holds_restrictor(side, *words_of(edit, after=side is reading.after))
        for edit in reading.edits
        for side in reading.sides()
    ):
        return ()
    if _stems(reading.before, lexicon) != _stems(reading.after, lexicon) or _ordered(reading):
        return ()
    if _more_recipients(reading):
        return ()
    if any(_swaps_party(reading, edit) or _moves_relative(reading, edit) for edit in reading.edits):
        return ()
    return [_all_of(edit, "the same content words in another form or order") for edit in reading.edits]


def _holds_restrictor(side: SideReading, start: int, end: int) -> bool:
    return any(m.name == "restrictor" and m.start < end and start < m.end for m in side.markers)


def _ordered(reading: Reading) -> bool:
    """Tell whether words beside a word of order changed places: `first ask, then share` turned round."""
    moves = len(reading.edits) > 1
    return moves and any(token.key in ORDERED for side in reading.sides() for token in side.tokens)


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
            found.append(_all_of(edit, f"another phrase of the same force ({classes[0][0]})"))
    return found


def _one_force(
    side: SideReading, start: int, end: int, lexicon: Lexicon
) -> tuple[str, frozenset[str]] | None:
    """Return the single class of force that a run of words holds, with the adjectives of consent."""
    if start == end:
        return None
    inside = [m for m in side.markers if m.name in _SWAPPABLE and m.start < end and start < m.end]
    names = {marker.name for marker in inside} - {"condition", "duty"}
    if len(names) != 1 or not inside:
        return None
    covered = {place for marker in inside for place in range(marker.start, marker.end)}
    if any(place not in covered for place in content_places(side, start, end, lexicon)):
        return None
    words = {word for marker in inside for word in marker.key.split()}
    return names.pop(), frozenset(words & _STRENGTHS)


def check_names(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits that put one name, address or title for another."""
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        before, after = words_of(edit, after=False), words_of(edit, after=True)
        if _forces(reading, edit) or not (before[1] > before[0] and after[1] > after[0]):
            continue
        opening = reading.in_list or len(reading.before.tokens) < _SHORT
        if _are_years(reading, edit) or all(
            is_names(side, *place, lexicon, opening=opening)
            for side, place in ((reading.before, before), (reading.after, after))
        ):
            found.append(_all_of(edit, "one name put for another"))
    return found


def _are_years(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit puts one bare year for another: of a law, a copyright line, a standard."""
    sides = (
        reading.before.words(*words_of(edit, after=False)),
        reading.after.words(*words_of(edit, after=True)),
    )
    return all(text.isdigit() and len(text) == 4 and text[:2] in {"19", "20"} for text in sides)


def _meanings(side: SideReading, start: int, end: int, lexicon: Lexicon) -> list[object]:
    """Replace the longest phrases that stand in a set of synonyms by the number of their set."""
    keys = [token.key.removesuffix("'s") for token in side.tokens[start:end]]
    meanings: list[object] = []
    place = 0
    while place < len(keys):
        for length in range(min(5, len(keys) - place), 0, -1):
            phrase = " ".join(keys[place : place + length])
            if phrase in lexicon.synonyms:
                meanings.append(lexicon.synonyms[phrase])
                place += length
                break
        else:
            if keys[place] not in _EMPTY:
                meanings.append(keys[place])
            place += 1
    return meanings


def _stems(side: SideReading, lexicon: Lexicon) -> list[str]:
    places = content_places(side, 0, len(side.tokens), lexicon)
    same = _synonym_stems(lexicon.language)
    return sorted(_meaning(side.tokens[place].key, lexicon, same) for place in places)


def _meaning(word: str, lexicon: Lexicon, same: Mapping[str, int]) -> str:
    """Return what a content word is compared by: its set of synonyms, else its stem."""
    exact = lexicon.synonyms.get(word)
    return str(exact if exact is not None else same.get(stem(word), stem(word)))


@cache
def _synonym_stems(language: str) -> dict[str, int]:
    """Return the stem of each single word of a set of synonyms with the number of its set."""
    lexicon = load_lexicon(language)
    words = lexicon.synonyms if lexicon else {}
    return {stem(word): number for word, number in words.items() if " " not in word and len(word) > _STEM}


def _more_recipients(reading: Reading) -> bool:
    """Tell whether a single recipient became several: `our printer` to `printers`."""
    shares = any(m.name in {"verb_share", "verb_sell"} for m in reading.before.markers)
    return shares and any(
        second.key == f"{first.key}s" and first.kind == "word"
        for edit in reading.edits
        for first in reading.before.tokens[edit.before_start : edit.before_end]
        for second in reading.after.tokens[edit.after_start : edit.after_end]
    )


def _force_keys(side: SideReading) -> list[tuple[str, str]]:
    names = (m for m in side.markers if m.name in FORCE and m.name != "condition" and m.key != "and")
    return sorted((m.name, m.key if m.name in _WORDED else "") for m in names)


def _forces(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit gains or loses a word of force; an `or` that only moved is none."""
    before = _marker_names(reading.before, *words_of(edit, after=False))
    after = _marker_names(reading.after, *words_of(edit, after=True))
    if _count_or(reading.before) == _count_or(reading.after):
        before = [name for name in before if name != "conjunction"]
        after = [name for name in after if name != "conjunction"]
    return before != after


def _count_or(side: SideReading) -> int:
    return sum(token.key == "or" for token in side.tokens)


def _marker_names(side: SideReading, start: int, end: int) -> list[str]:
    return sorted(
        marker.name
        for marker in side.markers
        if marker.name in FORCE
        and marker.start < end
        and start < marker.end
        and not (marker.name in {"upper_bound", "condition"} and marker.end - marker.start == 1)
        and marker.key != "and"
    )


def _swaps_party(reading: Reading, edit: Edit) -> bool:
    before = _parties(reading.before, *words_of(edit, after=False))
    after = _parties(reading.after, *words_of(edit, after=True))
    return bool(before and after and before != after)


def _parties(side: SideReading, start: int, end: int) -> set[str]:
    return {_PRONOUNS[token.key] for token in side.tokens[start:end] if token.key in _PRONOUNS}


def _moves_relative(reading: Reading, edit: Edit) -> bool:
    """Tell whether a comma before a relative clause came or went: it decides who is meant."""
    for side, (start, end), other in (
        (reading.before, words_of(edit, after=False), words_of(edit, after=True)),
        (reading.after, words_of(edit, after=True), words_of(edit, after=False)),
    ):
        comma = any(token.key == "," for token in side.tokens[start:end])
        next_key = side.tokens[end].key if end < len(side.tokens) else ""
        if comma and other[0] == other[1] and next_key in _RELATIVE:
            return True
    return False


def _all_of(edit: Edit, detail: str) -> Match:
    return Match(words_of(edit, after=False), words_of(edit, after=True), detail)
