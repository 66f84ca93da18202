"""Turn the flat blocks of a plain document into title, preamble and nested sections.

A heading opens a section; a short paragraph that is bold from end to end acts as one. Headings
inside lists, quotes and tables stay where they are.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.model.document import Block, Section
from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_BOLD_RANK = 7
"""Bold paragraphs rank below every real heading."""
_BOLD_WORDS = 14
_FURNITURE_WORDS = 60
"""How much may stand before the title: breadcrumbs, a date, a link to skip the menu."""
_SENTENCE_END = tuple(".:;,!。:;,")
_NUMBERING = re.compile(
    r"^\s*(?:(?:\d+(?:\.\d+)+\s|\(?(?:\d+(?:\.\d+)*|[ivxlc]{1,5}|[a-z])[.):])\s*)+(?=\S)", re.IGNORECASE
)
_SLUG_GAP = re.compile(r"[\W_]+")
_SLUG_LENGTH = 60


def nest_sections(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...], tuple[Section, ...]]:
    """Find the title, what stands before the first section, and the tree of sections.

    The title is the first block if that is a heading of the first level or outranks all other headings
    (a lone lower heading is a section: it governs what stands under it); a heading of the first level that
    is the only one may follow a few words of page furniture.

    Args:
        blocks: Top-level blocks in reading order, as the parsers return them.

    Returns:
        Title (empty when there is none), preamble and sections; every block has an anchor made of
        its section's anchor and its place. Numbering stays part of a title.
    """
    title, rest = _split_title(blocks)
    root = _Draft(Section("", level=0), 0)
    path = [root]
    for block, rank in _ranked(rest):
        if rank is None:
            path[-1].blocks.append(block)
            continue
        while path[-1].rank >= rank:
            path.pop()
        level = block.level or min(6, path[-1].section.level + 1)
        path.append(_Draft(Section("", block.text, level=level, line=block.line), rank))
        path[-2].inner.append(path[-1])
    slugs = _Slugs()
    sections = tuple(inner.build(slugs) for inner in root.inner)
    return title, anchor_blocks(root.blocks, "start"), sections


def anchor_blocks(blocks: Iterable[Block], prefix: str) -> tuple[Block, ...]:
    """Give every block the anchor `prefix.place`, its children `prefix.place.place`."""
    return tuple(
        Block(
            b.kind, f"{prefix}.{place}", b.text, b.spans, anchor_blocks(b.children, f"{prefix}.{place}"),
            b.level, b.ordered, b.marker, b.line, b.locale, b.clause,
        )
        for place, b in enumerate(blocks, 1)
    )


def _split_title(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    place = next((place for place, block in enumerate(blocks) if block.kind == "heading"), None)
    if place is None:
        return "", blocks
    first, rest = blocks[place], blocks[place + 1 :]
    others = [block for block in rest if block.kind == "heading"]
    outranks = all(block.level > first.level for block in others)
    opens = place == 0 and (first.level == 1 or (outranks and bool(others)))
    follows_furniture = first.level == 1 and outranks and _word_count(blocks[:place]) <= _FURNITURE_WORDS
    return (first.text, (*blocks[:place], *rest)) if opens or follows_furniture else ("", blocks)


def _word_count(blocks: tuple[Block, ...]) -> int:
    return sum(count_words(block.text) + _word_count(block.children) for block in blocks)


class _Draft:
    """A section whose contents are still being collected."""

    __slots__ = ("blocks", "inner", "rank", "section")

    def __init__(self, section: Section, rank: int) -> None:
        self.section = section
        self.rank = rank
        self.blocks: list[Block] = []
        self.inner: list[_Draft] = []

    def build(self, slugs: _Slugs) -> Section:
        anchor = slugs.take(self.section.title)
        blocks = anchor_blocks(self.blocks, anchor)
        inner = tuple(draft.build(slugs) for draft in self.inner)
        return replace(self.section, anchor=anchor, blocks=blocks, sections=inner)


class _Slugs:
    """Anchors made of titles, each handed out once."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {"start": 1}

    def take(self, title: str) -> str:
        stem = slug = slug_of(title) or "section"
        while slug in self._taken:
            self._taken[stem] = self._taken.get(stem, 1) + 1
            slug = f"{stem}-{self._taken[stem]}"
        self._taken.setdefault(slug, 1)
        return slug


def slug_of(title: str) -> str:
    """Return the lower-case words of a title joined by hyphens, without its leading numbering."""
    words = _NUMBERING.sub("", unicodedata.normalize("NFKC", title)).lower()
    return _SLUG_GAP.sub("-", words)[:_SLUG_LENGTH].strip("-")


def _ranked(blocks: tuple[Block, ...]) -> Iterable[tuple[Block, int | None]]:
    """Pair each block with the rank of the heading it is, or with None."""
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            yield block, block.level
        elif _is_bold_heading(block) and place + 1 < len(blocks) and _can_be_governed(blocks[place + 1]):
            yield block, _BOLD_RANK
        else:
            yield block, None


def _can_be_governed(block: Block) -> bool:
    return block.kind != "heading" and not _is_bold_heading(block)


def _is_bold_heading(block: Block) -> bool:
    """Tell a bold line such as `**What we collect**` from a bold sentence or lead-in."""
    if block.kind != "paragraph" or not block.text or block.text.endswith(_SENTENCE_END):
        return False
    bold = any(s.kind == "strong" and s.start == 0 and s.end == len(block.text) for s in block.spans)
    return bold and count_words(block.text) <= _BOLD_WORDS and len(block.text) <= 8 * _BOLD_WORDS
