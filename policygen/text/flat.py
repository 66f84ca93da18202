"""Turn a page that is nested beyond all reason into its bare words, one line for each piece."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<!--|-->|</?([a-zA-Z][^\s/<>]*)[^<>]*>?")
_INVISIBLE = frozenset({"script", "style", "template", "title"})


def strip_tags(source: str) -> str:
    """Return the text between tags, without comments, scripts and styles; entities are decoded.

    Unlike a parser it follows no nesting, so nothing is too deep for it.
    """
    pieces: list[str] = []
    place = 0
    hidden = ""
    for match in _TAG.finditer(source):
        if not hidden:
            pieces.append(source[place : match.start()])
        hidden = _hidden_after(match, hidden)
        place = match.end()
    if not hidden:
        pieces.append(source[place:])
    return html.unescape("\n".join(piece for piece in pieces if piece.strip()))


def _hidden_after(match: re.Match[str], hidden: str) -> str:
    """Return what ends the invisible part that this tag begins or goes on with; empty when visible."""
    tag = match.group().lower()
    name = (match.group(1) or "").lower()
    if hidden:
        return "" if tag == hidden or tag.startswith(f"</{hidden}") else hidden
    if tag == "<!--":
        return "-->"
    return name if name in _INVISIBLE and not tag.startswith("</") else ""
