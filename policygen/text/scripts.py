"""Tell which script a text is written in, and the language that alone is written so."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

_RANGES = (  # first code of a range, its script; "" where letters of several scripts lie
    (0x41, "Latn"), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, ""), (0x0590, "Hebr"), (0x0600, "Arab"),
    (0x0700, ""), (0x0750, "Arab"), (0x0780, ""), (0x0900, "Deva"), (0x0980, ""), (0x0E00, "Thai"),
    (0x0E80, ""), (0x1100, "Kore"), (0x1200, ""), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, ""),
    (0x3040, "Jpan"), (0x3100, ""), (0x3130, "Kore"), (0x3190, ""), (0x3400, "Hani"), (0xA000, ""),
    (0xAC00, "Kore"), (0xD7B0, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB50, "Arab"), (0xFE00, ""),
    (0x20000, "Hani"), (0x323B0, ""),
)
_STARTS = [start for start, _ in _RANGES]
_WEIGHT = {"Hani": 3, "Jpan": 3, "Kore": 2}
"""Letters of other scripts that one of these counts for: it says as much."""
_KANA = 0.05
"""Share of Kana among Han and Kana from which on a text is Japanese."""
_TRADITIONAL = frozenset("們個這為國資應會與對後說時開關務員處業產實現權華從來無過還進將經於給讓據網絡隱")
_SIMPLIFIED = frozenset("们个这为国资应会与对后说时开关务员处业产实现权华从来无过还进将经于给让据网络隐")
LANGUAGES = {
    "Hans": "zh", "Hant": "zh-Hant", "Jpan": "ja", "Kore": "ko", "Arab": "ar", "Hebr": "he", "Thai": "th",
    "Cyrl": "ru", "Grek": "el", "Deva": "hi",
}
"""The language most written in a script, for scripts that tell it."""
SAMPLE = 20_000
"""Characters that are looked at."""


def find_script(text: str) -> str:
    """Return the ISO 15924 code of the script that says most in a text; empty where it has no letters.

    Chinese is `Hans` or `Hant` by the characters that only one of them has; Han with Kana is `Jpan`.
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        return "Latn" if any(map(str.isalpha, sample)) else ""
    weights: Counter[str] = Counter()
    for character, count in Counter(sample).items():
        if character.isalpha():
            weights[_script_of(character)] += count
    if weights["Jpan"] > _KANA * (weights["Jpan"] + weights["Hani"]):
        weights["Jpan"] += weights.pop("Hani", 0)
    else:
        weights["Hani"] += weights.pop("Jpan", 0)
    scripts = [script for script in weights if script and weights[script]]
    best = max(scripts, key=lambda script: weights[script] * _WEIGHT.get(script, 1), default="")
    return _chinese(sample) if best == "Hani" else best


def find_scripts(text: str) -> frozenset[str]:
    """Return the codes of all scripts that letters of a text are of; Han counts as `Hani`."""
    if text.isascii():
        return frozenset({"Latn"}) if any(map(str.isalpha, text)) else frozenset()
    return frozenset(_script_of(character) for character in text if character.isalpha())


def _script_of(character: str) -> str:
    return _RANGES[max(0, bisect_right(_STARTS, ord(character)) - 1)][1]


def _chinese(text: str) -> str:
    traditional = sum(character in _TRADITIONAL - _SIMPLIFIED for character in text)
    simplified = sum(character in _SIMPLIFIED - _TRADITIONAL for character in text)
    return "Hant" if traditional > simplified else "Hans"
