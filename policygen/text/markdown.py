"""Turn Markdown into blocks: CommonMark with tables and strikethrough, HTML shown as text.

Nothing is lost on the way. markdown-it leaves out what is nested too deep, the cells of a row that
is longer than its header, definitions of links that nobody uses, the marker of an empty item and
the words behind a code fence: the first is refused, the others are put back. Only the tooltip of
a link is not kept: like its target it is markup.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from policygen.errors import DocumentError, Problem
from policygen.model.document import Block, Span
from policygen.text.leaf import LeafWriter
from policygen.text.links import safe_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.rules_core import StateCore

    from policygen.model.document import BlockKind, SpanKind

NESTING_LIMIT = 100

_BRACKETS_CHECKED = 20
_BRACKET_REACH = 20
_BRACKET = re.compile(r"[\[\]]")
_OPEN_BRACKET = re.compile(r"(?<!\\)\[")

_CONTAINERS: dict[str, BlockKind] = {
    "bullet_list_open": "list", "ordered_list_open": "list", "list_item_open": "item",
    "blockquote_open": "quote", "table_open": "table", "tr_open": "row",
}
_CLOSERS = frozenset(name.removesuffix("open") + "close" for name in _CONTAINERS)
_LEAVES: dict[str, BlockKind] = {
    "paragraph_open": "paragraph", "heading_open": "heading", "th_open": "cell", "td_open": "cell",
}
_SPANS: dict[str, SpanKind] = {"strong_open": "strong", "em_open": "emphasis", "s_open": "strike"}
_SPAN_CLOSERS = frozenset({"strong_close", "em_close", "s_close", "link_close"})


def parse_markdown(source: str, *, line: int = 1, path: str = "") -> tuple[Block, ...]:
    """Read Markdown into blocks without losing a word.

    Args:
        source: The Markdown, with any kind of line ending.
        line: Line of the file at which the source begins, counted from 1.
        path: What to call the source in an error.

    Returns:
        Top-level blocks in reading order, without anchors. Leaf text has its white space collapsed;
        markup is in the spans; every block carries its source line.

    Raises:
        DocumentError: Blocks are nested deeper than the limit.
    """
    env: dict[str, Any] = {}
    try:
        tokens = _parser().parse(source, env)
    except RecursionError:
        raise _too_deep(path, line) from None
    for token in tokens:
        if token.level >= NESTING_LIMIT and token.type in _CONTAINERS:
            raise _too_deep(path, line + (token.map or [0])[0])
    blocks = _build_blocks(tokens, line)
    return _with_unused_definitions(blocks, env, tokens, (source, line))


def _too_deep(path: str, line: int) -> DocumentError:
    problem = f"lists or quotes are nested deeper than {NESTING_LIMIT} levels"
    return DocumentError([Problem(path, line, problem, "flatten them", "nested-too-deep")])


class _Parser(MarkdownIt):
    """markdown-it that hands every link over as written; what is unsafe is dropped later."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  the parser's own name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "maxNesting": NESTING_LIMIT + 1, "store_labels": True}
    parser = _Parser("commonmark", options).enable(["table", "strikethrough"])
    parser.core.ruler.after("block", "long_rows", _keep_long_rows)
    parser.core.ruler.after("block", "bracket_heaps", _defuse_brackets)
    return parser


def _defuse_brackets(state: StateCore) -> None:
    """Escape the brackets of text that is a heap of them: looking for links in it takes forever."""
    for token in state.tokens:
        if token.type == "inline" and token.content.count("[") > _BRACKETS_CHECKED:
            length = len(token.content)
            if _bracket_reach(token.content) > _BRACKET_REACH * length:
                token.content = _OPEN_BRACKET.sub(r"\\[", token.content)


def _bracket_reach(content: str) -> int:
    """Add up how far each opening bracket is from the one that closes it, or from the end."""
    reach = 0
    opened: list[int] = []
    for match in _BRACKET.finditer(content):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            reach += match.start() - opened.pop()
    return reach + sum(len(content) - place for place in opened)


def _keep_long_rows(state: StateCore) -> None:
    """Add the cells that a body row has beyond its header: the table rule ignores them."""
    if not any(token.type == "table_open" for token in state.tokens):
        return
    lines = state.src.split("\n")
    kept: list[Token] = []
    columns = start = 0
    for token in state.tokens:
        if token.type == "tr_open":
            start = len(kept)
        elif token.type == "th_close":
            columns = (len(kept) - start) // 3
        elif token.type == "tr_close" and kept[-1].type == "td_close":
            where = (kept[start].map or [0])[0]
            kept.extend(_cells_beyond(lines[where], columns, where, token.level + 1))
        kept.append(token)
    state.tokens = kept


