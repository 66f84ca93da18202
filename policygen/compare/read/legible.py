"""Say whether words are in the language of a lexicon: what cannot be read must not be called harmless.

A document is taken to be in the language that it was named with, and that may be wrong: a page in
French, a paragraph in Chinese, noise. No rule would speak of such words, and silence looks like peace.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policygen.rules.lexicon import load_lexicon
from policygen.rules.spelling import count_words
from policygen.text.scripts import find_scripts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.reading import Edit, SideReading, Token
    from policygen.rules.lexicon import Lexicon
    from policygen.rules.segmentation import Segmenter

_COMMON = 0.45
"""Share of words of the lexicon from which on nobody looks into the dictionary: most sentences have it."""
_KNOWN = 0.7
"""Least share of different words that stand in the lexicon or in the dictionary."""
_COVERED = 0.8
"""The same for characters of a script without spaces that stand in a word of the lexicon at all."""
_FEW = 4
"""Fewer words than this may all be names."""
_SPOKEN = frozenset({"word", "character"})
_GLUE = frozenset("./_@")
"""Join the words of an address."""
_UNREADABLE = "\ufffd"
"""Stands for bytes that are no text."""


def is_legible(before: SideReading, after: SideReading, edits: Iterable[Edit], lexicon: Lexicon) -> bool:
    """Tell whether the rules can read a pair: enough known words, and no strange letters where it differs.

    Args:
        before: The side before; it may be empty.
        after: The side after; it may be empty.
        edits: Where they differ.
        lexicon: Words of the language that both are said to be in.
    """
    for edit in edits:
        changed = _words(before, edit.before_start, edit.before_end)
        changed += _words(after, edit.after_start, edit.after_end)
        if any(_is_strange(word, lexicon.language) for word in changed):
            return False
    return _is_known(before, lexicon) and _is_known(after, lexicon)


def _words(side: SideReading, start: int, end: int) -> list[str]:
    """Return the source words of a run of tokens, and the marks that stand for unreadable bytes."""
    return [
        side.text[token.start : token.end]
        for token in side.tokens[start:end]
        if token.kind in _SPOKEN or token.key == _UNREADABLE
    ]


def _is_known(side: SideReading, lexicon: Lexicon) -> bool:
    """Tell whether a sentence has enough known words; names, addresses and domains need none."""
    tokens = [token for token in side.tokens if token.kind == "word"]
    if lexicon.segmenter:
        return _is_covered(side, lexicon, lexicon.segmenter)
    common = sum(_is_listed(token.key.lower(), lexicon) for token in tokens)
    if len(tokens) < _FEW or common >= _COMMON * len(tokens):
        return True
    words = {token.key.lower() for token in tokens if not _is_name(token, side.text)}
    listed = {word for word in words if _is_listed(word, lexicon)}
    return len(listed) + count_words(sorted(words - listed), lexicon.language) >= _KNOWN * len(words)


def _is_covered(side: SideReading, lexicon: Lexicon, segmenter: Segmenter) -> bool:
    """Tell whether enough characters stand in some word of the lexicon; small Latin words are strange."""
    known = strange = 0
    for token in side.tokens:
        if token.kind not in _SPOKEN:
            continue
        if token.key in segmenter.vocabulary or token.kind == "character":
            held = sum(character in segmenter.characters for character in token.key)
            known, strange = known + held, strange + len(token.key) - held
        elif not _is_name(token, side.text) and not _is_listed(token.key, lexicon):
            strange += 1
    return known >= _COVERED * (known + strange) or strange <= min(_FEW, known)


def _is_listed(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.light or word in lexicon.index


def _is_name(word: Token, text: str) -> bool:
    """Tell whether a word begins with a capital or a digit, or is part of a domain or a path."""
    behind = text[word.end : word.end + 2]
    inside = text[word.start - 1 : word.start] in _GLUE or (behind[:1] in _GLUE and behind[1:].isalnum())
    return not text[word.start].islower() or inside


def _is_strange(word: str, language: str) -> bool:
    """Tell whether a word has letters, and none that the language is written in."""
    return word == _UNREADABLE or (bool(found := find_scripts(word)) and found.isdisjoint(_scripts(language)))


@cache
def _scripts(language: str) -> frozenset[str]:
    """Return the scripts of a language, as its commonest words show them, and that of names."""
    lexicon = load_lexicon(language)
    own = find_scripts("".join(lexicon.light)) if lexicon else frozenset()
    return own | {"Latn"}
