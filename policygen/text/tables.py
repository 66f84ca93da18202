"""Turn the cells of an HTML table, spans and all, into rows whose columns line up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from policygen.text.tree import Node

if TYPE_CHECKING:
    from policygen.text.tree import TreeWriter

_COLUMN_LIMIT = 60
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def find_layout_tables(root: etree._Element) -> set[etree._Element]:
    """Find the tables that only lay out a page.

    Those are the tables that hold another table, that have a single column, or that hold headings
    without having header cells.
    """
    layout: set[etree._Element] = set()
    stack: list[tuple[etree._Element, set[str]]] = []
    tags = ("table", "td", "th", *_HEADINGS)
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=tags):
        tag = str(element.tag)
        if tag == "table" and event == "end":
            table, seen = stack.pop()
            if "columns" not in seen or ("h" in seen and "th" not in seen):
                layout.add(table)
        elif tag == "table":
            layout.update(table for table, _ in stack[-1:])
            stack.append((element, set()))
        elif stack and event == "start":
            stack[-1][1].update(_traits(element, tag))
    return layout


def _traits(element: etree._Element, tag: str) -> set[str]:
    if tag in _HEADINGS:
        return {"h"}
    alone = element.getprevious() is None
    return {tag} if alone else {tag, "columns"}


class TableWriter:
    """Writes cells into the row at the end of the tree's path."""

    def __init__(self, tree: TreeWriter) -> None:
        self._tree = tree
        self._covered: list[dict[int, int]] = []
        """Of each open table: column to the last row that a cell above reaches into."""

    def open(self) -> None:
        """Begin a table."""
        self._covered.append({})

    def close(self) -> None:
        """End the innermost table."""
        self._covered.pop()

    def begin_cell(self, line: int, *, is_header: bool) -> None:
        """Begin a cell, behind empty cells where cells of earlier rows reach down."""
        row = self._tree.path[-1]
        while self._covered[-1].get(len(row.children), -1) >= self._row_index():
            self._empty_cell()
        self._tree.begin_leaf(Node("cell", line, level=int(is_header)))

    def end_cell(self, columns: int, rows: int) -> None:
        """Fill up the further columns of a wide cell, and remember the rows it reaches into."""
        first = len(self._tree.path[-1].children) - 1
        wide = max(1, min(columns, _COLUMN_LIMIT))
        for _ in range(wide - 1):
            self._empty_cell()
        for column in range(first, first + wide if rows > 1 else first):
            self._covered[-1][column] = self._row_index() + rows - 1

    def _row_index(self) -> int:
        return len(self._tree.path[-2].children)

    def _empty_cell(self) -> None:
        self._tree.begin_leaf(Node("cell"))
        self._tree.end_leaf()
