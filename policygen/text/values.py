"""Turn prose that was filled in into blocks that know where the values of the profile stand in them.

A company's Latin name in an Arabic sentence must be kept apart from the words around it, or the signs
beside it end up on the wrong side. The words, the markup and the links are those of the prose without
any marks: the marks only say where the values are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.model.document import Block

BEGIN, END = "\ufdd0", "\ufdd1"
"""Code points that are no characters, and stand around a value while its prose is read."""
_WITHOUT = str.maketrans("", "", BEGIN + END)


def place_values(plain: tuple[Block, ...], marked: tuple[Block, ...]) -> tuple[Block, ...]:
    """Tell blocks where their values stand.

    Args:
        plain: The blocks of the prose without marks.
        marked: The blocks of the same prose with marks.

    Returns:
        The plain blocks; where the marks have changed how the prose is read, nothing is said of values.
    """
    if len(plain) != len(marked):
        return plain
    return tuple(_place(block, twin) for block, twin in zip(plain, marked, strict=True))


def _place(block: Block, twin: Block) -> Block:
    if block.children:
        return replace(block, children=place_values(block.children, twin.children))
    if twin.text.translate(_WITHOUT) != block.text:
        return block
    return replace(block, values=_find(twin.text))


def _find(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the values stand once the marks are gone."""
    edges = [place - number for number, place in enumerate(_edges(text))]
    return tuple((start, end) for start, end in list(pairwise(edges))[::2] if start < end)


def _edges(text: str) -> list[int]:
    return [place for place, letter in enumerate(text) if letter in {BEGIN, END}]
