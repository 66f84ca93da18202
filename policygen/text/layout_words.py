"""Turns a layout into the words that it says by itself, and that no comparison would see.

Every word that readers are promised comes from clauses, titles and the profile, because the diff reads
only those. A layout may hold markup, and interface strings through gettext, which translators see.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes

from policygen.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = re.compile(r"[^\W\d_]")
_SHOWN_ATTRIBUTES = frozenset(
    {"alt", "aria-description", "aria-label", "label", "placeholder", "summary", "title"}
)
_CSS_TEXT = re.compile(r"(?:content|string-set|quotes)\s*:[^;}]*?(\"[^\"\n]*\"|'[^'\n]*')")
_CSS_ESCAPE = re.compile(r"\\[0-9A-Fa-f]{1,6}\s?|\\.")
_CODE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what a layout computes."""


def find_layout_words(name: str, source: str) -> tuple[Problem, ...]:
    """Find words that a layout says by itself.

    Args:
        name: The layout's name; one that ends in `.css` is a style sheet.
        source: Its text.

    Returns:
        One problem a place, in order; a layout that Jinja2 cannot read is one problem.
    """
    environment = Environment(autoescape=True)
    try:
        tree = environment.parse(source)
        plain = _blank_code(environment, source)
    except TemplateSyntaxError as error:
        message = f"the layout cannot be read: {error.message}"
        return (Problem(f"templates/{name}", error.lineno, message, "mend it", "layout-broken"),)
    find = _find_in_style if name.endswith(".css") else _find_in_page
    found = {*_find_in_code(tree), *find(plain)}
    return tuple(
        Problem(
            f"templates/{name}", line, f"the layout says `{words}` by itself",
            'write it as an interface string, {{ _("...") }}, or into a clause', "layout-words",
        )
        for line, words in sorted(found)
    )


def _blank_code(environment: Environment, source: str) -> str:
    """Replace what Jinja2 computes by a mark, and keep every line break."""
    parts = []
    for _, kind, value in environment.lex(source):
        lines = "\n" * value.count("\n")
        if kind == "data":
            parts.append(value)
        elif kind == "variable_begin":
            parts.append(_CODE + lines)
        else:
            parts.append(lines)
    return "".join(parts)


def _find_in_code(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Find text that an expression prints as it is; arguments of a call or a filter are not printed."""
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            yield from _find_in_expression(node)


def _find_in_expression(node: nodes.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and _LETTER.search(node.value):
        yield node.lineno, node.value.strip()
    elif isinstance(node, nodes.CondExpr):
        for branch in (node.expr1, node.expr2):
            if branch is not None:
                yield from _find_in_expression(branch)
    elif isinstance(node, nodes.Filter) and node.node is not None:
        yield from _find_in_expression(node.node)
    elif isinstance(node, (nodes.Concat, nodes.BinExpr)):
        for child in node.iter_child_nodes():
            yield from _find_in_expression(child)


def _find_in_page(source: str) -> Iterator[tuple[int, str]]:
    reader = _PageReader()
    reader.feed(source)
    reader.close()
    yield from reader.found


def _find_in_style(source: str, line: int = 1) -> Iterator[tuple[int, str]]:
    for match in _CSS_TEXT.finditer(source):
        words = _CSS_ESCAPE.sub("", match[1][1:-1])
        if _LETTER.search(words):
            yield line + source.count("\n", 0, match.start(1)), words.strip()


class _PageReader(HTMLParser):
    """Collects the words between tags and in attributes that readers see or hear."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at the attributes."""
        self._inside = tag if tag in {"style", "script"} else ""
        line = self.getpos()[0]
        self.found += [
            (line, value.replace(_CODE, "").strip())
            for key, value in attrs
            if key in _SHOWN_ATTRIBUTES and value and _LETTER.search(value)
        ]

    def handle_endtag(self, tag: str) -> None:
        """Leave a style sheet or a script."""
        del tag
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Look at the words; in a style sheet only at what it prints."""
        line = self.getpos()[0]
        if self._inside == "style":
            self.found += _find_in_style(data, line)
        elif not self._inside and _LETTER.search(data):
            start = len(data) - len(data.lstrip())
            self.found.append((line + data.count("\n", 0, start), " ".join(data.replace(_CODE, "").split())))
