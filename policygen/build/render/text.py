"""Turns a document into the in-app text: the canonical words, as `policygen.text.words` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.text.words import render_words

if TYPE_CHECKING:
    from policygen.model.document import Document


def render_text(document: Document) -> str:
    """Write title, numbers, markers and prose; version and dates are no part of the words."""
    return render_words(document)
