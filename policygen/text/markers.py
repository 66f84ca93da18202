"""Turn the place of an item in a numbered list into its marker."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def list_marker(number: int, style: str = "1") -> str:
    """Return a marker such as `3.`, `c.` or `iii.`.

    Args:
        number: The place, usually counted from 1.
        style: `1`, `a`, `A`, `i` or `I`, as HTML names them; numbers that letters cannot show
            (below 1 or above 3,999) stay digits.
    """
    words = str(number)
    if 1 <= number < 4000 and style in {"a", "A"}:
        words = _letters(number)
    elif 1 <= number < 4000 and style in {"i", "I"}:
        words = _roman(number)
    return f"{words.upper() if style.isupper() else words}."


def _letters(number: int) -> str:
    rest, last = divmod(number - 1, 26)
    return (_letters(rest) if rest else "") + chr(ord("a") + last)


def _roman(number: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        words += sign * count
    return words
