"""Turn phrases as a lexicon writes them into patterns over words, ready to be tried at a token.

A phrase is words separated by spaces; `(a|b)` is a choice, `?` after a group or a letter makes it
optional, `...` stands for up to eight words, `word*` for that beginning with an ending of up to six
letters, `*word` for any compound that ends so, and `|` outside of brackets separates phrases that stand
side by side, such as the forms of a verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from policygen.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence

_ELEMENT = re.compile(r"\([^()]*\)\??|\S+")
_SPREAD = re.compile(r"\|(?![^()]*\))")
_BROKEN = re.compile(r"[^()]\(|\)[^?]|\([^()]*\Z|^[^(]*\)")
"""A bracket out of place within one element."""
_GAP = "..."
_ANY_WORDS = r"(?:\S+ ){0,8}?"
WINDOW = 24
"""Most tokens of one phrase."""
ENDING = 6
"""Most letters that a `*` stands for."""
_LEAST = 3
"""Fewest letters beside a `*`."""
STAR = "*"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of one class, ready to be tried at a token."""

    name: str
    words: tuple[str, ...] = ()
    """The literal words; empty where the phrase has choices, gaps or endings."""
    source: str = ""
    """The pattern over words each followed by one space; empty for a literal phrase."""

    def match(self, keys: Sequence[str], start: int) -> int:
        """Return the end of the phrase where it begins at a token, 0 where it does not."""
        if self.words:
            end = start + len(self.words)
            return end if tuple(keys[start:end]) == self.words else 0
        match = _compiled(self.source).match(" ".join(keys[start : start + WINDOW]) + " ")
        return start + match[0].count(" ") if match else 0


def spread_forms(text: str) -> list[str]:
    """Cut `erheben|erhebt|erhoben` into the phrases that stand side by side."""
    return [part.strip() for part in _SPREAD.split(text)]


def read_phrase(name: str, text: str) -> tuple[Phrase, set[str]]:
    """Read one phrase of a class.

    Returns:
        The phrase, and the words it may begin with; such a word keeps its `*`.

    Raises:
        RuleError: It nests its choices, can be empty, or a `*` stands behind too few letters.
    """
    elements = _elements(text)
    if all(element.isalnum() or len(element) == 1 for element in elements):
        return Phrase(name, words=tuple(elements)), {elements[0]}
    phrase = Phrase(name, source="".join(_piece(element) for element in elements))
    return phrase, _first_words(elements)


def spell_phrase(text: str) -> tuple[str, ...]:
    """Spell out every way to read a phrase without gaps and endings."""
    ways = [("", *_choices(one)) if one.endswith(")?") else _choices(one) for one in _elements(text)]
    return tuple(" ".join(" ".join(way).split()) for way in product(*ways))


def _elements(text: str) -> list[str]:
    """Cut a phrase into its words and choices; a bracket within brackets would never match."""
    elements = _ELEMENT.findall(text)
    if any(len(element) > 1 and _BROKEN.search(element) for element in elements):
        raise RuleError(f"a phrase of the lexicon nests its choices: {text}")
    if any(STAR in word and len(word) <= _LEAST for word in re.findall(r"[^\s()|]{2,}", text)):
        raise RuleError(f"a phrase of the lexicon has too few letters beside its star: {text}")
    return elements


def _first_words(elements: Sequence[str]) -> set[str]:
    """Return the words a phrase may begin with; an optional first group adds the next element's."""
    words: set[str] = set()
    for element in elements:
        words.update(choice.split()[0] for choice in _choices(element))
        if not element.endswith(")?"):
            return words
    raise RuleError(f"a phrase of the lexicon can be empty: {' '.join(elements)}")


def _choices(element: str) -> tuple[str, ...]:
    """Spell out `(a|b)?` and words with an optional letter such as `settings?`."""
    body = element[1:].rstrip("?")[:-1] if element.startswith("(") and len(element) > 1 else element
    return tuple(variant for choice in body.split("|") for variant in _optional_letters(choice))


def _optional_letters(word: str) -> tuple[str, ...]:
    parts = re.split(r"(\w\?)", word)
    options = [("", part[0]) if part.endswith("?") and len(part) == 2 else (part,) for part in parts]
    return tuple("".join(variant) for variant in product(*options))


def _piece(element: str) -> str:
    """Turn one element of a phrase into a pattern that eats the space behind it."""
    if element == _GAP:
        return _ANY_WORDS
    choices = "|".join("".join(map(_word, choice.split())) for choice in _choices(element))
    return f"(?:{choices}){'?' if element.endswith(')?') else ''}"


def _word(word: str) -> str:
    if word == _GAP:
        return _ANY_WORDS
    if len(word) > 1 and word[-1] == STAR:
        return rf"{re.escape(word[:-1])}\w{{0,{ENDING}}} "
    return rf"\w*{re.escape(word[1:])} " if len(word) > 1 and word[0] == STAR else f"{re.escape(word)} "


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
