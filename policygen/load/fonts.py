"""Turns the font package into the bytes that a PDF embeds, so that a page looks the same on every machine."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_PACKAGE = "fontpkg_ibm_plex_serif"


class FontFace(NamedTuple):
    """One cut of the font."""

    weight: int
    style: str
    """`normal` or `italic`, as in CSS."""
    data: bytes
    """A static TrueType font: variable ones would carry the time of the build into the PDF."""


_CUTS = (
    (400, "normal", "IBMPlexSerif-Regular.ttf"),
    (400, "italic", "IBMPlexSerif-Italic.ttf"),
    (600, "normal", "IBMPlexSerif-SemiBold.ttf"),
    (600, "italic", "IBMPlexSerif-SemiBoldItalic.ttf"),
)


def load_fonts() -> tuple[FontFace, ...]:
    """Read the cuts that a PDF uses; none where the package is not installed."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        return ()
    folder = Path(found.submodule_search_locations[0], "files")
    return tuple(
        FontFace(weight, style, path.read_bytes())
        for weight, style, name in _CUTS
        if (path := folder / name).is_file()
    )
