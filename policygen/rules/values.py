"""Fold numbers, durations, dates, money and percentages into one token for each value."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from policygen.model.reading import Quantity, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon

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
_MAX_DIGITS = 18


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
        token, place = _read_value(tokens, place, lexicon)
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


def _read_value(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[Token, int]:
    """Read the value that begins at a token, or hand the token back."""
    dated = _read_date(tokens, place, lexicon)
    if dated:
        return dated
    currency = _MONEY.get(tokens[place].key.lower(), "")
    start = place + 1 if currency else place
    amount, end = _read_number(tokens, start, lexicon)
    if amount is None:
        return tokens[place], place + 1
    if currency:
        return _value(tokens, place, end, amount, currency)
    unit, unit_end = _read_unit(tokens, end, lexicon)
    if unit:
        return _value(tokens, place, unit_end, *_fold_unit(amount, unit))
    if end < len(tokens) and tokens[end].key.lower() in _MONEY:
        return _value(tokens, place, end + 1, amount, _MONEY[tokens[end].key.lower()])
    if end < len(tokens) and tokens[end].key == "%":
        return _value(tokens, place, end + 1, amount, "%")
    if tokens[place].kind == "word" and amount == 1:
        return tokens[place], place + 1
    return _value(tokens, place, end, amount, "")


def _value(tokens: Sequence[Token], start: int, end: int, amount: float, unit: str) -> tuple[Token, int]:
    key = f"{amount:g} {unit}".strip() if amount < 1e15 else f"{amount:.0f} {unit}".strip()
    return Token(key, tokens[start].start, tokens[end - 1].end, "value"), end


def _fold_unit(amount: float, unit: str) -> tuple[float, str]:
    into, per = _FOLDED.get(unit, ("", 1))
    if unit == "week":
        return amount * per, into
    if into and amount % per == 0:
        return amount / per, into
    return amount, unit


def _read_number(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float | None, int]:
    """Read `30`, `1,000`, `thirty`, `twenty-one` or `thirty (30)`."""
    if place >= len(tokens):
        return None, place
    amount, end = _digits(tokens[place]), place + 1
    if amount is None and tokens[place].kind == "word":
        amount, end = _number_words(tokens, place, lexicon)
    if amount is None:
        return None, place
    keys = [token.key for token in tokens[end : end + 3]]
    if len(keys) == 3 and keys[0] == "(" and keys[2] == ")" and _digits(tokens[end + 1]) == amount:
        end += 3
    return amount, end


def _digits(token: Token) -> float | None:
    text = token.key
    if token.kind != "number" or len(text) > _MAX_DIGITS or ":" in text or not text.isascii():
        return None
    if "," in text:
        groups = text.split(",")
        if any(len(group.split(".")[0]) != 3 for group in groups[1:]):
            return None
        text = text.replace(",", "")
    return float(text) if text.count(".") <= 1 and text.replace(".", "").isdigit() else None


def _number_words(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float | None, int]:
    value = lexicon.measures.numbers.get(tokens[place].key.lower())
    if value is None:
        return None, place
    if value >= 20 and place + 1 < len(tokens):
        ones = lexicon.measures.numbers.get(tokens[place + 1].key.lower(), 0)
        if 0 < ones < 10:
            return float(value + ones), place + 2
    return float(value), place + 1


def _read_unit(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[str, int]:
    for length in (2, 1):
        words = " ".join(token.key.lower() for token in tokens[place : place + length])
        if len(tokens) >= place + length and words in lexicon.measures.units:
            return lexicon.measures.units[words], place + length
    return "", place


def _read_date(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[Token, int] | None:
    """Read `1 May 2025`, `May 1, 2025` or `2025-05-01`; `03/04/2025` is ambiguous and left alone."""
    if _is_iso(tokens[place : place + 5]):
        return _dated("".join(token.key for token in tokens[place : place + 5]), tokens, place, place + 5)
    small = lexicon.measures.capital_months
    keys = ["" if token.key in small else token.key.lower() for token in tokens[place : place + 5]]
    parts = [key for key in keys if key != "," and key not in lexicon.measures.particles]
    if len(parts) < 2:
        return None
    first, second = parts[:2]
    third = parts[2] if len(parts) > 2 else ""
    day, month = _day(first), lexicon.measures.month(second)
    if not (day and month):
        day, month = _day(second), lexicon.measures.month(first)
    if not (day and month):
        return None
    if not (third.isdigit() and len(third) == 4 and third.isascii()):
        end = place + keys.index(second) + 1
        return Token(f"{month:02}-{day:02} dayofyear", tokens[place].start, tokens[end - 1].end, "value"), end
    return _dated(f"{third}-{month:02}-{day:02}", tokens, place, place + keys.index(third) + 1)


def _is_iso(tokens: Sequence[Token]) -> bool:
    """Tell whether five tokens spell a date as `2025-05-01`."""
    keys = [token.key for token in tokens]
    digits = len(keys) == 5 and all(key.isascii() and key.isdigit() for key in keys[::2])
    return digits and keys[1] == keys[3] == "-" and [len(key) for key in keys[::2]] == [4, 2, 2]


def _dated(text: str, tokens: Sequence[Token], start: int, end: int) -> tuple[Token, int] | None:
    try:
        day = date.fromisoformat(text).isoformat()
    except ValueError:
        return None
    return Token(f"{day} date", tokens[start].start, tokens[end - 1].end, "value"), end


def _day(text: str) -> int:
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 3 else 0
