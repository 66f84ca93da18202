"""Turn the tokens of a date into one token: `1 May 2025`, `2025-05-01`, `01.05.2025`, `2025年5月1日`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from policygen.model.reading import Token
from policygen.rules.numerals import read_number
from policygen.text.folding import fold_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.measures import Measures

_SPAN = 5
"""Most tokens of a date in words."""
_IN_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEARS = range(1900, 2200)
"""Numbers that before 年 are a year, not a length of time."""

Found = tuple[Token, int]
"""The token of a date, and the place behind it."""


def read_date(tokens: Sequence[Token], place: int, measures: Measures) -> Found | None:
    """Read the date that begins at a token; `03/04/2025` is ambiguous and left alone.

    Without its year it is a day of the year, which can be compared but not counted with.
    """
    key = tokens[place].key
    if not key[:1].isdecimal():
        marked = _read_marked(tokens, place, measures) if measures.han else None
        return marked or (_read_written(tokens, place, measures) if measures.month(key.lower()) else None)
    if _is_iso(tokens[place : place + 5]):
        text = "-".join(fold_digits(tokens[place + step].key) for step in (0, 2, 4))
        return _dated(text, tokens, place, place + 5)
    return (
        _read_figures(tokens, place, measures)
        or _read_marked(tokens, place, measures)
        or _read_written(tokens, place, measures)
    )


def _read_written(tokens: Sequence[Token], place: int, measures: Measures) -> Found | None:
    """Read `1 May 2025`, `1. Mai 2025` or `May 1, 2025`, with or without the year."""
    small = measures.capital_months
    keys = ["" if token.key in small else token.key.lower() for token in tokens[place : place + _SPAN]]
    parts = [key for key in keys if key != "," and key not in measures.particles]
    if len(parts) < 2:
        return None
    first, second = parts[:2]
    third = parts[2] if len(parts) > 2 else ""
    day, month = _day(first), measures.month(second)
    if not (day and month):
        day, month = _day(second), measures.month(first)
    if not (day and month):
        return None
    if not (third.isdigit() and len(third) == 4 and third.isascii()):
        end = place + keys.index(second) + 1
        return _of_year(f"{month:02}-{day:02}", tokens, place, end)
    return _dated(f"{third}-{month:02}-{day:02}", tokens, place, place + keys.index(third) + 1)


def _is_iso(tokens: Sequence[Token]) -> bool:
    """Tell whether five tokens spell a date as `2025-05-01`."""
    keys = [token.key for token in tokens]
    digits = len(keys) == 5 and all(key.isdecimal() for key in keys[::2])
    return digits and keys[1] == keys[3] == "-" and [len(key) for key in keys[::2]] == [4, 2, 2]


def _read_figures(tokens: Sequence[Token], place: int, measures: Measures) -> Found | None:
    """Read `01.05.2025` or `01/05/2025`, in the order in which the language writes it."""
    if not measures.date_order:
        return None
    parts = _IN_FIGURES.fullmatch(fold_digits(tokens[place].key))
    figures, end = (list(parts.groups()), place + 1) if parts else ([], place + 5)
    keys = [token.key for token in tokens[place:end]]
    if not figures and len(keys) == 5 and keys[1] == keys[3] and keys[1] in {"/", "."}:
        figures = [fold_digits(key) for key in keys[::2]]
    if len(figures) != 3 or len(figures[2]) != 4 or not all(figure.isdigit() for figure in figures):
        return None
    day, month = figures[:2] if measures.date_order == "dmy" else figures[1::-1]
    return _dated(f"{figures[2]}-{int(month):02}-{int(day):02}", tokens, place, end)


def _read_marked(tokens: Sequence[Token], place: int, measures: Measures) -> Found | None:
    """Read `2025年5月1日`, or as much of it as is there."""
    found: list[int] = []
    end = place
    for rank, marks in enumerate(measures.date_marks):
        amount, behind = read_number(tokens, end, measures)
        whole = amount is not None and amount == int(amount)
        if not whole or amount is None or behind >= len(tokens) or tokens[behind].key not in marks:
            if rank == 0 or found:
                found.append(0)
                continue
            return None
        found.append(int(amount))
        end = behind + 1
    year, month, day = found
    if year and month and day:
        return _dated(f"{year:04}-{month:02}-{day:02}", tokens, place, end)
    if (year and year not in _YEARS) or (not year and not (month and day)) or (year and day):
        return None
    parts = ([f"{year:04}"] if year else []) + [f"{part:02}" for part in (month, day) if part]
    return _of_year("-".join(parts), tokens, place, end)


def _of_year(text: str, tokens: Sequence[Token], start: int, end: int) -> Found:
    return Token(f"{text} dayofyear", tokens[start].start, tokens[end - 1].end, "value"), end


def _dated(text: str, tokens: Sequence[Token], start: int, end: int) -> Found | None:
    try:
        day = date.fromisoformat(text).isoformat()
    except ValueError:
        return None
    return Token(f"{day} date", tokens[start].start, tokens[end - 1].end, "value"), end


def _day(text: str) -> int:
    digits = text.rstrip("stndrh.")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 3 else 0
