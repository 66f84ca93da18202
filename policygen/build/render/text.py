"""Turns a document into the in-app text: the canonical words, as `policygen.text.words` writes them.

Where something is not translated, a note before the words says so; nothing else is ever added to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.furniture import compose_furniture, write_fallback
from policygen.text.words import render_words

if TYPE_CHECKING:
    from policygen.build.strings import Messages
    from policygen.model.document import Document


def render_text(document: Document, messages: Messages) -> str:
    """Write title, numbers, markers and prose; version and dates are no part of the words."""
    note = write_fallback(compose_furniture(document, messages), document.locale, messages)
    return note + render_words(document)
