"""Turn two documents into the pairs of pieces that differ: exact first, then moved, then similar."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from policygen.compare.align.pieces import cut_pieces
from policygen.compare.align.similar import ALIKE, ALIKE_AFAR, likeness, pair_similar, pair_turned
from policygen.compare.read.same import same_pieces
from policygen.model.alignment import Alignment, Pair, Piece
from policygen.model.document import Block, Document, Leaf, leaves
from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from policygen.model.change import ChangeKind

Run = tuple[list[Piece], list[Piece]]
"""Pieces before and after that stand between the same unchanged neighbours."""

_SCRAP = 3
"""A sentence of more words is known again by its words alone."""
_GAIN = 8.0
"""How much likeness a neighbouring sentence must add to count as split off or merged."""


@dataclass(slots=True)
class _Progress:
    """Pieces that still look for a partner, and the pairs found so far."""

    pairs: list[Pair] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    compared: int = 0
    locale: str = "en"
    alone: set[str] = field(default_factory=set)
    """Headings that left, or came over, words that stayed: they did not move with what they govern."""


def align_documents(before: Document, after: Document) -> Alignment:
    """Pair every piece of two documents that is not the same in the same place.

    Args:
        before: The earlier version.
        after: The later version.

    Returns:
        Pairs in reading order of the side after; removed pieces stand where they were.
    """
    first, second = _all_leaves(before), _all_leaves(after)
    progress = _Progress(locale=after.locale, alone=_alone(first, second) | _alone(second, first))
    for start_before, end_before, start_after, end_after in _gaps(
        [_leaf_key(leaf) for leaf in first], [_leaf_key(leaf) for leaf in second]
    ):
        run = (
            _pieces(first, start_before, end_before, before.locale),
            _pieces(second, start_after, end_after, after.locale),
        )
        progress.compared += len(run[0]) + len(run[1])
        _collect_runs(run, progress)
    _pair_moved_sentences(progress)
    progress.runs = [_pair_within(run, progress) for run in progress.runs]
    _align_afar(progress)
    ordered = sorted(progress.pairs, key=lambda pair: _order(pair, len(first), len(second)))
    return Alignment(tuple(ordered), (len(first), len(second)), progress.compared)


def _all_leaves(document: Document) -> list[Leaf]:
    """Return the title, then every leaf."""
    if not document.title:
        return list(leaves(document))
    return [Leaf(Block("heading", "title", document.title, level=1)), *leaves(document)]


def _alone(here: Sequence[Leaf], there: Sequence[Leaf]) -> set[str]:
    """Find the headings whose next words stand on the other side under another heading."""
    governed: dict[str, set[str]] = defaultdict(set)
    for leaf in there:
        governed[leaf.block.text].add(leaf.headings[-1] if leaf.headings else "")
    return {
        heading.block.text
        for heading, leaf in pairwise(here)
        if heading.block.kind == "heading"
        and leaf.block.kind != "heading"
        and heading.block.anchor != "title"
        and leaf.block.text in governed
        and heading.block.text not in governed[leaf.block.text]
    }


def _leaf_key(leaf: Leaf) -> Hashable:
    block = leaf.block
    return (block.kind, block.text, block.spans, leaf.containers, bool(leaf.marker))


def _gaps(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterable[tuple[int, int, int, int]]:
    """Yield the ranges between the longest common run of equal keys."""
    rows, columns = _numbered(before, after)
    place_before = place_after = 0
    for opcode in LCSseq.opcodes(rows, columns):
        if opcode.tag != "equal":
            continue
        if opcode.src_start > place_before or opcode.dest_start > place_after:
            yield place_before, opcode.src_start, place_after, opcode.dest_start
        place_before, place_after = opcode.src_end, opcode.dest_end
    if place_before < len(rows) or place_after < len(columns):
        yield place_before, len(rows), place_after, len(columns)


def _numbered(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """Give equal keys of both sides equal numbers."""
    numbers: dict[Hashable, int] = {}
    rows = [numbers.setdefault(key, len(numbers)) for key in before]
    return rows, [numbers.setdefault(key, len(numbers)) for key in after]


def _pieces(all_leaves: Sequence[Leaf], start: int, end: int, locale: str) -> list[Piece]:
    return [piece for place in range(start, end) for piece in cut_pieces(all_leaves[place], place, locale)]


def _piece_key(piece: Piece) -> Hashable:
    leaf = piece.leaf
    return (leaf.block.kind, piece.text, piece.spans, leaf.containers, bool(leaf.marker) and not piece.number)


def _collect_runs(run: Run, progress: _Progress) -> None:
    """Collect what lies between equal sentences; the same words under other markup are one piece."""
    before, after = run
    keys = [_piece_key(piece) for piece in before], [_piece_key(piece) for piece in after]
    for start_before, end_before, start_after, end_after in _gaps(*keys):
        rest = before[start_before:end_before], after[start_after:end_after]
        progress.runs.append(_pair_same_words(rest, progress))


def _pair_same_words(run: Run, progress: _Progress) -> Run:
    before, after = run
    words = [_words_key(piece) for piece in before], [_words_key(piece) for piece in after]
    taken = [
        (code.src_start + step, code.dest_start + step)
        for code in LCSseq.opcodes(*_numbered(*words))
        if code.tag == "equal"
        for step in range(code.src_end - code.src_start)
    ]
    progress.pairs.extend(Pair("modified", (before[row],), (after[column],)) for row, column in taken)
    return _without(before, {row for row, _ in taken}), _without(after, {column for _, column in taken})


def _pair_moved_sentences(progress: _Progress) -> None:
    """Pair whole sentences that stand elsewhere word for word, before anything merely similar.

    Not cells and scraps: `Yes` in another row of a table is another statement.
    """
    before = [piece for run in progress.runs for piece in run[0] if _is_sentence(piece)]
    after = [piece for run in progress.runs for piece in run[1] if _is_sentence(piece)]
    left_before, left_after = _pair_moved(before, after, progress)
    gone = {id(piece) for piece in (*before, *after)} - {id(piece) for piece in (*left_before, *left_after)}
    progress.runs = [
        ([p for p in run[0] if id(p) not in gone], [p for p in run[1] if id(p) not in gone])
        for run in progress.runs
    ]


def _is_sentence(piece: Piece) -> bool:
    return piece.leaf.block.kind != "cell" and count_words(piece.text) > _SCRAP


def _pair_within(run: Run, progress: _Progress) -> Run:
    before, after = run
    taken = pair_similar(before, after, ALIKE)
    taken += _same_cells(before, after, taken)
    left_before = _without(before, {row for row, _ in taken})
    left_after = _without(after, {column for _, column in taken})
    for row, column in sorted(taken):
        first = _grow((before[row],), left_before, after[column].text)
        second = _grow((after[column],), left_after, " ".join(piece.text for piece in first))
        progress.pairs.append(Pair("modified", first, second))
    return _pair_recast((left_before, left_after), progress)


def _pair_recast(run: Run, progress: _Progress) -> Run:
    """Pair sentences that share hardly a letter and say the same: active and passive, noun and verb."""
    before, after = run
    taken = same_pieces([piece.text for piece in before], [piece.text for piece in after], progress.locale)
    progress.pairs.extend(Pair("modified", (before[row],), (after[column],)) for row, column in taken)
    rest = _without(before, {row for row, _ in taken}), _without(after, {column for _, column in taken})
    turned = pair_turned(*rest)
    progress.pairs.extend(Pair("modified", (rest[0][row],), (rest[1][column],)) for row, column in turned)
    return _without(rest[0], {row for row, _ in turned}), _without(rest[1], {column for _, column in turned})


def _same_cells(
    before: Sequence[Piece], after: Sequence[Piece], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair what is left of two tables by row and column: a cell may hold quite another value."""
    rows = {row for row, _ in taken}
    columns = {column for _, column in taken}
    places = {
        (piece.leaf.header, piece.leaf.row): place
        for place, piece in enumerate(after)
        if piece.leaf.block.kind == "cell" and piece.leaf.row and place not in columns
    }
    found = []
    for row, piece in enumerate(before):
        key = (piece.leaf.header, piece.leaf.row)
        if piece.leaf.block.kind == "cell" and row not in rows and key in places:
            found.append((row, places.pop(key)))
    return found


