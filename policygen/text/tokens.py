"""Cut text into tokens: the words, numbers, addresses and marks that edits are counted in."""

from __future__ import annotations

import regex

from policygen.model.reading import Token

_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"
"""Letters of scripts that write no spaces between words."""
_LETTER = rf"[[\p{{L}}\p{{M}}]--[{_SPACELESS}]]"
_OF_WORD = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_SPACELESS}]]"
_OF_ADDRESS = rf"[^\s<>()\[\]\"“”，。；：、！？（）《》「」『』【】‘’،؛؟{_SPACELESS}]"
_OF_MAIL = rf"[[\w.+\-]--[{_SPACELESS}]]"
_HOST = rf"[[\w\-]--[{_SPACELESS}]]"
_TOKEN = regex.compile(
    rf"""
      (?P<address>(?:https?://|www\.){_OF_ADDRESS}*(?![.,;:!?]){_OF_ADDRESS}
        |(?<!{_OF_MAIL}){_OF_MAIL}{{1,64}}@{_HOST}+(?:\.{_HOST}+)+)
    | (?P<letters>(?<![\p{{L}}\p{{N}}])(?:{_LETTER}\.){{2,}})
    | (?P<number>\p{{Nd}}++(?:[.,:٫٬．，]\p{{Nd}}++)*(?!{_LETTER}))
    | (?P<character>[{_SPACELESS}]\p{{M}}*)
    | (?P<word>{_OF_WORD}+(?:['’\u200c\u200d]{_LETTER}+)*)
    | (?P<mark>\S)
    """,
    regex.VERBOSE | regex.VERSION1,
)

_CHARACTERS = regex.compile(f"[{_SPACELESS}]")
_KINDS = {"letters": "word"}
"""Groups of the pattern that count as another kind: `U.S.` is a word."""


def tokenise(text: str) -> list[Token]:
    """Cut text into tokens; joined with the white space between them they give the text back.

    Han, Kana, Thai and their like count one token a character; a combining mark stays with its letter;
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


def count_words(text: str) -> int:
    """Count words for rules of thumb about length: a word of Chinese takes about two characters."""
    words = len(text.split())
    if text.isascii():
        return words
    characters = len(_CHARACTERS.findall(text))
    return words if not characters else len(_CHARACTERS.sub(" ", text).split()) + (characters + 1) // 2


def measure_letters(text: str) -> int:
    """Return the length of a text in Latin letters: a character of Chinese says as much as three."""
    return max(1, len(text) + 2 * len(_CHARACTERS.findall(text)))


def _kind(group: str) -> str:
    """Return the kind of a group of the pattern."""
    return _KINDS.get(group, group)
