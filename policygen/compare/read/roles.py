"""Say what a piece serves as: a short paragraph in bold, in capitals or that asks is a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from policygen.model.alignment import Piece
    from policygen.model.document import BlockKind
    from policygen.rules.lexicon import Lexicon

_BARE = 4
"""Longest mark or number that stands alone and only orders the text."""
_FULL = ("。", "；")
"""Marks with which a heading never ends."""
_LEAD_WORDS = 5
_TITLE_WORDS = 8
_HEADING_WORDS = 12
_ASKING = ("?", "？", "؟")
_VALUED = re.compile(r"[^\d:：]{3,}[:：]\s*\w")
"""A label and its value (`Retention: 14 days`) say something; `Part 2: Sharing` is a title."""


def find_role(piece: Piece, lexicon: Lexicon | None) -> BlockKind:
    """Return the kind of block that a piece serves as.

    Args:
        piece: A block, or a sentence of one.
        lexicon: Words of its language; without one only its form tells.
    """
    block = piece.leaf.block
    if block.kind in {"heading", "paragraph"} and lexicon and _is_claim(piece.text, lexicon):
        return "paragraph"
    size = count_words(piece.text)
    if block.kind != "paragraph" or size > _HEADING_WORDS:
        return block.kind
    if not any(character.isalpha() for character in piece.text) and len(piece.text) <= _BARE:
        return "heading"
    if piece.text.endswith(_ASKING) and lexicon and _asks(piece.text, lexicon):
        return "heading"
    full = piece.text.endswith(_FULL)
    strong = (s.end - s.start for s in piece.spans if s.kind == "strong")
    bold = not full and any(length >= len(piece.text) - 1 for length in strong)
    if bold and size <= _LEAD_WORDS and piece.number == 0:
        return "heading"
    if full or piece.text != block.text:
        return block.kind
    if _is_title(piece, size) and not (lexicon and _claims(piece.text, lexicon)):
        return "heading"
    return "heading" if bold or _is_capitals(piece.text) else block.kind


def _is_capitals(text: str) -> bool:
    """Tell whether every letter of a text is a capital; where a script has none, it is not."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(character.isupper() for character in letters)


def _is_claim(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a heading says who does what: `We do not sell your data` is a sentence."""
    openers = lexicon.words("claim_openers")
    if not openers:
        return False
    words = [token.key.lower() for token in lexicon.cut(text) if token.kind != "mark"]
    while words and not words[0].isalpha():
        del words[0]
    rest = words[1:] if words and words[0] in openers else []
    return len(rest) > 1 or bool(rest and rest[0] not in lexicon.words("bare_verbs"))


def _claims(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a short line says something, where no capital and no mark tells: `手机号用于登录`."""
    words = lexicon.fold(text)
    valued = bool(lexicon.segmenter) and ":" in words[1:-1]
    return valued or not lexicon.words("claim_words").isdisjoint(words)


def _asks(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a question begins as a question: `How do we use your data?`."""
    openers = lexicon.words("question_openers")
    return not openers or bool(set(lexicon.fold(text)[:1]) & openers)


def _is_title(piece: Piece, size: int) -> bool:
    """Tell whether a short line without a final mark or a list around it serves as a title."""
    plain = size <= _TITLE_WORDS and not piece.leaf.containers and not _VALUED.match(piece.text)
    last = piece.text[-1:]
    label = last in {":", "："} and size <= _LEAD_WORDS and piece.text == piece.leaf.block.text
    ends = last.isalnum() or label
    first = piece.text[:1]
    return plain and ends and first.isalpha() and not first.islower() and not piece.leaf.lead_in