def _grow(pieces: tuple[Piece, ...], spare: list[Piece], other: str) -> tuple[Piece, ...]:
    """Add neighbours that were split off or merged in: the other side is more alike with them."""
    while spare:
        text = " ".join(piece.text for piece in pieces)
        now = likeness(text, other)
        best = max(
            (piece for piece in spare if _adjacent(piece, pieces)),
            key=lambda piece: likeness(_joined(piece, pieces), other),
            default=None,
        )
        if best is None or likeness(_joined(best, pieces), other) < now + _GAIN:
            break
        spare.remove(best)
        pieces = tuple(sorted((*pieces, best), key=lambda piece: (piece.place, piece.number)))
    return pieces


def _adjacent(piece: Piece, pieces: tuple[Piece, ...]) -> bool:
    first, last = pieces[0], pieces[-1]
    before = piece.place == first.place and piece.number == first.number - 1
    behind = piece.place == last.place and piece.number == last.number + 1
    return before or behind or (piece.place == last.place + 1 and piece.number == 0)


def _joined(piece: Piece, pieces: tuple[Piece, ...]) -> str:
    ordered = sorted((*pieces, piece), key=lambda one: (one.place, one.number))
    return " ".join(one.text for one in ordered)


def _without(pieces: Sequence[Piece], taken: set[int]) -> list[Piece]:
    return [piece for place, piece in enumerate(pieces) if place not in taken]


