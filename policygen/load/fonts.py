"""Turns the font packages that are installed into families: which letters they have, and their bytes.

No font of the system is ever looked for, so that a page looks the same, byte for byte, on every
machine. The packages beyond the first come with the extra `policygen[fonts]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EXTRA = "policygen[fonts]"


@dataclass(frozen=True, slots=True)
class Cut:
    """One file of a family."""

    weight: int
    style: str
    """`normal` or `italic`, as in CSS."""
    path: str
    """Package and file, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Family:
    """Cuts that share a name; a page asks for them by it."""

    name: str
    cuts: tuple[Cut, ...]
    """The plain one first: it says which letters the family has."""
    letters: str
    """A character class of what the family is for, to say whether installing it would help."""
    variable: bool = False
    """Whether a cut is one instance of a variable font, which must be made static."""
    ligated: bool = False
    """Whether letters join into glyphs that hold several, as Arabic and pointed Hebrew do."""


def _han(name: str, package: str, region: str, letters: str) -> Family:
    """Describe a family of East Asia: bold print is set in its sans, as printers there do."""
    plain = Cut(400, "normal", f"pylopdf_fonts_{package}/NotoSerif{region}-Regular.otf")
    bold = Cut(600, "normal", f"pylopdf_fonts_{package}/NotoSans{region}-Regular.otf")
    return Family(name, (plain, bold), letters)


def _cuts(stem: str, weights: Mapping[tuple[int, str], str]) -> tuple[Cut, ...]:
    return tuple(Cut(weight, style, f"{stem}{name}.ttf") for (weight, style), name in weights.items())


_PLAIN, _BOLD, _ITALIC, _BOLD_ITALIC = (400, "normal"), (600, "normal"), (400, "italic"), (600, "italic")
_HAN = (
    "\u2460-\u24ff\u2e80-\u2fff\u3000-\u312f\u3190-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
)

SERIF = "Policy Serif"
FAMILIES = {
    family.name: family
    for family in (
        Family(SERIF, _cuts("fontpkg_ibm_plex_serif/files/IBMPlexSerif-", {
            _PLAIN: "Regular", _ITALIC: "Italic", _BOLD: "SemiBold", _BOLD_ITALIC: "SemiBoldItalic",
        }), "\u0020-\u024f\u0400-\u045f"),
        Family("Policy Wide", _cuts("fontpkg_noto_serif/files/NotoSerif", {
            _PLAIN: "[wdth,wght]", _BOLD: "[wdth,wght]",
            _ITALIC: "-Italic[wdth,wght]", _BOLD_ITALIC: "-Italic[wdth,wght]",
        }), "\u0020-\u03ff\u0400-\u052f\u1e00-\u1fff\u2000-\u22ff", variable=True),
        Family("Policy Arabic", _cuts("fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-", {
            _PLAIN: "Regular", _BOLD: "SemiBold",
        }), "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff", ligated=True),
        Family("Policy Hebrew", _cuts("pylopdf_fonts_he/NotoSerifHebrew-", {
            _PLAIN: "Variable", _BOLD: "Variable",
        }), "\u0590-\u05ff\ufb1d-\ufb4f", variable=True, ligated=True),
        _han("Policy Hans", "zh_cn", "SC", _HAN),
        _han("Policy Hant", "zh_tw", "TC", _HAN),
        _han("Policy Japanese", "jp", "JP", _HAN),
        _han("Policy Korean", "ko", "KR", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"),
    )
}  # fmt: skip
"""Every family by its name."""


def order_families(locale: str) -> tuple[str, ...]:
    """Return the names of all families in the order in which a language looks for its letters.

    Han has one set of code points and four ways to draw them: the language decides.
    """
    language, *subtags = locale.split("-")
    own = {"ar": "Arabic", "fa": "Arabic", "ur": "Arabic", "he": "Hebrew", "yi": "Hebrew", "el": "Wide",
           "zh": "Hans", "yue": "Hant", "ja": "Japanese", "ko": "Korean"}.get(language, "Serif")  # fmt: skip
    if language == "zh" and {"Hant", "TW", "HK", "MO"} & {*subtags}:
        own = "Hant"
    first = f"Policy {own}"
    return (first, *(name for name in FAMILIES if name != first))


def is_installed(family: Family) -> bool:
    """Say whether every file of a family is there."""
    return all(_find(cut.path) for cut in family.cuts)


def would_help(letter: str) -> bool:
    """Say whether a family that is not installed has been made for a letter."""
    missing = (family for family in FAMILIES.values() if not is_installed(family))
    return any(re.fullmatch(f"[{family.letters}]", letter) for family in missing)


@cache
def read_letters(family: Family) -> frozenset[int]:
    """Return the code points that a family can show; none where it is not installed."""
    path = _find(family.cuts[0].path)
    if path is None:
        return frozenset()
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only a PDF needs it

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def read_cut(cut: Cut) -> bytes:
    """Return the font file of a cut."""
    path = _find(cut.path)
    if path is None:
        raise FileNotFoundError(cut.path)
    return path.read_bytes()


@cache
def _find(place: str) -> Path | None:
    package, _, rest = place.partition("/")
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        return None
    path = Path(found.submodule_search_locations[0], rest)
    return path if path.is_file() else None
