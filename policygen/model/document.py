"""The document tree: the one form of a policy that every renderer and the whole diff read.

    Document > Section > Block (heading, paragraph, list, item, table, row, cell, quote, code)

A leaf block holds words; sentences and tokens are cut from its text on demand (`policygen.text`),
so that blocks which did not change never pay for it. What governs a leaf (headings, lead-in,
table header) is derived by `leaves`, never stored twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

BlockKind = Literal["heading", "paragraph", "list", "item", "table", "row", "cell", "quote", "code"]
SpanKind = Literal["link", "strong", "emphasis", "strike", "code", "image", "break"]
ClauseKind = Literal["practice", "right", "commitment", "limit", "duty", "information"]
ListStyle = Literal["paragraphs", "numbers", "bullets"]
Direction = Literal["ltr", "rtl"]

CONTAINERS = frozenset({"list", "item", "table", "row", "quote"})


@dataclass(frozen=True, slots=True)
class Span:
    """Markup over part of a block's text. Spans of one block nest or are disjoint."""

    kind: SpanKind
    start: int
    """First character, as an index into the block's text."""
    end: int
    """One past the last character; a `break` is the empty span before the words of a new line."""
    target: str = ""
    """Where a link leads or an image lies; empty otherwise."""


@dataclass(frozen=True, slots=True)
class ClauseRef:
    """Which version of which clause a block comes from."""

    id: str
    """`area/clause`, as its path says."""
    version: str
    kind: ClauseKind | None = None
    """The polarity its author gave the clause; None where it was not said."""
    carried: str = ""
    """Of a translation that was carried forward: the version it was made for; empty otherwise."""
    path: str = field(default="", compare=False)
    """The file it was read from, relative to the workspace."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the tree. A leaf has text and no children; a container the reverse."""

    kind: BlockKind
    anchor: str = ""
    """Stable id: the clause id, then the block's place in its clause (`account/cancellation.2`)."""
    text: str = ""
    """The words of a leaf, white space collapsed; markup is in `spans`."""
    spans: tuple[Span, ...] = ()
    children: tuple[Block, ...] = ()
    level: int = 0
    """Of a heading: 1 to 6. Of a cell: 1 when it is a header cell, otherwise 0."""
    ordered: bool = False
    """Of a list: numbered rather than bulleted."""
    marker: str = ""
    """Of an item: its generated marker, such as `3.` or `•`; empty for plain paragraphs."""
    line: int = 0
    """Line in the source file, counted from 1; 0 when there is none."""
    locale: str = ""
    """The language of these words where it differs from the document's."""
    clause: ClauseRef | None = None
    values: tuple[tuple[int, int], ...] = field(default=(), compare=False)
    """Where values of the profile were filled in: the first character and one past the last of each."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; groups are sections within a section."""

    anchor: str
    title: str = ""
    """Empty for a group without a title."""
    number: str = ""
    """Generated number, such as `3.`; empty where sections are not numbered."""
    level: int = 2
    """Heading level, 1 to 6."""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Block, ...] = ()
    """Blocks after the subsections."""
    lead_in: str = ""
    """The sentence that introduces what follows in this section; empty where none was declared."""
    line: int = 0
    locale: str = ""
    """The language of the title where it differs from the document's."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole policy in one locale."""

    title: str = ""
    locale: str = "en"
    """Canonical BCP 47 tag."""
    direction: Direction = "ltr"
    blocks: tuple[Block, ...] = ()
    """What stands before the first section."""
    sections: tuple[Section, ...] = ()
    policy: str = ""
    """Policy id; empty for a plain document."""
    version: str = ""
    """A released version or `draft`; empty for a plain document. Not part of the compared words."""
    published: str = ""
    """ISO date; page furniture, not part of the compared words."""
    effective: str = ""
    """ISO date; page furniture, not part of the compared words."""
    title_locale: str = ""
    """The language of the title where it differs from the document's."""
    authoritative: str = ""
    """The locale whose version prevails; empty where there is only one. Not part of the compared words."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block of words with what governs it, as the diff and the renderers walk it."""

    block: Block
    headings: tuple[str, ...] = ()
    """Titles of the sections it stands in, outermost first."""
    section: str = ""
    """Anchor of the innermost section."""
    lead_in: str = ""
    """The sentence or block that introduces the list, table or group it stands in."""
    containers: tuple[BlockKind, ...] = ()
    """The kinds of block it lies in, outermost first."""
    marker: str = ""
    """Marker of the list item it opens; empty otherwise."""
    header: str = ""
    """Of a cell: the words of its column's header."""
    row: str = ""
    """Of a cell: the words of the first cell of its row."""


