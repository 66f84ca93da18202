"""Turns a clause into what its checks look at: blocks without variables and references, and these apart.

A variable becomes one private character before the Markdown is read, so that it cannot break a link or a
mark of emphasis, and a reference becomes the link that a reader will see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.text.markdown import parse_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.document import Block
    from policygen.model.workspace import Clause

VARIABLE = re.compile(r"\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}")
REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]\n]*)\]\](?!\()")
_FIRST = 0xE000
_MOST = 0x1000
REFERENCE_SIGN = "\uf000"
"""What stands for a reference; from `\ue000` on, characters stand for variables."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A variable or a reference, at its place."""

    name: str
    line: int
    field: str = ""
    """`title` or `short`; empty for the prose."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of words of a clause."""

    field: str
    """`title` or `short`; empty for the prose."""
    block: Block

    @property
    def text(self) -> str:
        """The visible words; private characters stand for what is filled in."""
        return self.block.text


@dataclass(frozen=True, slots=True)
class Side:
    """A clause as the checks see it."""

    clause: Clause
    locale: str
    blocks: tuple[Block, ...]
    """The tree of the prose."""
    passages: tuple[Passage, ...]
    """Every block of words: title, short text, prose."""
    variables: tuple[Mark, ...]
    references: tuple[Mark, ...]
    names: tuple[str, ...]
    """The variables, in the order of their private characters."""

    def line(self, text_line: int) -> int:
        """Return a line that can be shown; what stands in the front matter is shown at its first line."""
        return text_line or 1

    def restore(self, text: str) -> str:
        """Return text with variables written out again, as a message shows it."""
        shown = re.sub(f"[\ue000-{chr(_FIRST + _MOST - 1)}]", self._name, text)
        return shown.replace(REFERENCE_SIGN, "[[…]]")

    def _name(self, match: re.Match[str]) -> str:
        place = ord(match[0]) - _FIRST
        return f"{{{{ {self.names[place]} }}}}" if place < len(self.names) else match[0]


def read_side(clause: Clause, locale: str) -> Side:
    """Read a clause.

    Args:
        clause: The source or the translation.
        locale: The language of its words.

    Raises:
        DocumentError: Its Markdown is nested too deep.
    """
    reader = _Reader(clause)
    blocks = parse_markdown(reader.replace(clause.prose), line=clause.line, path=clause.path)
    prose = tuple(Passage("", leaf) for block in blocks for leaf in walk_leaves(block))
    fields = tuple(
        Passage(name, leaf)
        for name in ("title", "short")
        for block in parse_markdown(reader.replace(getattr(clause, name), name), line=0)
        for leaf in walk_leaves(block)
    )
    return Side(
        clause, locale, blocks, (*fields, *prose), tuple(reader.variables), tuple(reader.references),
        tuple(reader.names),
    )


def walk_leaves(block: Block) -> Iterator[Block]:
    """Yield the blocks of words within a block, in reading order."""
    if not block.children:
        yield block
    for child in block.children:
        yield from walk_leaves(child)


class _Reader:
    """Takes variables and references out of a clause and remembers where they stood."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.names: list[str] = []
        self.variables: list[Mark] = []
        self.references: list[Mark] = []

    def replace(self, text: str, field: str = "") -> str:
        def line(match: re.Match[str]) -> int:
            return 1 if field else self.clause.line + text.count("\n", 0, match.start())

        def variable(match: re.Match[str]) -> str:
            self.variables.append(Mark(match[1], line(match), field))
            if match[1] not in self.names:
                self.names.append(match[1])
            return chr(_FIRST + self.names.index(match[1]) % _MOST)

        for match in REFERENCE.finditer(text):
            self.references.append(Mark(match[1].strip(), line(match), field))
        text = REFERENCE.sub(lambda match: f"[{REFERENCE_SIGN}](#{match[1].strip()})", text)
        return VARIABLE.sub(variable, text)
