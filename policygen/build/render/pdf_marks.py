"""Turns raised vowel signs of a PDF into glyphs that stand on the line, where programs look for them.

WeasyPrint lifts a sign to its letter with a text rise. Programs that read PDFs take that for another
line and put the sign, or its whole word, somewhere else. So for each height that occurs the font gets a
copy of the glyph that is that much higher, and the text stays on its line.
"""

from __future__ import annotations

import io
import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

_SHOWN = re.compile(
    rb"/(?P<font>\S+)\s+(?P<size>[0-9.]+)\s+Tf"
    rb"|(?P<rise>-?[0-9.]+)\s+Ts\s+\[(?:(?P<offset>-?[0-9.]+))?<(?P<glyph>[0-9a-f]{4})>\]\s*TJ\s+0\s+Ts"
)
_GAP = re.compile(rb"(?<=[>\[])-[0-9.]+(?=<)")
_LONGEST_STEP = 50
"""How far the pen goes on at once, in thousandths of the size: readers take a longer way for a space."""


def settle_marks(pdf: Pdf, fonts: dict[str, Object]) -> None:
    """Set every raised glyph on its line.

    Args:
        pdf: What to change.
        fonts: The fonts whose letters carry signs, by their name in the resources of a page.
    """
    settlers = {name: _Settler(font) for name, font in fonts.items()}
    for page in pdf.pages:
        contents = page.obj.Contents
        contents.write(_Page(settlers).settle(contents.read_bytes()))
    for settler in settlers.values():
        settler.finish()


class _Page:
    """Walks through what a page shows, and knows the font at each place."""

    def __init__(self, settlers: dict[str, _Settler]) -> None:
        self._settlers = settlers
        self._font = ""
        self._size = 1.0

    def settle(self, contents: bytes) -> bytes:
        return _GAP.sub(_take_steps, _SHOWN.sub(self._replace, contents))

    def _replace(self, match: re.Match[bytes]) -> bytes:
        if match["font"]:
            self._font, self._size = match["font"].decode(), float(match["size"])
            return match[0]
        settler = self._settlers.get(self._font)
        if settler is None:
            return match[0]
        glyph = settler.raise_glyph(int(match["glyph"], 16), float(match["rise"]) / self._size)
        return b"[%s<%04x>] TJ" % (match["offset"] or b"", glyph)


def _take_steps(match: re.Match[bytes]) -> bytes:
    way = float(match[0])
    steps = math.ceil(-way / _LONGEST_STEP)
    return b"<>".join([b"%.4f" % (way / steps)] * steps) if steps > 1 else match[0]


class _Settler:
    """Adds raised glyphs to one embedded font."""

    def __init__(self, font: Object) -> None:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - only Arabic and Hebrew need it

        self._entry = font
        self._file = font.DescendantFonts[0].FontDescriptor.FontFile2
        self._font = TTFont(io.BytesIO(self._file.read_bytes()), recalcTimestamp=False)
        self._added: dict[tuple[int, int], int] = {}

    def raise_glyph(self, glyph: int, height: float) -> int:
        """Return the number of the glyph that is a glyph at a height, in parts of the size of the font."""
        key = (glyph, round(height * self._font["head"].unitsPerEm))
        if key not in self._added:
            self._added[key] = len(self._font.getGlyphOrder())
            self._add(*key)
        return self._added[key]

    def _add(self, glyph: int, height: int) -> None:
        from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent  # noqa: PLC0415 - see above

        source = self._font.getGlyphName(glyph)
        name = f"{source}.raised{height}"
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = source, 0, height, 0x204
        raised = Glyph()
        raised.numberOfContours, raised.components = -1, [part]
        self._font["glyf"][name] = raised
        self._font["hmtx"][name] = self._font["hmtx"][source]

    def finish(self) -> None:
        """Write the font back, with the width and the words of each new glyph."""
        if not self._added:
            return
        written = io.BytesIO()
        self._font.save(written)
        self._file.write(written.getvalue())
        self._file["/Length1"] = len(written.getvalue())
        self._write_widths()
        self._write_words()

    def _write_widths(self) -> None:
        import pikepdf  # noqa: PLC0415 - see above

        scale = 1000 / self._font["head"].unitsPerEm
        widths = self._entry.DescendantFonts[0].W
        order = self._font.getGlyphOrder()
        for number in sorted(self._added.values()):
            widths.append(number)
            widths.append(pikepdf.Array([round(self._font["hmtx"][order[number]][0] * scale)]))

    def _write_words(self) -> None:
        words = self._entry.ToUnicode.read_bytes()
        lines = []
        for (glyph, _), number in self._added.items():
            found = re.search(rb"<%04x> <([0-9a-f]*)>" % glyph, words)
            lines.append(b"<%04x> <%s>" % (number, found[1] if found else b""))
        block = b"%d beginbfchar\n%s\nendbfchar\nendcmap" % (len(lines), b"\n".join(lines))
        self._entry.ToUnicode.write(words.replace(b"endcmap", block, 1))
