"""Turn an aligned pair into readings: both sides read, and the runs of words that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.compare.read.differences import find_differences
from policygen.compare.read.legible import is_legible
from policygen.compare.read.polarity import read_own_polarity
from policygen.compare.read.side import Words, read_side, rewrite_sides
from policygen.model.document import Document, Span, leaves
from policygen.model.reading import Edit, Reading, SideReading
from policygen.rules.lexicon import Lexicon, load_lexicon
from policygen.rules.record import RewriteContext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policygen.model.alignment import Pair, Piece
    from policygen.model.change import ChangeKind, Polarity
    from policygen.model.document import BlockKind

_DEFINED = re.compile(r"[“\"]([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})[”\"]")
_QUESTION = re.compile(r"(?i)(how|what|why|when|where|who|which|do|does|can|is|are|will)\b.*\?$")
_CLAIM = re.compile(r"(?i)(\W|\d)*(we|you) (?!collect$|share$|use$|process$)\w+.*\w")
"""A heading that says who does what is a sentence: `We do not sell your data`."""
_BARE = 4
"""Longest mark or number that stands alone and only orders the text."""
_LEAD_WORDS = 5
_TITLE_WORDS = 8
_DELIMITERS = frozenset({",", ";", "and", "or"})
"""Words that never begin a common run: items of a list are matched first, what joins them after."""
_HEADING_WORDS = 12
_OWN_WORDS = 4
"""Fewest words of an insertion that may bring its own subject and verb."""
_CONDITIONS = frozenset({"subject to", "provided that"})
"""Exceptions by name that only put a condition: what stands behind them is no carve-out."""
_SCOPE_ENDS = frozenset({".", ";", ")", ":"})
_TURNED: dict[Polarity, Polarity] = {
    "practice": "commitment", "commitment": "limit", "right": "limit", "limit": "commitment",
    "duty": "commitment", "information": "information",
}
"""What words give when they stand within an exception to a sentence of the given polarity."""


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What all pairs of one comparison share."""

    locale: str
    lexicon: Lexicon | None
    defined_terms: frozenset[str]
    words_before: str
    """Every word of the document before, in small letters."""
    words_after: str


def read_context(before: Document, after: Document) -> ReadingContext:
    """Collect what single sentences need to know about the whole documents."""
    texts = [leaf.block.text for leaf in leaves(before)]
    defined = frozenset(term for text in texts for term in _DEFINED.findall(text))
    locale = after.locale or before.locale
    words = "\n".join(texts).lower()
    words_after = "\n".join(leaf.block.text for leaf in leaves(after)).lower()
    return ReadingContext(locale, load_lexicon(locale), defined, words, words_after)


def read_pair(pair: Pair, context: ReadingContext) -> tuple[Reading, ...]:
    """Read an aligned pair.

    Args:
        pair: Pieces before and after.
        context: What the comparison shares.

    Returns:
        One reading for a modified or moved pair; one for each sentence added or removed.
    """
    if pair.kind == "added":
        return tuple(_read("added", (), (piece,), context) for piece in pair.after)
    if pair.kind == "removed":
        return tuple(_read("removed", (piece,), (), context) for piece in pair.before)
    return (_read(pair.kind, pair.before, pair.after, context),)


def _read(
    kind: ChangeKind, before: Sequence[Piece], after: Sequence[Piece], context: ReadingContext
) -> Reading:
    first, second = _words(before), _words(after)
    leaf = (after or before)[0].leaf
    role = _role((after or before)[0])
    rewrite = RewriteContext(context.lexicon, context.defined_terms, role == "heading")
    tokens_before, tokens_after, used = rewrite_sides(first.text, second.text, rewrite)
    side_before = read_side(first, tokens_before, context.lexicon)
    side_after = read_side(second, tokens_after, context.lexicon)
    polarity, source = _agree(side_before, side_after)
    edits = tuple(
        Edit(*edit, polarity=_edit_polarity(edit, (side_before, side_after), polarity, context.lexicon))
        for edit in _edits(side_before, side_after)
    )
    lexicon = context.lexicon
    legible = lexicon is not None and is_legible(side_before, side_after, edits, lexicon)
    return Reading(
        kind, side_before, side_after, edits, polarity, source, context.locale,
        role, used, bool({"item", "row"} & set(leaf.containers)),
        _elsewhere(kind, context), wordless=not legible,
    )


