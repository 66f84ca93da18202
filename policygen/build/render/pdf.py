"""Turns a print page into a tagged PDF: no network, no files, and the same bytes for the same page.

WeasyPrint needs Pango from the system, so it is imported only when a PDF is asked for. Of the fonts of
the system none is used: those that are given are all that the page has.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from policygen.build.render.directions import TURNED_RULE
from policygen.build.render.pdf_finish import finish_pdf
from policygen.errors import MissingLibraryError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    from policygen.build.render.letterforms import Face

VARIANT = "pdf/ua-1"

_INSTALL = "apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"
_SCHEME = "policygen-font"


def render_pdf(page: str, faces: Sequence[Face], stacks: Mapping[str, Sequence[str]]) -> bytes:
    """Write a PDF.

    Args:
        page: The whole print page, with its title, language and dates.
        faces: What is embedded, as far as its letters are used.
        stacks: Locale to the names of families that its words are set in; the first is that of the page.

    Raises:
        MissingLibraryError: Pango is not installed.
    """
    weasyprint = _import_weasyprint()
    fetcher = _make_fetcher(weasyprint, faces)
    fontconfig = _make_configuration(weasyprint)
    rules = "".join(_write_face(number, face) for number, face in enumerate(faces)) + _write_stacks(stacks)
    sheet = weasyprint.CSS(string=rules, font_config=fontconfig, url_fetcher=fetcher)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    data: bytes = weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf(
        stylesheets=[sheet], font_config=fontconfig, pdf_variant=VARIANT, pdf_identifier=identifier
    )
    turned = re.search(r"<html[^>]* dir=\"rtl\"", page) is not None
    return finish_pdf(data, faces, right_to_left=turned)


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


def _make_fetcher(weasyprint: ModuleType, faces: Sequence[Face]) -> Any:
    """Make a fetcher that hands over the faces and what a page holds itself, and nothing else."""

    class Fetcher(weasyprint.URLFetcher):  # type: ignore[misc,name-defined]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if url.startswith(f"{_SCHEME}:"):
                data = faces[int(url.partition(":")[2])].data
                return weasyprint.urls.URLFetcherResponse(url, data)
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=["data"])


def _make_configuration(weasyprint: ModuleType) -> Any:
    """Make a configuration without any font: WeasyPrint's own begins with all of the system's."""
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2  # noqa: PLC0415 - see above

    ffi.cdef("FcConfig * FcConfigCreate (void);", override=True)
    configuration = weasyprint.text.fonts.FontConfiguration()
    configuration._config = fontconfig.FcConfigCreate()  # noqa: SLF001 - there is no public way
    font_map = ffi.cast("PangoFcFontMap *", configuration.font_map)
    pangoft2.pango_fc_font_map_set_config(font_map, configuration._config)  # noqa: SLF001
    fontconfig.FcConfigDestroy(configuration._config)  # noqa: SLF001 - the font map holds it now
    return configuration


def _write_face(number: int, face: Face) -> str:
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f"src:url({_SCHEME}:{number})}}"
    )


def _write_stacks(stacks: Mapping[str, Sequence[str]]) -> str:
    """Name the families of each language where a style sheet may use them: as `--policy-fonts`."""
    lists = {locale: ",".join(f'"{name}"' for name in names) for locale, names in stacks.items()}
    rules = [f':lang("{locale}"){{--policy-fonts:{names}}}' for locale, names in lists.items()]
    first = next(iter(lists.values()), "serif")
    return f"@page{{font-family:{first}}}html{{--policy-fonts:{first}}}{''.join(rules)}{TURNED_RULE}"
