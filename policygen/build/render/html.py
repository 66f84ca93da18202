"""Turns a document into a page that needs nothing else, a fragment for other pages, and a page to print."""

from __future__ import annotations

import base64
import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any

from policygen.build.furniture import compose_furniture
from policygen.build.locales import text_direction, write_date
from policygen.build.render.anchors import name_anchors
from policygen.build.render.inline import write_inline
from policygen.build.render.lists import count_head_rows, find_only_paragraph, form_list
from policygen.text.template import Layouts, Safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.build.strings import Messages
    from policygen.model.document import Block, Document


class Pages:
    """Writes the pages of one locale.

    Args:
        layouts: Name to source, as the package and the workspace have them.
        messages: Interface strings of the locale.
    """

    def __init__(self, layouts: Mapping[str, str], messages: Messages) -> None:
        self._messages = messages
        self._layouts = Layouts(layouts, messages.translate, messages.translate_plural)

    def render_page(self, document: Document) -> str:
        """Write the whole page: it runs no script, asks nobody for anything, and says so."""
        style = self._layouts.render("page.css", {})
        values = {"style": Safe(style), "security": write_security(style)}
        return self._layouts.render("page.html", self._fill(document) | values)

    def render_fragment(self, document: Document) -> str:
        """Write the policy alone, for another page: one heading level down, with ids of its own."""
        values = self._fill(document, prefix=f"{document.policy or 'policy'}-") | {"shift": 1}
        return self._layouts.render("fragment.html", values)

    def render_print(self, document: Document) -> str:
        """Write the page that becomes the PDF."""
        style = self._layouts.render("print.css", {"direction": document.direction})
        return self._layouts.render("print.html", self._fill(document) | {"style": Safe(style)})

    def _fill(self, document: Document, *, prefix: str = "") -> dict[str, Any]:
        """Gather what the names in a layout stand for."""
        return _fill(document, prefix=prefix) | {"furniture": compose_furniture(document, self._messages)}


def _fill(document: Document, *, prefix: str = "") -> dict[str, Any]:
    """Gather what the names in a layout stand for."""
    ids = name_anchors(document, prefix)

    def inline(block: Block) -> Safe:
        return write_inline(block, ids, text_direction(block.locale) if block.locale else document.direction)

    return {
        "document": document,
        "ids": ids,
        "shift": 0,
        "inline": inline,
        "list_form": form_list,
        "only_paragraph": find_only_paragraph,
        "head_rows": count_head_rows,
        "direction": text_direction,
        "date": partial(write_date, tag=document.locale),
    }


def write_security(style: str) -> str:
    """Return the content security policy of a page with this one style sheet."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    allowed = f"style-src 'sha256-{digest}'; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
