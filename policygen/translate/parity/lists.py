"""Find lists, items, tables, headings and paragraphs that a translation lost or added."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from policygen.translate.parity.fault import Fault, quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.model.document import Block
    from policygen.translate.parity.side import Side

_NAMES = {
    "heading": "headings", "paragraph": "paragraphs", "list": "lists", "item": "items", "table": "tables",
    "row": "rows", "cell": "cells", "quote": "quotations", "code": "code blocks",
}


def check_lists(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare the trees of both sides: the same kinds of block, as many of them, in the same order."""
    yield from _compare(source.blocks, translation.blocks, translation.clause.line, "the clause")
    if bool(source.clause.short) != bool(translation.clause.short):
        there, lacking = ("source", "translation") if source.clause.short else ("translation", "source")
        message = f"the {there} has a short text and the {lacking} has none"
        yield Fault(1, message, "translate `short:` in the front matter, or remove it")


def _compare(before: Sequence[Block], after: Sequence[Block], line: int, where: str) -> Iterator[Fault]:
    """Compare two runs of blocks; a run that differs in itself is not looked into."""
    kinds = [block.kind for block in before], [block.kind for block in after]
    if kinds[0] != kinds[1]:
        yield _describe(before, after, line, where)
        return
    for one, two in zip(before, after, strict=True):
        if one.kind == "heading" and one.level != two.level:
            message = f"the heading {quote(two.text)} is of level {two.level}, in the source of {one.level}"
            yield Fault(two.line, message, f"begin it with {one.level} `#`")
        if one.kind == "list" and one.ordered != two.ordered:
            said = "numbered", "bulleted"
            message = f"the list is {said[one.ordered]}, in the source it is {said[not one.ordered]}"
            yield Fault(two.line, message, "mark its items as the source does")
        yield from _compare(one.children, two.children, two.line, f"the {two.kind}")


def _describe(before: Sequence[Block], after: Sequence[Block], line: int, where: str) -> Fault:
    for kind, name in _NAMES.items():
        counts = [sum(block.kind == kind for block in blocks) for blocks in (before, after)]
        if counts[0] != counts[1]:
            at = next((block.line for block in after if block.kind == kind), line)
            message = f"{where} has {counts[0]} {name} in the source and {counts[1]} in the translation"
            return Fault(at, message, "keep the blocks of the source, one for one")
    pairs = zip_longest(before, after)
    at = next((two.line for one, two in pairs if one and two and one.kind != two.kind), line)
    return Fault(at, f"the blocks of {where} stand in another order", "keep the order of the source")
