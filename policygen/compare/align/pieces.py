"""Cut the leaves of a document into the pieces that are paired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.alignment import Piece
from policygen.model.document import Span
from policygen.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.document import Leaf

_PROSE = frozenset({"paragraph", "cell"})


def cut_pieces(leaf: Leaf, place: int, locale: str) -> tuple[Piece, ...]:
    """Cut a leaf into its sentences; headings and code stay whole.

    Args:
        leaf: A block of words with what governs it.
        place: Place of the leaf in its document, counted from 0.
        locale: Language of the words, for abbreviations.

    Returns:
        Pieces in order, each with the markup that lies over it.
    """
    text = leaf.block.text
    sentences: Sequence[str] = (text,)
    if leaf.block.kind in _PROSE:
        sentences = split_sentences(text, leaf.block.locale or locale)
    pieces = []
    start = 0
    for number, sentence in enumerate(sentences):
        start = text.index(sentence, start)
        spans = _spans_within(leaf.block.spans, start, start + len(sentence))
        pieces.append(Piece(leaf, sentence, place, number, spans))
        start += len(sentence)
    return tuple(pieces)


def _spans_within(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        Span(span.kind, max(span.start, start) - start, min(span.end, end) - start, span.target)
        for span in spans
        if span.start < end and span.end > start
    )
