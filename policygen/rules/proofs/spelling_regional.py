"""C06: British and American forms of the same word, from a closed table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.record import ANY, Example, RewriteContext, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.rules.segmentation import Segmenter


def _rewrite(tokens: Sequence[Token], context: RewriteContext) -> list[Token]:
    if context.lexicon is None:
        return list(tokens)
    table, endings = context.lexicon.spelling, context.lexicon.spelling_endings
    folded = [_fold(token, table, endings) if token.kind == "word" else token for token in tokens]
    return _recut(folded, context.lexicon.segmenter) if folded != list(tokens) else folded


def _recut(tokens: list[Token], segmenter: Segmenter | None) -> list[Token]:
    """Cut a script without spaces anew: a word put right may be part of a longer one (`浏览纪录`)."""
    if segmenter is None:
        return tokens
    return segmenter.merge([one for token in tokens for one in _split(token)])


def _split(token: Token) -> list[Token]:
    """Cut a word into its characters where each of them has its place in the source."""
    whole = token.kind != "word" or token.key.isascii() or len(token.key) != token.end - token.start
    if whole:
        return [token]
    places = enumerate(token.key, token.start)
    return [Token(key, place, place + 1, "character") for place, key in places]


def _fold(token: Token, table: Mapping[str, str], endings: Sequence[str]) -> Token:
    lower = token.key.lower()
    for ending in endings:
        stem = lower.removesuffix(ending) if ending else lower
        other = table.get(stem)
        if other:
            word = other + ending
            return Token(
                word.capitalize() if token.key[0].isupper() else word, token.start, token.end, "word"
            )
    return token


RULE = Rule(
    id="C06",
    name="spelling-regional",
    family="C",
    polarity=ANY,
    label="cosmetic",
    title="A word is spelt the British or the American way",
    why="It is the same word.",
    sources=("W29", "OWN"),
    examples=(
        Example("We need your authorisation.", "We need your authorization.", fires=True),
        Example("We personalised the page.", "We personalized the page.", fires=True),
        Example("We ask for your consent.", "We ask for your content.", fires=False, label="reduction"),
    ),
    rewrite=_rewrite,
    order=25,
)
