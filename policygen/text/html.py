"""Turn an HTML page into blocks: the words a reader can see, and no markup that could do harm.

Traps that lose words, and what is done about them: libxml2 drops what follows `</body>` (such end
tags are taken out first) and what is nested deeper than 2,048 levels (read as plain text, without
structure). Folded sections count as visible. Tables that only lay out a page are running text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, cast

from lxml import etree

from policygen.text.flat import strip_tags
from policygen.text.links import safe_target
from policygen.text.markers import list_marker
from policygen.text.plain import parse_plain
from policygen.text.tables import TableWriter, find_layout_tables
from policygen.text.tree import Node, TreeWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from policygen.model.document import Block, SpanKind

_END_TAGS = re.compile(r"</(?:body|html)\b[^>]*>", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_NUMBER = re.compile(r"-?\d{1,6}")
_SKIPPED = frozenset({
    "script", "style", "template", "head", "title", "noembed", "iframe", "audio", "video", "canvas",
    "datalist",
})
_BLOCKS = [
    "address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frameset", "header", "hgroup", "hr", "html", "legend",
    "main", "nav", "noframes", "noscript", "object", "optgroup", "option", "p", "search", "section",
    "select", "summary", "tbody", "textarea", "tfoot", "thead", "caption", "colgroup",
]
_SPANS: dict[str, SpanKind] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "s": "strike",
    "strike": "strike", "del": "strike", "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}
_ENDS_HEADING = frozenset(
    {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "section", "article", "li", "dt", "dd"}
)


def parse_html(source: str) -> tuple[Block, ...]:
    """Read a page into blocks without losing a visible word.

    Args:
        source: The page, or a piece of one, however broken.

    Returns:
        Top-level blocks in reading order, without anchors; lines are those of the source.
    """
    text = _END_TAGS.sub(" ", _CONTROL.sub("", source))
    if not text.strip():
        return ()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    root: etree._Element | None = etree.HTML(text.encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return parse_plain(strip_tags(text))
    return () if root is None else _Reader(root).read()


_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class _Reader:
    """One pass over the elements of a page, writing blocks as they begin and end."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._layout = find_layout_tables(root)
        self._tree = TreeWriter()
        self._tables = TableWriter(self._tree)
        self._fixed = ""
        """The tag of the leaf that takes everything inside it, a heading or a cell; else empty."""
        self._verbatim = 0
        self._undo: list[tuple[etree._Element, Callable[[], Any]]] = []
        self._numbers: list[tuple[str, int]] = []
        """Of the lists being written: style (empty for bullets) and the next number."""

    def read(self) -> tuple[Block, ...]:
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element)
            elif element.tag in _SKIPPED:
                walk.skip_subtree()
            else:
                self._start(element)
        return self._tree.finish()

    def _start(self, element: etree._Element) -> None:
        handler = self._starts.get(element.tag)
        if handler is not None:
            if self._fixed in _HEADINGS and element.tag in _ENDS_HEADING:
                self._end_fixed()
            handler(self, element)
        if element.text:
            self._write(element.text, _line(element))

    def _end(self, element: etree._Element) -> None:
        self._undo_all(element)
        if element.tail:
            self._write(element.tail, _line(element))

    def _undo_all(self, element: etree._Element) -> None:
        while self._undo and self._undo[-1][0] is element:
            self._undo.pop()[1]()

    def _write(self, text: str, line: int) -> None:
        if not self._verbatim:
            self._tree.write(text, line)
            return
        for place, row in enumerate(text.split("\n")):
            if place:
                self._tree.new_line()
            if row:
                self._tree.write(row, line + place)

    def _at_end(self, element: etree._Element, action: Callable[[], Any]) -> None:
        self._undo.append((element, action))

    def _boundary(self) -> None:
        """End the leaf being written, or the line where the leaf goes on."""
        if self._fixed:
            self._tree.new_line()
        else:
            self._tree.end_leaf()

    def _end_fixed(self) -> None:
        self._fixed = ""
        self._tree.end_leaf()

    def _block(self, element: etree._Element) -> None:
        self._boundary()
        self._at_end(element, self._boundary)

    def _heading(self, element: etree._Element) -> None:
        if self._fixed and self._fixed not in _HEADINGS:
            self._block(element)
            return
        self._fixed = str(element.tag)
        self._tree.begin_leaf(Node("heading", _line(element), level=_HEADINGS[self._fixed]))
        self._at_end(element, self._end_fixed)

    def _container(self, element: etree._Element, node: Node) -> None:
        depth = len(self._tree.path)
        self._tree.push(node)
        self._at_end(element, lambda: self._tree.pop_to(depth))

    def _quote(self, element: etree._Element) -> None:
        if self._fixed:
            self._block(element)
        else:
            self._container(element, Node("quote", _line(element)))

    def _list(self, element: etree._Element) -> None:
        if self._fixed:
            self._block(element)
            return
        node = Node("list", _line(element))
        node.ordered = element.tag == "ol"
        style = element.get("type", "1") if node.ordered else ""
        self._numbers.append((style, _number(element.get("start"), 1)))
        self._at_end(element, self._numbers.pop)
        self._container(element, node)

    def _item(self, element: etree._Element) -> None:
        if self._fixed:
            self._block(element)
            return
        parent = element.getparent()
        if parent is not None and parent.tag == element.tag == "dd":
            self._undo_all(parent)
        node = Node("item", _line(element))
        depth = len(self._tree.path)
        if self._tree.path[-1].kind != "list":
            self._tree.push_implicit_list(node.line)
        node.marker = "" if element.tag == "dd" else self._next_marker(element)
        self._tree.push(node)
        self._at_end(element, lambda: self._tree.pop_to(depth))

    def _next_marker(self, element: etree._Element) -> str:
        if not self._tree.path[-1].ordered or not self._numbers:
            return "•"
        style, following = self._numbers[-1]
        number = _number(element.get("value"), following)
        self._numbers[-1] = (style, number + 1)
        return list_marker(number, style)

    def _table(self, element: etree._Element) -> None:
        if self._fixed or element in self._layout:
            self._block(element)
            return
        self._container(element, Node("table", _line(element)))
        self._tables.open()
        self._at_end(element, self._tables.close)

    def _row(self, element: etree._Element) -> None:
        if self._fixed or self._tree.path[-1].kind != "table":
            self._block(element)
        else:
            self._container(element, Node("row", _line(element)))

    def _cell(self, element: etree._Element) -> None:
        if not self._fixed and self._tree.path[-1].kind == "table":
            self._row(element)
        if self._fixed or self._tree.path[-1].kind != "row":
            self._block(element)
            return
        self._tables.begin_cell(_line(element), is_header=element.tag == "th")
        self._fixed = str(element.tag)
        spans = (_number(element.get("colspan"), 1), _number(element.get("rowspan"), 1))
        self._at_end(element, lambda: self._tables.end_cell(*spans))
        self._at_end(element, self._end_fixed)

    def _preformatted(self, element: etree._Element) -> None:
        self._boundary()
        if not self._fixed:
            self._tree.begin_leaf(Node("code", _line(element)))
        self._verbatim += 1
        self._at_end(element, self._end_preformatted)

    def _end_preformatted(self) -> None:
        self._verbatim -= 1
        self._boundary()

    def _break(self, element: etree._Element) -> None:  # noqa: ARG002  one signature for all
        """Break the line; a second break in a row ends the paragraph."""
        if not self._tree.new_line() and not self._fixed and not self._verbatim:
            self._tree.end_leaf()

    def _mark(self, element: etree._Element) -> None:
        if self._tree.open_mark(_SPANS[str(element.tag)]):
            self._at_end(element, self._tree.close_mark)

    def _link(self, element: etree._Element) -> None:
        target = safe_target(element.get("href", ""))
        if target and self._tree.open_mark("link", target):
            self._at_end(element, self._tree.close_mark)

    def _image(self, element: etree._Element) -> None:
        words = element.get("alt", "")
        if words.strip():
            opened = self._tree.open_mark("image", safe_target(element.get("src", "")))
            self._write(f" {words} ", _line(element))
            if opened:
                self._tree.close_mark()

    def _button(self, element: etree._Element) -> None:
        shown = {"submit": "value", "button": "value", "reset": "value", "image": "alt"}
        words = element.get(shown.get(element.get("type", "").lower(), ""), "")
        self._write(f" {words} ", _line(element))

    def _quoted(self, element: etree._Element) -> None:
        self._write("“", _line(element))
        self._at_end(element, lambda: self._write("”", _line(element)))

    _starts: ClassVar[dict[Any, Callable[[_Reader, etree._Element], None]]] = {
        **dict.fromkeys(_BLOCKS, _block),
        **dict.fromkeys(_HEADINGS, _heading),
        **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
        **dict.fromkeys(("li", "dd"), _item),
        **dict.fromkeys(("td", "th"), _cell),
        **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), _preformatted),
        **dict.fromkeys(_SPANS, _mark),
        **dict.fromkeys(("img", "image"), _image),
        "a": _link, "blockquote": _quote, "br": _break, "input": _button, "q": _quoted,
        "table": _table, "tr": _row,
    }


def _line(element: etree._Element) -> int:
    return cast("int | None", element.sourceline) or 0


def _number(text: str | None, otherwise: int) -> int:
    return int(text.strip()) if text and _NUMBER.fullmatch(text.strip()) else otherwise
