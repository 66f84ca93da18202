"""C04: the same characters composed in another way, or a soft hyphen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.record import ANY, Example, RewriteContext, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

_SOFT_HYPHEN = "\u00ad"


def _rewrite(tokens: Sequence[Token], _context: RewriteContext) -> list[Token]:
    """Compose canonically (NFC, never NFKC: `10²` is not `102`) and drop soft hyphens."""
    if all(token.key.isascii() for token in tokens):
        return list(tokens)
    folded: list[Token] = []
    glue = False
    for token in tokens:
        if token.key == _SOFT_HYPHEN:
            glue = bool(folded)
            continue
        key = unicodedata.normalize("NFC", token.key.replace(_SOFT_HYPHEN, ""))
        if glue:
            last = folded.pop()
            folded.append(Token(last.key + key, last.start, token.end, last.kind))
        else:
            folded.append(Token(key, token.start, token.end, token.kind))
        glue = False
    return folded


RULE = Rule(
    id="C04",
    name="encoding-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="The same characters are encoded in another way",
    why="A reader sees the same words.",
    sources=("W29", "OWN"),
    examples=(
        Example("Visit our cafe\u0301.", "Visit our café.", fires=True),
        Example("We keep 10² records.", "We keep 102 records.", fires=False, label="review"),
    ),
    rewrite=_rewrite,
    order=5,
)
