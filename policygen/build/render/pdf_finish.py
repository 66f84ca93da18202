"""Turns a PDF as WeasyPrint writes it into the finished one: accessible, readable back, of equal bytes."""

from __future__ import annotations

import io
import re
from functools import partial
from typing import TYPE_CHECKING

from policygen.build.render.pdf_marks import settle_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pikepdf import Object, Pdf

    from policygen.build.render.letterforms import Face

_PRINT_FLAG = 4
_GLYPH_WORDS = re.compile(rb"<([0-9a-f]{4})> <[0-9a-f]*>")


def finish_pdf(data: bytes, faces: Sequence[Face], *, right_to_left: bool = False) -> bytes:
    """Add what WeasyPrint leaves out, and save so that the same page always gives the same bytes.

    Args:
        data: The PDF.
        faces: What it was set in.
        right_to_left: Whether its pages are turned from left to right, as those of Arabic are.
    """
    import pikepdf  # noqa: PLC0415 - only a PDF needs it

    with pikepdf.open(io.BytesIO(data)) as pdf:
        _mark_links(pdf)
        _scope_headers(pdf)
        if right_to_left:
            pdf.Root.ViewerPreferences.Direction = pikepdf.Name("/R2L")
        joining = [face for face in faces if face.words]
        if joining:
            settle_marks(pdf, _name_glyphs(pdf, joining))
        finished = io.BytesIO()
        pdf.save(finished, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return finished.getvalue()


def _mark_links(pdf: Pdf) -> None:
    """Say of links that they are printed, as PDF/UA and archives ask of every annotation."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            annotation["/F"] = int(annotation.get("/F", 0)) | _PRINT_FLAG


def _scope_headers(pdf: Pdf) -> None:
    """Say of header cells whether they head a column or a row; screen readers ask for it."""
    import pikepdf  # noqa: PLC0415 - see above

    for row in pdf.objects:
        if not isinstance(row, pikepdf.Dictionary) or row.get("/S") != "/TR":
            continue
        cells = [cell for cell in row.get("/K", ()) if isinstance(cell, pikepdf.Dictionary)]
        heads = [cell for cell in cells if cell.get("/S") == "/TH"]
        scope = "/Column" if len(heads) == len(cells) else "/Row"
        for cell in heads:
            cell["/A"] = pikepdf.Dictionary(O=pikepdf.Name("/Table"), Scope=pikepdf.Name(scope))


def _name_glyphs(pdf: Pdf, faces: Sequence[Face]) -> dict[str, Object]:
    """Say of the glyphs of joining letters which letter each stands for.

    WeasyPrint gives a glyph the words of the place where it first met it; where two glyphs share a place,
    as a letter and its vowel sign do, one gets both and the other none.

    Returns:
        The fonts of such letters, by their name in the resources.
    """
    fonts = pdf.pages[0].obj.Resources.Font
    joining: dict[str, Object] = {}
    for name, font in fonts.items():
        words = _find_words(font, faces)
        if words:
            font.ToUnicode.write(_GLYPH_WORDS.sub(partial(_write_word, words), font.ToUnicode.read_bytes()))
            joining[name.removeprefix("/")] = font
    return joining


def _find_words(font: Object, faces: Sequence[Face]) -> Mapping[int, str]:
    """Find the face by the family and the name that WeasyPrint wrote down."""
    descriptor = font.DescendantFonts[0].FontDescriptor
    bold = "Semi-Bold" in str(font.BaseFont)
    for face in faces:
        if str(descriptor.FontFamily) == face.family and (face.weight >= 600) == bold:
            return face.words
    return {}


def _write_word(words: Mapping[int, str], match: re.Match[bytes]) -> bytes:
    word = words.get(int(match[1], 16))
    return match[0] if word is None else b"<%s> <%s>" % (match[1], word.encode("utf-16-be").hex().encode())
