"""Turns a print page into a tagged PDF: no network, no files, and the same bytes for the same page.

WeasyPrint needs Pango from the system, so it is imported only when a PDF is asked for.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import warnings
from typing import TYPE_CHECKING

from policygen.errors import MissingLibraryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from pikepdf import Pdf

    from policygen.load.fonts import FontFace

FAMILY = "Policy Serif"
"""How a print style sheet calls the font that comes with policygen."""
VARIANT = "pdf/ua-1"

_PRINT_FLAG = 4
_INSTALL = "apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"


def render_pdf(page: str, fonts: Iterable[FontFace]) -> bytes:
    """Write a PDF.

    Args:
        page: The whole print page, with its title, language and dates.
        fonts: What is embedded under the name `FAMILY`; without them the fonts of the system are used.

    Raises:
        MissingLibraryError: Pango is not installed.
    """
    weasyprint = _import_weasyprint()
    fetcher = weasyprint.URLFetcher(allowed_protocols=["data"])
    fontconfig = weasyprint.text.fonts.FontConfiguration()
    faces = "".join(_write_face(face) for face in fonts)
    sheet = weasyprint.CSS(string=faces, font_config=fontconfig, url_fetcher=fetcher)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    data: bytes = weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf(
        stylesheets=[sheet], font_config=fontconfig, pdf_variant=VARIANT, pdf_identifier=identifier
    )
    return _finish(data)


def _import_weasyprint() -> ModuleType:
    """Import WeasyPrint, which says on stdout what it misses; without its subsetter no two PDFs are equal."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint  # noqa: PLC0415 - 0.6 s, and it fails without Pango
            from weasyprint.text import ffi, fonts  # noqa: F401, PLC0415 - the same
    except (OSError, ImportError) as error:
        raise MissingLibraryError(f"no PDF without Pango; install it: `{_INSTALL}`") from error
    if ffi.harfbuzz_subset is None:
        raise MissingLibraryError(f"no PDF without HarfBuzz's subsetter; install it: `{_INSTALL}`")
    module: ModuleType = weasyprint
    return module


def _write_face(face: FontFace) -> str:
    data = base64.b64encode(face.data).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{face.weight};font-style:{face.style};'
        f"src:url(data:font/ttf;base64,{data})}}"
    )


def _finish(data: bytes) -> bytes:
    """Add what WeasyPrint leaves out, and save so that the same page always gives the same bytes."""
    import pikepdf  # noqa: PLC0415 - only a PDF needs it

    with pikepdf.open(io.BytesIO(data)) as pdf:
        _mark_links(pdf)
        _scope_headers(pdf)
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
