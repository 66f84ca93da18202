"""C09: a contraction written out, or the reverse; the negator stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.record import ANY, Example, RewriteContext, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def _rewrite(tokens: Sequence[Token], context: RewriteContext) -> list[Token]:
    if context.lexicon is None:
        return list(tokens)
    table = context.lexicon.contractions
    folded: list[Token] = []
    for token in tokens:
        long = table.get(token.key.lower())
        if long is None:
            folded.append(token)
            continue
        words = long.split()
        words[0] = words[0].capitalize() if token.key[0].isupper() else words[0]
        folded.extend(Token(word, token.start, token.end, "word") for word in words)
    return _join_pairs(folded, table)


def _join_pairs(tokens: Sequence[Token], table: Mapping[str, str]) -> list[Token]:
    """Write `can not` as `cannot`, so that both count one negation."""
    folded: list[Token] = []
    for token in tokens:
        joined = table.get(f"{folded[-1].key.lower()} {token.key}") if folded else None
        if joined is None:
            folded.append(token)
            continue
        last = folded.pop()
        word = joined.capitalize() if last.key[0].isupper() else joined
        folded.append(Token(word, last.start, token.end, "word"))
    return folded


RULE = Rule(
    id="C09",
    name="contraction-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A contraction is written out, or the reverse",
    why="The words are the same, one of them is shortened.",
    sources=("W29", "OWN"),
    examples=(
        Example("We don't sell your data.", "We do not sell your data.", fires=True),
        Example("We can't share your data.", "We can share your data.", fires=False, label="reduction"),
    ),
    rewrite=_rewrite,
    order=20,
)
