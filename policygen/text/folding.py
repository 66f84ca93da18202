"""Turn marks, digits and letters of other widths and scripts into those that words are compared by."""

from __future__ import annotations

import unicodedata

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width forms of ASCII; never NFKC as a whole, which would make `10²` and `102` one."""
_MARKS = {
    "\u3000": " ", "。": ".", "｡": ".", "、": ",", "､": ",", "،": ",", "؛": ";", "؟": "?", "۔": ".",
    "〈": '"', "〉": '"', "《": '"', "》": '"', "「": '"', "」": '"', "『": '"', "』": '"', "・": "·",
    "【": "(", "】": ")", "〔": "(", "〕": ")", "٪": "%", "￥": "¥", "￡": "£", "٬": ",", "٫": ".",
}
_TABLE = _WIDE | {ord(mark): plain for mark, plain in _MARKS.items()}


def fold_width(text: str) -> str:
    """Write full-width letters, digits and marks, and the marks of Chinese and Arabic, as in ASCII.

    `，` and `,` part the same items, so that a rule asks for one of them only.
    """
    return text if text.isascii() else text.translate(_TABLE)


def fold_digits(text: str) -> str:
    """Write the decimal digits of any script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character for character in text
    )
