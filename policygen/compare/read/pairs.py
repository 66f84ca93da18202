"""Turn an aligned pair into readings: both sides read, and the runs of words that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.compare.read.differences import find_differences
from policygen.compare.read.legible import is_legible
from policygen.compare.read.polarity import read_own_polarity
from policygen.compare.read.roles import find_role
from policygen.compare.read.side import Words, read_side, rewrite_sides
from policygen.model.document import Document, Span, leaves
from policygen.model.reading import Edit, Reading, SideReading
from policygen.rules.lexicon import Lexicon, load_lexicon
from policygen.rules.record import RewriteContext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policygen.model.alignment import Pair, Piece
    from policygen.model.change import ChangeKind, Polarity

_DEFINED = re.compile(r"[“„\"]([^\W\d_]{2,}(?: [^\W\d_]{2,}){0,3})[”“\"]")
_DELIMITERS = frozenset({",", ";"})
"""Words that never begin a common run: items of a list are matched first, what joins them after."""
_OWN_WORDS = 4
"""Fewest words of an insertion that may bring its own subject and verb."""
_ENUMERATING = "、"
"""The mark between the items of a Chinese list: what follows has the subject of what went before."""
_PARTIES = frozenset({"company", "user", "recipient"})
_CLAUSE_MARKS = frozenset({",", ";"})
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
    locale = after.locale or before.locale
    lexicon = load_lexicon(locale)
    words = "\n".join(texts).lower()
    words_after = "\n".join(leaf.block.text for leaf in leaves(after)).lower()
    return ReadingContext(locale, lexicon, _defined_terms(texts, lexicon), words, words_after)


def _defined_terms(texts: Iterable[str], lexicon: Lexicon | None) -> frozenset[str]:
    """Collect the terms in quotation marks and capitals; none where every noun has a capital."""
    if lexicon and lexicon.grammar.capital_nouns:
        return frozenset()
    found = (term for text in texts for term in _DEFINED.findall(text))
    return frozenset(term for term in found if all(word[0].isupper() for word in term.split()))


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
    role = find_role((after or before)[0], context.lexicon)
    rewrite = RewriteContext(context.lexicon, context.defined_terms, role == "heading")
    tokens_before, tokens_after, used = rewrite_sides(first.text, second.text, rewrite)
    side_before = read_side(first, tokens_before, context.lexicon)
    side_after = read_side(second, tokens_after, context.lexicon)
    polarity, source = _agree(side_before, side_after)
    edits = tuple(
        Edit(*edit, polarity=_edit_polarity(edit, (side_before, side_after), polarity, context.lexicon))
        for edit in _edits(side_before, side_after, context.lexicon)
    )
    lexicon = context.lexicon
    legible = lexicon is not None and is_legible(side_before, side_after, edits, lexicon)
    return Reading(
        kind, side_before, side_after, edits, polarity, source, context.locale,
        role, used, bool({"item", "row"} & set(leaf.containers)),
        _elsewhere(kind, context), wordless=not legible,
    )


def _elsewhere(kind: ChangeKind, context: ReadingContext) -> str:
    if kind == "removed":
        return context.words_after
    return context.words_before if kind == "added" else ""


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


def _edits(
    before: SideReading, after: SideReading, lexicon: Lexicon | None
) -> Iterable[tuple[int, int, int, int]]:
    if not before.tokens or not after.tokens:
        if before.tokens or after.tokens:
            yield 0, len(before.tokens), 0, len(after.tokens)
        return
    first = [token.key for token in before.tokens]
    second = [token.key for token in after.tokens]
    joins = _DELIMITERS | lexicon.joining if lexicon else _DELIMITERS
    yield from find_differences(first, second, joins.__contains__)


def _edit_polarity(
    edit: tuple[int, int, int, int], sides: tuple[SideReading, SideReading], polarity: Polarity,
    lexicon: Lexicon | None,
) -> Polarity:
    """Say what the words of an edit give, where they stand: added words on the side after."""
    before, after = sides
    side, start, end = (after, edit[2], edit[3]) if edit[3] > edit[2] else (before, edit[0], edit[1])
    if side.polarity != "information":
        polarity = _part_polarity(side, start, end, lexicon) or side.polarity
    if start == 0 and end == len(side.tokens):
        return polarity
    own = _own_polarity(side, start, end, lexicon) if lexicon else None
    if own:
        return own
    carved = lexicon is not None and _within_exception(side, start, lexicon)
    return _TURNED[polarity] if carved else polarity


def _part_polarity(side: SideReading, start: int, end: int, lexicon: Lexicon | None) -> Polarity | None:
    """Read the part of a sentence between semicolons, where the company acts by itself in it."""
    stops = [place for place, token in enumerate(side.tokens) if token.key == ";"]
    if lexicon is None or not stops:
        return None
    first = max((place for place in stops if place < start), default=-1) + 1
    last = min((place for place in stops if place >= end), default=len(side.tokens))
    inside = [
        marker._replace(start=marker.start - first, end=marker.end - first)
        for marker in side.markers
        if first <= marker.start and marker.end <= last
    ]
    if not any(marker.name == "company" and marker.key in lexicon.grammar.we for marker in inside):
        return None
    read = read_own_polarity(side.tokens[first:last], inside, lexicon)
    return read.polarity if read else "information"


def _own_polarity(side: SideReading, start: int, end: int, lexicon: Lexicon) -> Polarity | None:
    """Read the polarity of an insertion that brings its own subject and verb along."""
    if end - start < _OWN_WORDS:
        return None
    inside = [
        marker._replace(start=marker.start - start, end=marker.end - start)
        for marker in side.markers
        if start <= marker.start and marker.end <= end
    ]
    first = side.tokens[start]
    dropped = lexicon.grammar.drops_subjects and first.key in _CLAUSE_MARKS
    if dropped and side.polarity == "right" and side.text[first.start : first.end] == _ENUMERATING:
        return None
    if not dropped and not any(marker.name in _PARTIES for marker in inside):
        return None
    read = read_own_polarity(side.tokens[start:end], inside, lexicon)
    return read.polarity if read else None


def _within_exception(side: SideReading, place: int, lexicon: Lexicon) -> bool:
    """Tell whether a place lies behind `except`, `not including` and the like, in the same clause.

    An exception that encloses its words (`除…外`) holds only what stands within it.
    """
    for marker in side.markers:
        if marker.name != "exception" or marker.key in lexicon.words("conditional_exceptions"):
            continue
        if marker.key.rpartition(" ")[2] in lexicon.grammar.closing:
            if marker.start <= place < marker.end:
                return True
            continue
        if marker.start <= place + 1:
            between = {token.key for token in side.tokens[marker.end : place]}
            if not between & (_SCOPE_ENDS | lexicon.grammar.scope_ends):
                return True
    return False
