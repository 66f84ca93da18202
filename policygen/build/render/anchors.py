"""Turns the anchors of a document into ids that are safe and unique on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.build.render.lists import find_only_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.document import Block, Document, Section

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")


def name_anchors(document: Document, prefix: str = "") -> dict[str, str]:
    """Give every anchor of a document its HTML id.

    `account/cancellation.2` becomes `account-cancellation.2`. The same document always gives the same
    ids; where two anchors would share one, the later in reading order gets a number after a `~`.

    Args:
        document: The whole policy.
        prefix: Stands before every id, for a fragment among other people's ids.

    Returns:
        Anchor to id, in reading order; an item that holds nothing but a paragraph shares one with it.
    """
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for first, *others in _walk_anchors(document):
        if first not in ids:
            ids[first] = _make_name(prefix + (_UNSAFE.sub("-", first).strip("-") or "part"), taken)
        ids |= dict.fromkeys(others, ids[first])
    return ids


def _make_name(stem: str, taken: set[str]) -> str:
    name = stem
    count = 1
    while name in taken:
        count += 1
        name = f"{stem}~{count}"
    taken.add(name)
    return name


def _walk_anchors(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield what becomes an element, as the anchors that lead to it."""
    for block in document.blocks:
        yield from _walk_block(block)
    for section in document.sections:
        yield from _walk_section(section)


def _walk_section(section: Section) -> Iterator[tuple[str, ...]]:
    yield (section.anchor,)
    for block in section.blocks:
        yield from _walk_block(block)
    for inner in section.sections:
        yield from _walk_section(inner)
    for block in section.closing:
        yield from _walk_block(block)


def _walk_block(block: Block) -> Iterator[tuple[str, ...]]:
    only = find_only_paragraph(block) if block.kind == "item" else None
    anchors = tuple(each.anchor for each in (block, only) if each and each.anchor)
    if anchors:
        yield anchors
    for child in () if only else block.children:
        yield from _walk_block(child)
