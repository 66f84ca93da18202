"""Grow a tree of blocks piece by piece, wherever stray or misplaced pieces turn up.

HTML puts text between table rows, lists inside lists and list items outside of any list. Each
piece finds the nearest place where the model allows it, so that no word is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.document import Block, Span
from policygen.text.leaf import LeafWriter

if TYPE_CHECKING:
    from policygen.model.document import BlockKind, SpanKind

DEPTH_LIMIT = 80
"""Containers beyond this depth are left out; what they hold moves up."""
_MARKS_LIMIT = 16


class Node:
    """A block that can still grow; the root is a quote that is never shown."""

    __slots__ = ("children", "implicit", "kind", "level", "line", "marker", "ordered", "spans", "text")

    def __init__(self, kind: BlockKind, line: int = 0, *, level: int = 0, implicit: bool = False) -> None:
        self.kind: BlockKind = kind
        self.line = line
        self.level = level
        self.implicit = implicit
        """Of a list: made for items that stand outside of any list."""
        self.ordered = False
        self.marker = ""
        self.text = ""
        self.spans: tuple[Span, ...] = ()
        self.children: list[Node] = []

    def freeze(self) -> Block:
        """Return the block, without containers that hold no words."""
        children = tuple(child.freeze() for child in self.children if child.has_words())
        return Block(
            self.kind, "", self.text, self.spans, children, self.level, self.ordered, self.marker, self.line
        )

    def has_words(self) -> bool:
        """Tell whether it shows anything; an empty cell keeps its column."""
        return bool(self.text) or self.kind == "cell" or any(map(Node.shows_words, self.children))

    def shows_words(self) -> bool:
        """Tell whether there is a word in it."""
        return bool(self.text) or any(map(Node.shows_words, self.children))


class TreeWriter:
    """The tree so far, the path to where it grows, and the leaf being written."""

    def __init__(self) -> None:
        self._root = Node("quote")
        self.path = [self._root]
        self._leaf: Node | None = None
        self._writer = LeafWriter()
        self._marks: list[tuple[SpanKind, str]] = []

    def finish(self) -> tuple[Block, ...]:
        """Close everything and return the blocks."""
        self.pop_to(1)
        return self._root.freeze().children

    def write(self, text: str, line: int) -> None:
        """Add words to the leaf being written; without one they begin a paragraph."""
        if self._leaf is None:
            if text.isspace():
                return
            self.begin_leaf(Node("paragraph", line))
        self._writer.write(text)

    def new_line(self) -> bool:
        """Break the line in the leaf being written; False where nothing stands on this line yet."""
        return self._leaf is None or self._writer.line()

    def begin_leaf(self, leaf: Node) -> None:
        """Start a leaf under the marks that are open around it."""
        self.end_leaf()
        self._leaf = leaf
        self._writer = LeafWriter()
        for kind, target in self._marks:
            self._writer.open(kind, target)

    def end_leaf(self) -> None:
        """Place the leaf being written, if it holds words or a column."""
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        leaf.text, leaf.spans = self._writer.finish()
        if leaf.text or leaf.kind == "cell":
            self._place(leaf)

    def open_mark(self, kind: SpanKind, target: str = "") -> bool:
        """Begin markup; False (and nothing to close) where the same kind is already open."""
        if len(self._marks) >= _MARKS_LIMIT or any(kind == mark[0] for mark in self._marks):
            return False
        self._marks.append((kind, target))
        if self._leaf is not None:
            self._writer.open(kind, target)
        return True

    def close_mark(self) -> None:
        """End the innermost markup."""
        self._marks.pop()
        if self._leaf is not None:
            self._writer.close()

    def push(self, node: Node) -> None:
        """Open a container; one that lies too deep is skipped and its contents stay here."""
        self.end_leaf()
        if len(self.path) >= DEPTH_LIMIT:
            return
        parent = self.path[-1]
        if parent.kind == "list" and node.kind != "item":
            self.path.append(self._last_item(parent, node.line))
        self._place(node)
        self.path.append(node)

    def push_implicit_list(self, line: int) -> None:
        """Open a list for items that have none, or go on with the one that ends here."""
        self.end_leaf()
        siblings = self.path[-1].children
        if siblings and siblings[-1].implicit and len(self.path) < DEPTH_LIMIT:
            self.path.append(siblings[-1])
        else:
            self.push(Node("list", line, implicit=True))

    def pop_to(self, depth: int) -> None:
        """Leave containers until the path has this length."""
        self.end_leaf()
        del self.path[depth:]

    def _place(self, node: Node) -> None:
        parent = self.path[-1]
        wanted = {"table": "row", "row": "cell", "list": "item"}.get(parent.kind, node.kind)
        if node.kind == wanted:
            parent.children.append(node)
        elif parent.kind == "list":
            self._last_item(parent, node.line).children.append(node)
        else:
            self._before_table(node)

    def _last_item(self, parent: Node, line: int) -> Node:
        if not parent.children:
            parent.children.append(Node("item", line))
        return parent.children[-1]

    def _before_table(self, node: Node) -> None:
        """Put what stands between rows or cells before the table, as a browser does."""
        place = max(i for i, parent in enumerate(self.path) if parent.kind == "table")
        self.path[place - 1].children.insert(-1, node)
