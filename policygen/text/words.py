"""Turn a document into its canonical words: the text a release keeps and an app can show.

Title, section and group titles with their numbers, and prose with its markers; no contents list,
no version and no dates, so that equal words always mean an equal policy.
"""

from __future__ import annotations

import hashlib
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policygen.model.document import Block, Document, Section


def normalise_text(source: str) -> str:
    """Return the text without a byte order mark, with LF line ends, composed (NFC)."""
    text = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def digest_words(text: str) -> str:
    """Return `sha256:` and the hexadecimal digest over the normalised text."""
    return "sha256:" + hashlib.sha256(normalise_text(text).encode("utf-8", "surrogatepass")).hexdigest()


def render_words(document: Document) -> str:
    """Write the canonical words of a document.

    Returns:
        Plain text: blocks apart by a blank line, items under each other behind their markers, cells
        apart by a bar; a final newline. An empty document gives an empty text.
    """
    parts = [[document.title]] if document.title else []
    parts.extend(_spread(document.blocks))
    for section in document.sections:
        parts.extend(_section(section))
    lines = [line for part in parts for line in (*part, "")]
    return normalise_text("\n".join(lines[:-1]) + "\n") if lines else ""


def _section(section: Section) -> Iterator[list[str]]:
    title = f"{section.number} {section.title}".strip()
    if title:
        yield [title]
    yield from _spread(section.blocks)
    for inner in section.sections:
        yield from _section(inner)
    yield from _spread(section.closing)


def _spread(blocks: Iterable[Block]) -> Iterator[list[str]]:
    """Yield the lines of each block; a blank line is to stand between two of them."""
    for block in blocks:
        lines = _lines(block)
        if lines:
            yield lines


def _lines(block: Block) -> list[str]:
    if block.kind == "list":
        return _stack([_item(item) for item in block.children])
    if block.kind == "item":
        return _item(block)
    if block.kind == "table":
        return [" | ".join(cell.text for cell in row.children).strip() for row in block.children]
    if block.kind == "quote":
        return _indent(_under_each_other(block.children), "  ")
    return _leaf_lines(block)


def _leaf_lines(block: Block) -> list[str]:
    """Split the text of a leaf at its line breaks."""
    breaks = [span.start for span in block.spans if span.kind == "break"]
    edges = [0, *breaks, len(block.text)]
    rows = [block.text[start:end].strip() for start, end in pairwise(edges)]
    return [row for row in rows if row]


def _item(item: Block) -> list[str]:
    """Write an item behind its marker; further lines stand under its first word."""
    lines = _under_each_other(item.children)
    if not item.marker:
        return lines
    lead = f"{item.marker} "
    rest = _indent(lines[1:], " " * len(lead))
    return [(lead + "".join(lines[:1])).rstrip(), *rest]


def _stack(items: Sequence[list[str]]) -> list[str]:
    """Put items under each other, apart by a blank line unless each is a single line."""
    if all(len(lines) == 1 for lines in items):
        return [lines[0] for lines in items]
    spaced = [line for lines in items for line in (*lines, "")]
    return spaced[:-1]


def _under_each_other(blocks: Iterable[Block]) -> list[str]:
    """Put blocks under each other, apart by a blank line unless a compact list follows its lead."""
    together: list[str] = []
    for block in blocks:
        lines = _lines(block)
        if together and lines and (block.kind != "list" or "" in lines):
            together.append("")
        together.extend(lines)
    return together


def _indent(lines: Iterable[str], by: str) -> list[str]:
    return [by + line if line else "" for line in lines]
