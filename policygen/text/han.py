"""Turns Chinese numerals (`三十`, `二〇二六`, `两`, `百`, `一万二千`) into their value."""

from __future__ import annotations

HAN_DIGITS = {
    **{sign: value for value, sign in enumerate("〇一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0, "两": 2, "兩": 2, "貳": 2, "參": 3, "陸": 6,
}
"""Signs that are figures by themselves."""
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

HAN_RANKS = {sign: rank for sign, rank in (_TENS | _LARGE).items() if sign not in "廿卅"}
"""What a figure before it is multiplied by: `5万`."""
HAN_NUMERALS = "".join((*HAN_DIGITS, *_TENS, *_LARGE))
"""Every sign a numeral can hold."""
_MOST = 40
"""Signs of the longest run that is read as a number."""


def parse_han(text: str) -> int | None:
    """Return the value of a run of numerals; None where it is no number.

    Signs without a ten or a hundred among them are read as digits: `二〇二六` is 2026.
    """
    if not text or len(text) > _MOST or text[0] in "万萬亿億":
        return None
    if all(sign in HAN_DIGITS for sign in text):
        return int("".join(str(HAN_DIGITS[sign]) for sign in text))
    total = section = 0
    digit: int | None = None
    for sign in text:
        if sign in HAN_DIGITS:
            digit = HAN_DIGITS[sign]
        elif sign in "廿卅":
            section, digit = section + _TENS[sign], None
        elif sign in _TENS:
            section, digit = section + (1 if digit is None else digit) * _TENS[sign], None
        elif sign in _LARGE:
            total, section, digit = (total + section + (digit or 0)) * _LARGE[sign], 0, None
        else:
            return None
    return total + section + (digit or 0)
