"""Sentences that say the same in other words: sets of synonyms, and the same content words recast."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.force import FORCE
from policygen.rules.harmless import moves_relative, swaps_party
from policygen.rules.lexicon import load_lexicon
from policygen.rules.normal import same_normal_form
from policygen.rules.turned import is_turned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.model.reading import Edit, Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_STEM = 3
"""Longest word too short to be known by its stem."""
_WORDED = frozenset(
    {"negation", "consent", "quantifier_all", "quantifier_some", "modal_strong", "modal_weak"}
)
"""Classes whose very words count when a sentence was recast."""


def check_synonyms(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits whose two sides are the same after every word is replaced by its set of synonyms."""
    if not is_two_sided(reading):
        return ()
    return [
        take_edit(edit, "words of one closed set of synonyms")
        for edit in reading.edits
        if _same_meaning(reading, edit, lexicon)
        and not moves_relative(reading, edit, lexicon)
    ]


def _same_meaning(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Compare the meanings of an edit; where it cuts through the name of a recipient, of the whole name."""
    sides = (reading.before, words_of(edit, after=False)), (reading.after, words_of(edit, after=True))
    before, after = (_meanings(side, *place, lexicon) for side, place in sides)
    if before == after:
        return True
    before, after = (_meanings(side, *_whole_name(side, *place), lexicon) for side, place in sides)
    return before == after


def _whole_name(side: SideReading, start: int, end: int) -> tuple[int, int]:
    """Widen a run of words to the recipient it cuts through."""
    cut = [m for m in side.markers if m.name == "recipient" and m.start < end and start < m.end]
    return min([start, *(m.start for m in cut)]), max([end, *(m.end for m in cut)])


def check_same_content(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take all edits when both sides hold the same content words in other forms or another order.

    Only where nothing on either side negates, excepts, restricts or numbers, and no force word
    came or went: with those, the same words in another order may say the opposite.
    """
    if not is_two_sided(reading) or not reading.edits:
        return ()
    before, after = reading.before, reading.after
    if same_normal_form(before, after, lexicon) or is_turned(before, after, lexicon):
        return [take_edit(edit, "the same clauses in another form or order") for edit in reading.edits]
    if lexicon.forms.verbs or _force_keys(reading.before, lexicon) != _force_keys(reading.after, lexicon):
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
    if _stems(reading.before, lexicon) != _stems(reading.after, lexicon) or _ordered(reading, lexicon):
        return ()
    if _more_recipients(reading, lexicon) or _trades_parties(reading, lexicon) or any(
        swaps_party(reading, edit, lexicon) or moves_relative(reading, edit, lexicon)
        for edit in reading.edits
    ):
        return ()
    return [take_edit(edit, "the same content words in another form or order") for edit in reading.edits]


def _holds_restrictor(side: SideReading, start: int, end: int) -> bool:
    return any(m.name == "restrictor" and m.start < end and start < m.end for m in side.markers)


def _trades_parties(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether one party is named more often and the other less: `you decide who` to `who we decide`."""
    shifts = []
    for party in ("company_pronouns", "reader_pronouns"):
        words = lexicon.words(party)
        counts = [sum(token.key in words for token in side.tokens) for side in reading.sides()]
        shifts.append(counts[1] - counts[0])
    return min(shifts) < 0 < max(shifts)


def _ordered(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether words beside a word of order changed places: `first ask, then share` turned round."""
    moves = len(reading.edits) > 1
    order = lexicon.words("order")
    return moves and any(token.key in order for side in reading.sides() for token in side.tokens)


def _meanings(side: SideReading, start: int, end: int, lexicon: Lexicon) -> list[object]:
    """Replace the longest phrases that stand in a set of synonyms by the number of their set."""
    keys = [lexicon.inflection.bare(token.key) for token in side.tokens[start:end]]
    empty = lexicon.words("empty")
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
            if keys[place] != "," and keys[place] not in empty:
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
    stem = lexicon.inflection.stem(word)
    return str(exact if exact is not None else same.get(stem, stem))


@cache
def _synonym_stems(language: str) -> dict[str, int]:
    """Return the stem of each single word of a set of synonyms with the number of its set."""
    lexicon = load_lexicon(language)
    if lexicon is None:
        return {}
    return {
        lexicon.inflection.stem(word): number
        for word, number in lexicon.synonyms.items()
        if " " not in word and len(word) > _STEM
    }


def _more_recipients(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether a single recipient became several: `our printer` to `printers`."""
    shares = any(m.name in {"verb_share", "verb_sell"} for m in reading.before.markers)
    return shares and any(
        lexicon.inflection.is_plural(first.key, second.key) and first.kind == "word"
        for edit in reading.edits
        for first in reading.before.tokens[edit.before_start : edit.before_end]
        for second in reading.after.tokens[edit.after_start : edit.after_end]
    )


def _force_keys(side: SideReading, lexicon: Lexicon) -> list[tuple[str, str]]:
    joins = lexicon.words("and")
    names = (m for m in side.markers if m.name in FORCE and m.name != "condition" and m.key not in joins)
    return sorted((m.name, m.key if m.name in _WORDED else "") for m in names)