def _align_afar(progress: _Progress) -> None:
    """Pair what is left anywhere in the documents: moved whole, then moved and reworded."""
    before = [piece for run in progress.runs for piece in run[0]]
    after = [piece for run in progress.runs for piece in run[1]]
    before, after = _pair_moved(before, after, progress)
    taken = pair_similar(before, after, ALIKE_AFAR)
    for row, column in taken:
        progress.pairs.append(Pair("modified", (before[row],), (after[column],)))
    left_before = _without(before, {row for row, _ in taken})
    left_after = _without(after, {column for _, column in taken})
    progress.pairs.extend(_by_leaf("removed", left_before))
    progress.pairs.extend(_by_leaf("added", left_after))


def _words_key(piece: Piece) -> Hashable:
    return (piece.leaf.block.kind == "heading", piece.text)


def _pair_moved(
    before: list[Piece], after: list[Piece], progress: _Progress
) -> tuple[list[Piece], list[Piece]]:
    places: dict[Hashable, list[Piece]] = defaultdict(list)
    for piece in before:
        places[_words_key(piece)].append(piece)
    moved: set[tuple[int, int]] = set()
    left_after = []
    for piece in after:
        origins = places.get(_words_key(piece))
        alone = piece.leaf.block.kind == "heading" and piece.text in progress.alone
        if alone or not origins:
            left_after.append(piece)
            continue
        origin = origins.pop(0)
        moved.add((origin.place, origin.number))
        progress.pairs.append(Pair("moved", (origin,), (piece,)))
    return [piece for piece in before if (piece.place, piece.number) not in moved], left_after


def _by_leaf(kind: ChangeKind, pieces: Iterable[Piece]) -> list[Pair]:
    """Group neighbouring added or removed sentences of one block into one pair."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last and last.place == piece.place and last.number + 1 == piece.number:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if kind == "added":
        return [Pair("added", (), tuple(group)) for group in groups]
    return [Pair("removed", tuple(group), ()) for group in groups]


def _order(pair: Pair, before: int, after: int) -> tuple[float, int, int]:
    """Place a pair by its side after; removed pieces by their share of the way through."""
    if pair.after:
        return (pair.after[0].place / max(after, 1), 1, pair.after[0].number)
    return (pair.before[0].place / max(before, 1), 0, pair.before[0].number)
