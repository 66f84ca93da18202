"""Fold numbers, durations, dates, money and percentages into one token for each value."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from policygen.model.reading import Quantity, Token
from policygen.rules.dates import read_date
from policygen.rules.numerals import read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon
    from policygen.rules.measures import Measures

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "working_day": 1.4, "month": 30.4375, "year": 365.25}
"""Days of a unit, to compare lengths; a working day counts 7/5 of a calendar day."""
_FOLDED = {"hour": ("day", 24), "week": ("day", 7), "month": ("year", 12)}
"""Units that fold into another when they divide evenly. A month is never 30 days."""
_MONEY = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "cny": "CNY",
}

def fold_values(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Replace the tokens of each quantity by one token whose key is its value.

    `thirty (30) days` and `30 days` get the same key, so do `48 hours` and `2 days`, `12 months`
    and `1 year`. `one month` and `30 days` do not, nor `10 days` and `10 business days`.

    Args:
        tokens: Tokens with their earlier rewrites.
        lexicon: Number words, units and months of the language.

    Returns:
        Tokens in which every quantity is one token of kind `value`, such as `30 day`.
    """
    folded: list[Token] = []
    place = 0
    while place < len(tokens):
        token, place = _read_value(tokens, place, lexicon.measures)
        folded.append(token)
    return folded


def find_quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the parsed values among folded tokens, in order."""
    quantities = (_quantity(token, place) for place, token in enumerate(tokens))
    return tuple(quantity for quantity in quantities if quantity)


def _quantity(token: Token, place: int) -> Quantity | None:
    if token.kind != "value":
        return None
    amount_text, _, unit = token.key.partition(" ")
    if unit == "dayofyear":
        return None
    if unit == "date":
        return Quantity("date", float(date.fromisoformat(amount_text).toordinal()), unit, place, place + 1)
    amount = float(amount_text)
    if unit in _DAYS:
        return Quantity("duration", amount * _DAYS[unit], unit, place, place + 1)
    if unit == "%":
        return Quantity("percent", amount, unit, place, place + 1)
    if unit:
        return Quantity("money", amount, unit, place, place + 1)
    return Quantity("number", amount, "", place, place + 1)


def _read_value(tokens: Sequence[Token], place: int, measures: Measures) -> tuple[Token, int]:
    """Read the value that begins at a token, or hand the token back."""
    dated = read_date(tokens, place, measures)
    if dated:
        return dated
    start, sign = _read_sign(tokens, place, measures)
    amount, end = read_number(tokens, start, measures)
    if amount is None:
        return _read_one_unit(tokens, place, measures) or (tokens[place], place + 1)
    if sign:
        behind = _money(tokens, end, measures)
        return _value(tokens, (place, end + 1 if behind == sign else end), amount, sign)
    unit, unit_end = _read_unit(tokens, end, measures)
    if unit:
        half = unit_end < len(tokens) and tokens[unit_end].key in measures.half_behind
        return _value(tokens, (place, unit_end + half), *_fold_unit(amount + half / 2, unit))
    sign = _money(tokens, end, measures) or _percent(tokens, end, measures)
    if sign:
        return _value(tokens, (place, end + 1), amount, sign)
    if tokens[place].kind != "number" and amount == 1:
        return tokens[place], place + 1
    return _value(tokens, (place, end), amount, "")


def _value(tokens: Sequence[Token], place: tuple[int, int], amount: float, unit: str) -> tuple[Token, int]:
    start, end = place
    key = f"{amount:.0f} {unit}" if amount == int(amount) else f"{amount} {unit}"
    return Token(key.strip(), tokens[start].start, tokens[end - 1].end, "value"), end


def _fold_unit(amount: float, unit: str) -> tuple[float, str]:
    into, per = _FOLDED.get(unit, ("", 1))
    if unit == "week":
        return amount * per, into
    if into and amount % per == 0:
        return amount / per, into
    if unit == "year" and amount % 1 and not amount * 12 % 1:
        return amount * 12, "month"
    return amount, unit


def _read_sign(tokens: Sequence[Token], place: int, measures: Measures) -> tuple[int, str]:
    """Read what may stand before a number: a currency, or 百分之 for percent."""
    if tokens[place].key.lower() in measures.percent_before:
        return place + 1, "%"
    currency = _money(tokens, place, measures)
    return (place + 1, currency) if currency else (place, "")


def _money(tokens: Sequence[Token], place: int, measures: Measures) -> str:
    """Return the code of the currency at a place; empty where there is none."""
    if place >= len(tokens):
        return ""
    key = tokens[place].key.lower()
    return _MONEY.get(key) or measures.money.get(key, "")


def _percent(tokens: Sequence[Token], place: int, measures: Measures) -> str:
    return "%" if place < len(tokens) and tokens[place].key.lower() in measures.percent else ""


def _read_unit(tokens: Sequence[Token], place: int, measures: Measures) -> tuple[str, int]:
    """Read the unit behind a number; it may hang on with a hyphen, as in `30-tägig`."""
    if place + 1 < len(tokens) and tokens[place].key == "-" and _is_tight(tokens, place):
        place += 1
    for length in range(measures.longest_unit, 0, -1):
        words = " ".join(token.key.lower() for token in tokens[place : place + length])
        if len(tokens) >= place + length and words in measures.units:
            return measures.units[words], place + length
    return "", place


def _is_tight(tokens: Sequence[Token], place: int) -> bool:
    before, mark, after = tokens[place - 1 : place + 2]
    return before.end == mark.start and mark.end == after.start


def _read_one_unit(tokens: Sequence[Token], place: int, measures: Measures) -> tuple[Token, int] | None:
    """Read `ein Monat`: words that count only right before a unit."""
    amount = measures.before_unit.get(tokens[place].key.lower())
    if amount is None:
        return None
    unit, end = _read_unit(tokens, place + 1, measures)
    return _value(tokens, (place, end), *_fold_unit(amount, unit)) if unit else None