@dataclass(slots=True)
class _Scope:
    """What governs the blocks being walked."""

    headings: tuple[str, ...]
    section: str
    lead_in: str
    containers: tuple[BlockKind, ...] = field(default=())


def leaves(document: Document) -> Iterator[Leaf]:
    """Walk every block of words in reading order, section titles included as heading blocks.

    Yields:
        Leaves; a section with a title yields a heading leaf first, whose text is the title.
    """
    yield from _walk_blocks(document.blocks, _Scope((), "", ""))
    for section in document.sections:
        yield from _walk_section(section, (), "")


def _walk_section(section: Section, headings: tuple[str, ...], lead_in: str) -> Iterator[Leaf]:
    here = headings
    if section.title:
        title = Block(
            "heading", section.anchor, section.title, level=section.level, line=section.line,
            locale=section.locale,
        )
        yield Leaf(title, headings, section.anchor, marker=section.number)
        here = (*headings, section.title)
    lead = section.lead_in or lead_in
    yield from _walk_blocks(section.blocks, _Scope(here, section.anchor, lead))
    for inner in section.sections:
        yield from _walk_section(inner, here, lead)
    yield from _walk_blocks(section.closing, _Scope(here, section.anchor, ""))


def _walk_blocks(blocks: tuple[Block, ...], scope: _Scope) -> Iterator[Leaf]:
    """Walk sibling blocks; a paragraph right before a list or table is its lead-in."""
    previous = ""
    for block in blocks:
        if block.kind == "list":
            yield from _walk_list(block, _inner(scope, previous, "list"))
        elif block.kind == "table":
            yield from _walk_table(block, _inner(scope, previous, "table"))
        elif block.kind == "quote":
            yield from _walk_blocks(block.children, _inner(scope, "", "quote"))
        else:
            yield _leaf(block, scope)
            previous = block.text
            continue
        previous = ""


def _walk_list(block: Block, scope: _Scope) -> Iterator[Leaf]:
    inner = _inner(scope, "", "item")
    for item in block.children:
        for place, leaf in enumerate(_walk_blocks(item.children, inner)):
            yield leaf if place else _marked(leaf, item.marker)


def _walk_table(block: Block, scope: _Scope) -> Iterator[Leaf]:
    inner = _inner(scope, "", "row")
    headers: tuple[str, ...] = ()
    for row in block.children:
        cells = tuple(cell.text for cell in row.children)
        if row.children and all(cell.level for cell in row.children):
            headers = cells
        for column, cell in enumerate(row.children):
            header = headers[column] if column < len(headers) and not cell.level else ""
            yield Leaf(
                cell, inner.headings, inner.section, inner.lead_in, inner.containers,
                header=header, row=cells[0] if column else "",
            )


def _inner(scope: _Scope, lead_in: str, kind: BlockKind) -> _Scope:
    return _Scope(scope.headings, scope.section, lead_in or scope.lead_in, (*scope.containers, kind))


def _leaf(block: Block, scope: _Scope) -> Leaf:
    return Leaf(block, scope.headings, scope.section, scope.lead_in, scope.containers)


def _marked(leaf: Leaf, marker: str) -> Leaf:
    return Leaf(leaf.block, leaf.headings, leaf.section, leaf.lead_in, leaf.containers, marker)
