"""C07: capital and small letters, outside the terms that the document defines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.record import ANY, Example, RewriteContext, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.rules.lexicon import Lexicon

_SMALL = "\u00b0"
"""Marks the key of a word that in capitals would be another: `sie` (they) beside `Sie` (you)."""


def _rewrite(tokens: Sequence[Token], context: RewriteContext) -> list[Token]:
    kept = set() if context.heading else _defined_places(tokens, context.defined_terms)
    capitals = _keys(context.lexicon) if context.lexicon else {}
    return [
        token if place in kept or token.kind == "value" else _lower(token, capitals)
        for place, token in enumerate(tokens)
    ]


def _keys(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the words that are another word in capitals, and those that are another in small letters."""
    small = {word: f"{word}{_SMALL}" for word in lexicon.words("cased")}
    return {**lexicon.capitals, **small}


def _lower(token: Token, capitals: Mapping[str, str]) -> Token:
    key = capitals.get(token.key) or token.key.lower()
    key = key.rstrip(".") if token.kind == "word" else key
    return Token(key, token.start, token.end, token.kind)


def _defined_places(tokens: Sequence[Token], terms: frozenset[str]) -> set[int]:
    """Return the places of tokens that spell a defined term, as the definition writes it."""
    kept: set[int] = set()
    for term in terms:
        words = term.split()
        for start in range(1, len(tokens) - len(words) + 1):
            if [token.key for token in tokens[start : start + len(words)]] == words:
                kept.update(range(start, start + len(words)))
    return kept


RULE = Rule(
    id="C07",
    name="case-changed",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="Capital letters changed",
    why="The words are the same; no defined term gained or lost its capital.",
    sources=("W29", "OWN"),
    examples=(
        Example("We use your Data with care.", "We use your data with care.", fires=True),
        Example(
            "“Personal Data” means facts about you. We share only Personal Data.",
            "“Personal Data” means facts about you. We share only personal data.",
            fires=False,
            label="review",
        ),
    ),
    rewrite=_rewrite,
    order=40,
)
