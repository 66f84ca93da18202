"""Turn the tokens of a number into what it is: digits of any script, words, Chinese numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.text.folding import fold_digits
from policygen.text.han import HAN_DIGITS, HAN_NUMERALS, HAN_RANKS, parse_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Token
    from policygen.rules.measures import Measures

_MAX_DIGITS = 15
_EXACT = 10.0**_MAX_DIGITS
"""From here on two numbers that differ by one may be the same floating point number."""
_MAX_HAN = 24
"""Most numerals of one number: as many as spell fifteen figures with their ranks, and no more."""
_GROUP = 3
_ARABIC = str.maketrans("٫٬", ".,")
_NUMERALS = frozenset(HAN_NUMERALS)
_SPOKEN = frozenset({"word", "character"})
_OPENERS = frozenset({*HAN_DIGITS, "十", "拾"})
"""Numerals a number may begin with: 百 alone is no number."""

Found = tuple[float | None, int]
"""A number, if there is one, and the place behind it."""


def read_number(tokens: Sequence[Token], place: int, measures: Measures) -> Found:
    """Read `30`, `1,000`, `thirty`, `twenty-one`, `三十`, `5万` or `thirty (30)`."""
    amount, end = _read_plain(tokens, place, measures)
    if amount is None:
        return None, place
    keys = [token.key for token in tokens[end : end + 1]]
    if keys == ["("]:
        again, closing = _read_plain(tokens, end + 1, measures)
        if again == amount and closing < len(tokens) and tokens[closing].key == ")":
            return amount, closing + 1
    return amount, end


def _read_plain(tokens: Sequence[Token], place: int, measures: Measures) -> Found:
    if place >= len(tokens):
        return None, place
    token = tokens[place]
    if token.kind == "number":
        return _read_digits(tokens, place, measures)
    if token.kind == "word" and token.key.lower() in measures.numbers:
        return _read_words(tokens, place, measures)
    return _read_han(tokens, place) if measures.han and token.key[:1] in _OPENERS else (None, place)


def _read_digits(tokens: Sequence[Token], place: int, measures: Measures) -> Found:
    amount = parse_digits(tokens[place].key, measures)
    if amount is None:
        return None, place
    end = place + 1
    while measures.han and end < len(tokens) and tokens[end].key in HAN_RANKS:
        amount *= HAN_RANKS[tokens[end].key]
        end += 1
    return amount, end


def parse_digits(text: str, measures: Measures) -> float | None:
    """Return the number that figures spell, by the marks of a language for groups and decimals.

    A mark for groups that does not part three figures makes no number, except that a language which
    writes `1.000` for a thousand may still write `1.5`.
    """
    text = fold_digits(text).translate(_ARABIC)
    if len(text) > _MAX_DIGITS or ":" in text:
        return None
    whole, *decimals = text.split(measures.decimal)
    groups = whole.split(measures.group)
    if any(len(group) != _GROUP for group in groups[1:]):
        if measures.group != "." or decimals or len(groups) > 2:
            return None
        whole, decimals, groups = groups[0], groups[1:], groups[:1]
    if len(decimals) > 1 or not all(part.isdigit() for part in (*groups, *decimals)):
        return None
    return float(".".join(("".join(groups), *decimals)))


def _read_words(tokens: Sequence[Token], place: int, measures: Measures) -> Found:
    value = measures.numbers[tokens[place].key.lower()]
    if value >= 20 and value % 10 == 0 and place + 1 < len(tokens):
        ones = measures.numbers.get(tokens[place + 1].key.lower(), 0)
        if 0 < ones < 10:
            return value + ones, place + 2
    return value, place + 1


def _read_han(tokens: Sequence[Token], place: int) -> Found:
    """Read a run of Chinese numerals, one or several to a token; one longer than any number is none."""
    end, text = place, ""
    while end < len(tokens) and tokens[end].kind in _SPOKEN and _NUMERALS.issuperset(tokens[end].key):
        text += tokens[end].key
        end += 1
        if len(text) > _MAX_HAN:
            return None, place
    amount = parse_han(text)
    return (float(amount), end) if amount is not None and amount < _EXACT else (None, place)

