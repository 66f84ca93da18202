"""Misspellings: a word that is none, put right."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from policygen.model.reading import Edit, Match, Reading, Token
from policygen.rules.content import words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spellchecker import SpellChecker

    from policygen.rules.lexicon import Lexicon

_NEAR = 2
"""Most edits between a misspelling and its word."""
_JOINED = 3
"""Tokens of both sides together when one word was split in two, or two joined."""
_NAME = 7
"""Shortest name of which one letter or two may have been put right: no dictionary knows it."""
_FOREIGN = "en"
"""Language of words in Latin letters within a script that has no spaces."""
_LEAST = 4
"""Shortest word that can be a misspelling: `nto` may be `not` or `into`."""


def check_spelling(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take a non-word put right into a word of the dictionary.

    A real word before is never a misspelling, whatever its distance: `now` and `not`, `consent`
    and `content` differ in a letter or two and say different things.
    """
    if not is_two_sided(reading):
        return ()
    return [
        Match(words_of(edit, after=False), words_of(edit, after=True), "no word before, a word after")
        for edit in reading.edits
        if _is_hyphen_only(reading, edit)
        or _is_correction(
            reading.before.tokens[edit.before_start : edit.before_end],
            reading.after.tokens[edit.after_start : edit.after_end],
            lexicon,
        )
    ]


def _is_hyphen_only(reading: Reading, edit: Edit) -> bool:
    """Tell whether a compound gained or lost nothing but its hyphen: `plugins` and `plug-ins`."""
    before = reading.before.words(edit.before_start, edit.before_end).lower()
    after = reading.after.words(edit.after_start, edit.after_end).lower()
    return before != after and before.replace("-", "") == after.replace("-", "") and " " not in before + after


def count_words(words: Sequence[str], language: str) -> int:
    """Count the words that stand in the dictionary of a language; none where there is no dictionary."""
    speller = _speller(language)
    return len(speller.known(set(words)) & set(words)) if speller else 0


@cache
def _speller(language: str) -> SpellChecker | None:
    """Load the dictionary of a language, which takes a tenth of a second; None where there is none."""
    from spellchecker import SpellChecker  # noqa: PLC0415  most comparisons never need it

    return SpellChecker(language=language) if language in SpellChecker.languages() else None


def _is_correction(before: Sequence[Token], after: Sequence[Token], lexicon: Lexicon) -> bool:
    words = "".join(token.key for token in (*before, *after))
    language = _FOREIGN if lexicon.segmenter and words.isascii() else lexicon.language
    if len(before) + len(after) == _JOINED:
        return _is_split(before, after, language)
    if len(before) != 1 or len(after) != 1:
        return False
    first, second = before[0].key.lower(), after[0].key.lower()
    if min(len(first), len(second)) < _LEAST or not first.isalpha():
        return False
    if int(DamerauLevenshtein.distance(first, second)) > _NEAR:
        return False
    speller = _speller(language)
    if speller is None or speller.known([first]):
        return False
    return bool(speller.known([second])) or len(first) >= _NAME


def _is_split(before: Sequence[Token], after: Sequence[Token], language: str) -> bool:
    """Tell whether a word that is none was split in two (`webbeacon`), or the reverse."""
    one, two = (before, after) if len(before) == 1 else (after, before)
    if len(one) != 1 or not one[0].key.isalpha() or len(one[0].key) < _LEAST:
        return False
    if one[0].key != "".join(token.key for token in two):
        return False
    speller = _speller(language)
    return speller is not None and not speller.known([one[0].key])