def _is_title(piece: Piece) -> bool:
    """Tell whether a short line without a final mark or a list around it serves as a title."""
    plain = len(piece.text.split()) <= _TITLE_WORDS and not piece.leaf.containers
    last = piece.text[-1:]
    label = last == ":" and len(piece.text.split()) <= _LEAD_WORDS and piece.text == piece.leaf.block.text
    ends = last.isalnum() or label
    return plain and ends and piece.text[:1].isupper() and not piece.leaf.lead_in


def _elsewhere(kind: ChangeKind, context: ReadingContext) -> str:
    if kind == "removed":
        return context.words_after
    return context.words_before if kind == "added" else ""


def _role(piece: Piece) -> BlockKind:
    """Say what a piece is; a short paragraph in bold, in capitals or that asks serves as a heading."""
    block = piece.leaf.block
    if block.kind in {"heading", "paragraph"} and _CLAIM.match(piece.text):
        return "paragraph"
    if block.kind != "paragraph" or len(piece.text.split()) > _HEADING_WORDS:
        return block.kind
    if not any(character.isalpha() for character in piece.text) and len(piece.text) <= _BARE:
        return "heading"
    if _QUESTION.match(piece.text):
        return "heading"
    lead = len(piece.text.split()) <= _LEAD_WORDS and piece.number == 0
    if lead and any(s.kind == "strong" and s.end - s.start >= len(piece.text) - 1 for s in piece.spans):
        return "heading"
    if piece.text != block.text:
        return block.kind
    if _is_title(piece):
        return "heading"
    bold = any(s.kind == "strong" and s.end - s.start >= len(piece.text) - 1 for s in piece.spans)
    return "heading" if bold or piece.text.isupper() else block.kind


def _words(pieces: Sequence[Piece]) -> Words:
    """Join the pieces of one side; markup keeps its place."""
    text = ""
    spans: list[Span] = []
    for piece in pieces:
        shift = len(text) + 1 if text else 0
        text = f"{text} {piece.text}" if text else piece.text
        spans.extend(Span(s.kind, s.start + shift, s.end + shift, s.target) for s in piece.spans)
    return Words(text, pieces[0].leaf if pieces else None, tuple(spans))


def _agree(before: SideReading, after: SideReading) -> tuple[Polarity, str]:
    """Take the polarity of the side before; where it says nothing, that of the side after."""
    if not before.tokens:
        return after.polarity, after.polarity_from
    if before.polarity == "information" and after.tokens:
        return after.polarity, after.polarity_from
    return before.polarity, before.polarity_from


def _edits(before: SideReading, after: SideReading) -> Iterable[tuple[int, int, int, int]]:
    if not before.tokens or not after.tokens:
        if before.tokens or after.tokens:
            yield 0, len(before.tokens), 0, len(after.tokens)
        return
    first = [token.key for token in before.tokens]
    second = [token.key for token in after.tokens]
    yield from find_differences(first, second, _DELIMITERS.__contains__)


def _edit_polarity(
    edit: tuple[int, int, int, int], sides: tuple[SideReading, SideReading], polarity: Polarity,
    lexicon: Lexicon | None,
) -> Polarity:
    """Say what the words of an edit give, where they stand: added words on the side after."""
    before, after = sides
    side, start, end = (after, edit[2], edit[3]) if edit[3] > edit[2] else (before, edit[0], edit[1])
    if side.polarity != "information":
        polarity = side.polarity
    if start == 0 and end == len(side.tokens):
        return polarity
    own = _own_polarity(side, start, end, lexicon) if lexicon else None
    if own:
        return own
    return _TURNED[polarity] if _within_exception(side, start) else polarity


def _own_polarity(side: SideReading, start: int, end: int, lexicon: Lexicon) -> Polarity | None:
    """Read the polarity of an insertion that brings its own subject and verb along."""
    if end - start < _OWN_WORDS:
        return None
    inside = [
        marker._replace(start=marker.start - start, end=marker.end - start)
        for marker in side.markers
        if start <= marker.start and marker.end <= end
    ]
    if not any(marker.name in {"company", "user", "recipient"} for marker in inside):
        return None
    read = read_own_polarity(side.tokens[start:end], inside, lexicon)
    return read.polarity if read else None


def _within_exception(side: SideReading, place: int) -> bool:
    """Tell whether a place lies behind `except`, `not including` and the like, in the same clause."""
    for marker in side.markers:
        if marker.name != "exception" or marker.key in _CONDITIONS:
            continue
        if marker.start <= place + 1:
            between = {token.key for token in side.tokens[marker.end : place]}
            if not between & _SCOPE_ENDS:
                return True
    return False