def _cells_beyond(line: str, columns: int, where: int, level: int) -> Iterator[Token]:
    if line.count("|") < columns:
        return
    cells = escapedSplit(line.lstrip(" \t>").rstrip())
    cells = cells[1:] if cells and not cells[0] else cells
    cells = cells[:-1] if cells and not cells[-1] else cells
    for cell in cells[columns:]:
        yield Token("td_open", "td", 1, level=level)
        content = cell.strip()
        yield Token("inline", "", 0, map=[where, where + 1], level=level + 1, content=content, children=[])
        yield Token("td_close", "td", -1, level=level)


class _Frame:
    """A container whose end has not been reached."""

    __slots__ = ("children", "kind", "token")

    def __init__(self, kind: BlockKind, token: Token) -> None:
        self.kind: BlockKind = kind
        self.token = token
        self.children: list[Block] = []


def _build_blocks(tokens: Sequence[Token], line: int) -> list[Block]:
    top: list[Block] = []
    frames: list[_Frame] = []
    here = top
    opener = tokens[0] if tokens else None
    for token in tokens:
        kind = token.type
        if kind == "inline" and opener is not None:
            _add_leaf(here, opener, token, line)
        elif kind in _LEAVES:
            opener = token
        elif kind in _CONTAINERS:
            frames.append(_Frame(_CONTAINERS[kind], token))
            here = frames[-1].children
        elif kind in _CLOSERS:
            frame = frames.pop()
            here = frames[-1].children if frames else top
            _add_container(here, frame, line)
        elif kind in {"fence", "code_block"}:
            _add_code(here, token, line)
    return top


def _add_leaf(here: list[Block], opener: Token, token: Token, line: int) -> None:
    kind = _LEAVES[opener.type]
    text, spans = _inline(token.children or [])
    if not text and kind != "cell":
        return
    level = int(opener.tag[1]) if kind == "heading" else int(opener.type == "th_open")
    where = (token.map or [0])[0] + line
    here.append(Block(kind, "", text, spans, level=level, line=where))


def _add_container(here: list[Block], frame: _Frame, line: int) -> None:
    token = frame.token
    where = (token.map or [0])[0] + line
    ordered = token.type == "ordered_list_open"
    marker = ""
    if frame.kind == "item":
        marker = token.info + token.markup if token.info else "•"
        if not frame.children and token.info:
            frame.children.append(Block("paragraph", "", marker, line=where))
            marker = ""
    if frame.children:
        children = tuple(frame.children)
        here.append(Block(frame.kind, children=children, ordered=ordered, marker=marker, line=where))


def _add_code(here: list[Block], token: Token, line: int) -> None:
    """Add a code block: every line of it begins with a break; the words behind the fence count."""
    writer = LeafWriter()
    writer.write(token.info)
    for row in token.content.split("\n"):
        writer.line()
        writer.write(row)
    text, spans = writer.finish()
    if text:
        here.append(Block("code", "", text, spans, line=(token.map or [0])[0] + line))


def _inline(children: Sequence[Token]) -> tuple[str, tuple[Span, ...]]:
    if len(children) == 1 and children[0].type == "text":
        return " ".join(children[0].content.split()), ()
    writer = LeafWriter()
    _write_inline(writer, children)
    return writer.finish()


def _write_inline(writer: LeafWriter, children: Sequence[Token]) -> None:
    links: list[bool] = []
    for token in children:
        kind = token.type
        if kind == "text":
            writer.write(token.content)
        elif kind == "softbreak":
            writer.wrap()
        elif kind == "hardbreak":
            writer.line()
        elif kind in _SPANS:
            writer.open(_SPANS[kind])
        elif kind == "link_open":
            target = safe_target(str(token.attrs.get("href", "")))
            links.append(bool(target))
            if target:
                writer.open("link", target)
        elif kind in _SPAN_CLOSERS:
            if kind != "link_close" or links.pop():
                writer.close()
        else:
            _write_atom(writer, token)


def _write_atom(writer: LeafWriter, token: Token) -> None:
    """Write code or an image, whose words are its alternative text."""
    if token.type == "image":
        writer.write(" ")
        writer.open("image", safe_target(str(token.attrs.get("src", ""))))
        _write_inline(writer, token.children or [])
        writer.write(" ")
    else:
        writer.open("code")
        writer.write(token.content)
    writer.close()


def _with_unused_definitions(
    blocks: list[Block], env: dict[str, Any], tokens: Sequence[Token], origin: tuple[str, int],
) -> tuple[Block, ...]:
    """Put definitions of links back as paragraphs where no link shows them."""
    source, line = origin
    definitions = dict(env.get("references", {}))
    if not definitions:
        return tuple(blocks)
    used = set(_used_labels(tokens))
    unused = [ref for label, ref in definitions.items() if label not in used]
    rows = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for ref in [*unused, *env.get("duplicate_refs", [])]:
        start, end = ref["map"]
        text = " ".join(" ".join(rows[start:end]).split())
        blocks.append(Block("paragraph", "", text, line=start + line))
    return tuple(sorted(blocks, key=lambda block: block.line))


def _used_labels(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if "label" in token.meta:
            yield token.meta["label"]
        yield from _used_labels(token.children or ())
