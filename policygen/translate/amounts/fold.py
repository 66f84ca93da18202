"""Turns a text into the form in which amounts are read: plain digits, plain marks, nothing invisible."""

from __future__ import annotations

import unicodedata

import regex

_INVISIBLE = regex.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_ARABIC_MARKS = regex.compile("[\u0640\u064b-\u0652\u0670]")
_DIGIT = regex.compile(r"(?![0-9])\p{Nd}")
_CIRCLED = regex.compile("[\u2460-\u2473]")
_IN_NUMBER = regex.compile(r"(?<=\d)[．，：](?=\d)")
_PLAIN = str.maketrans(
    {"％": "%", "٪": "%", "．": ".", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"}
)
_ALEF = str.maketrans("أإآ", "ااا")
_ADDRESS = regex.compile(
    r"(?:https?://|www\.|mailto:|tel:)[^\s<>()\[\]]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[\ue000-\uf8ff]"
)

BLANK = "\x1f"
"""What stands in place of characters that were read already; no pattern matches it."""


def fold_text(text: str, decimal: str = ".") -> str:
    """Fold digits of every script, full-width marks and Arabic spellings; addresses become blank.

    Args:
        text: Words of one block.
        decimal: The decimal mark of the locale: what the Arabic one becomes.
    """
    text = _ARABIC_MARKS.sub("", _INVISIBLE.sub("", text)).translate(_ALEF).translate(_PLAIN)
    text = text.replace("٫", decimal).replace("٬", "," if decimal == "." else ".")
    text = _CIRCLED.sub(lambda match: str(ord(match[0]) - 0x245F), text)
    text = _DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
    text = _IN_NUMBER.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _ADDRESS.sub(lambda match: BLANK * len(match[0]), text)


def blank_out(text: str, start: int, end: int) -> str:
    """Return the text with a stretch of it read."""
    return text[:start] + BLANK * (end - start) + text[end:]
