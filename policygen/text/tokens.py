"""Cut text into tokens: the words, numbers, addresses and marks that edits are counted in."""

from __future__ import annotations

import regex

from policygen.model.reading import Token

_TOKEN = regex.compile(
    r"""
      (?P<address>https?://[^\s<>()\[\]"“”]*[^\s<>()\[\]"“”.,;:!?]
        |www\.[^\s<>()\[\]"“”]*[^\s<>()\[\]"“”.,;:!?]
        |[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)
    | (?P<letters>(?<![\p{L}\p{N}])(?:\p{L}\.){2,})
    | (?P<number>\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}]))
    | (?P<character>[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])
    | (?P<word>(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])[\p{L}\p{M}\p{N}])+
        (?:['’](?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])[\p{L}\p{M}])+)*)
    | (?P<mark>\S)
    """,
    regex.VERBOSE,
)

_KINDS = {"letters": "word"}
"""Groups of the pattern that count as another kind: `U.S.` is a word."""


def tokenise(text: str) -> list[Token]:
    """Cut text into tokens; joined with the white space between them they give the text back.

    Han, Kana and Thai count one token a character; a combining mark stays with its letter;
    an address of the web or of e-mail is one token.

    Args:
        text: Words of one block or sentence.

    Returns:
        Tokens whose `key` is their text unchanged; `start` and `end` are indices into `text`.
    """
    return [
        Token(match[0], match.start(), match.end(), _kind(match.lastgroup or "mark"))
        for match in _TOKEN.finditer(text)
    ]


def _kind(group: str) -> str:
    """Return the kind of a group of the pattern."""
    return _KINDS.get(group, group)
