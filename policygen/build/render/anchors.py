"""Turns the anchors of a document into ids that are safe and unique on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
        Anchor to id, in reading order.
    """
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in _walk_anchors(document):
        if anchor in ids:
            continue
        stem = name = prefix + (_UNSAFE.sub("-", anchor).strip("-") or "part")
        count = 1
        while name in taken:
            count += 1
            name = f"{stem}~{count}"
        taken.add(name)
        ids[anchor] = name
    return ids


def _walk_anchors(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield from _walk_block(block)
    for section in document.sections:
        yield from _walk_section(section)


def _walk_section(section: Section) -> Iterator[str]:
    yield section.anchor
    for block in section.blocks:
        yield from _walk_block(block)
    for inner in section.sections:
        yield from _walk_section(inner)
    for block in section.closing:
        yield from _walk_block(block)


def _walk_block(block: Block) -> Iterator[str]:
    if block.anchor:
        yield block.anchor
    for child in block.children:
        yield from _walk_block(child)
