"""Turn plain text into blocks: paragraphs, lists and headings guessed from how lines look.

The guesses are careful: a line becomes a heading only if it is short, ends like no sentence and is
numbered or stands between blank lines. Nothing is dropped whatever the guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from policygen.model.document import Block
from policygen.text.numbering import HeadingLevels, read_number
from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BULLET = re.compile(r"([•‣⁃∙◦▪▫■□●○·⦁➢➤✓*+\-–—])(?:\s+|(?<=•))(?=\S)")
_ITEM = re.compile(
    r"((?:\d{1,3}(?:\.\d{1,3})*[.)、]|\d{1,3}(?:\.\d{1,3})+|\((?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,6})\)"
    r"|[a-zA-Z][.)]|[ivx]{1,6}[.)]|（[一二三四五六七八九十\d]{1,3}）|[①-⑳])\s*)(?=\S)"
)
_HEADING_WORDS = 14
_HEADING_LENGTH = 100
_SENTENCE_END = tuple(".;:,!。；：，！、")
_WRAP_WIDTHS = range(40, 141)
_WRAPPED_SHARE = 0.5
_CLEARLY_SHORT = 0.8


@dataclass(frozen=True, slots=True)
class _Line:
    """A piece of text that stands for itself: one line, or several that were wrapped."""

    text: str
    line: int
    starts_run: bool
    ends_run: bool


def parse_plain(source: str) -> tuple[Block, ...]:
    """Read plain text into blocks without losing a word.

    Lines that were wrapped at a common width are joined; otherwise every line is a block.

    Args:
        source: The text, with any kind of line ending.

    Returns:
        Top-level blocks in reading order, without anchors; numbered headings keep their number in
        the text, list items have it as their marker.
    """
    runs = _split_runs(source)
    pieces = list(_join_lines(runs, _wrap_width(runs)))
    return tuple(_group_items(_classify(pieces, has_blank_lines=len(runs) > 1)))


def _split_runs(source: str) -> list[list[tuple[int, str]]]:
    """Return runs of lines between blank lines, each with its number."""
    rows = [(number, " ".join(row.split())) for number, row in enumerate(source.splitlines(), 1)]
    return [list(run) for has_words, run in groupby(rows, key=lambda row: bool(row[1])) if has_words]


def _wrap_width(runs: list[list[tuple[int, str]]]) -> int:
    """Return the width at which the text was wrapped; 0 where each line stands for itself.

    Wrapped text breaks its lines where the next word would not have fitted.
    """
    width = max((len(text) for run in runs for _, text in run if " " in text), default=0)
    if width not in _WRAP_WIDTHS:
        return 0
    breaks = [
        _length_with_next(before, after) > width - 2
        for run in runs
        for (_, before), (_, after) in pairwise(run)
        if not _starts_item(after)
    ]
    return width if len(breaks) > 1 and sum(breaks) >= _WRAPPED_SHARE * len(breaks) else 0


def _length_with_next(before: str, after: str) -> int:
    return len(before) + 1 + len(after.split(" ", 1)[0])


def _starts_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _ITEM.match(text))


def _join_lines(runs: list[list[tuple[int, str]]], width: int) -> Iterator[_Line]:
    """Join the lines that were wrapped at a width; a clearly short line was ended on purpose."""
    for run in runs:
        parts: list[tuple[int, list[str]]] = []
        for number, text in run:
            goes_on = parts and _length_with_next(parts[-1][1][-1], text) > _CLEARLY_SHORT * width
            if width and goes_on and not _starts_item(text):
                parts[-1][1].append(text)
            else:
                parts.append((number, [text]))
        last = len(parts) - 1
        for place, (number, texts) in enumerate(parts):
            yield _Line(" ".join(texts), number, place == 0, place == last)


def _classify(pieces: list[_Line], *, has_blank_lines: bool) -> Iterator[Block]:
    """Make a block of every piece; items stand alone until they are grouped."""
    levels = HeadingLevels()
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        bullet = _BULLET.match(piece.text)
        if bullet:
            yield _item(piece, "•", piece.text[bullet.end() :])
        elif _is_numbered_heading(piece, following):
            yield _heading(piece, levels.place(piece.text))
        elif item := _ITEM.match(piece.text):
            yield _item(piece, item.group(1).strip(), piece.text[item.end() :])
        elif place == 0 and following and _looks_like_heading(piece.text):
            yield _heading(piece, 1)
        elif has_blank_lines and piece.starts_run and piece.ends_run and _leads(piece, following):
            yield _heading(piece, 2)
        else:
            yield Block("paragraph", "", piece.text, line=piece.line)


def _heading(piece: _Line, level: int) -> Block:
    return Block("heading", "", piece.text, level=level, line=piece.line)


def _item(piece: _Line, marker: str, text: str) -> Block:
    words = Block("paragraph", "", text, line=piece.line)
    return Block("item", children=(words,), marker=marker, line=piece.line)


def _looks_like_heading(text: str) -> bool:
    short = len(text) <= _HEADING_LENGTH and count_words(text) <= _HEADING_WORDS
    return short and not text.endswith(_SENTENCE_END) and not text[0].islower()


def _leads(piece: _Line, following: _Line | None) -> bool:
    """Tell whether a line between blank lines heads the words that follow."""
    if following is None or not _looks_like_heading(piece.text):
        return False
    return _starts_item(following.text) or len(following.text) > len(piece.text)


def _is_numbered_heading(piece: _Line, following: _Line | None) -> bool:
    """Tell a numbered heading from a numbered item: other words come between it and the next number."""
    number = read_number(piece.text)
    if number is None or following is None:
        return False
    title = piece.text[number.end :]
    if not title or not _looks_like_heading(title):
        return False
    after = read_number(following.text)
    return after is None or not number.is_followed_by(after)


def _group_items(blocks: Iterable[Block]) -> Iterator[Block]:
    """Put neighbouring items of one kind into one list."""
    for key, group in groupby(blocks, key=lambda block: (block.kind == "item", block.marker == "•")):
        if key[0]:
            items = tuple(group)
            yield Block("list", children=items, ordered=not key[1], line=items[0].line)
        else:
            yield from group
