"""Turns the markers of a list and the rows of a table into what HTML knows of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from policygen.model.document import Block

_NUMBER = re.compile(r"([0-9]{1,9})\.")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Marker:
    """How one item shows its marker."""

    value: int | None = None
    """The number to count on from, where it does not follow from the item before."""
    shown: str = ""
    """The marker as words, where HTML cannot make it."""


@dataclass(frozen=True, slots=True)
class ListForm:
    """The element for a list, and its items."""

    tag: Literal["ol", "ul"]
    items: tuple[tuple[Block, Marker], ...]
    shows_markers: bool = False
    """Whether the markers are words of the items."""


def form_list(block: Block) -> ListForm:
    """Let HTML make the markers it can make (`3.` and `•`), and write out all others."""
    markers = [item.marker for item in block.children]
    if markers and all(marker == _BULLET for marker in markers):
        return ListForm("ul", tuple((item, Marker()) for item in block.children))
    numbers = [int(found[1]) for marker in markers if (found := _NUMBER.fullmatch(marker))]
    if markers and [f"{number}." for number in numbers] == markers:
        expected = [1, *(number + 1 for number in numbers)]
        pairs = zip(block.children, numbers, expected, strict=False)
        return ListForm("ol", tuple((item, Marker(None if n == e else n)) for item, n, e in pairs))
    shown = tuple((item, Marker(shown=item.marker)) for item in block.children)
    return ListForm("ol" if block.ordered else "ul", shown, shows_markers=True)


def find_only_paragraph(item: Block) -> Block | None:
    """Return the paragraph that is all an item holds; its words then stand in the item itself."""
    if len(item.children) == 1 and item.children[0].kind == "paragraph":
        return item.children[0]
    return None


def count_head_rows(block: Block) -> int:
    """Count the rows of a table that head its columns: those at the top with header cells only."""
    count = 0
    for row in block.children:
        if not row.children or not all(cell.level for cell in row.children):
            break
        count += 1
    return count
