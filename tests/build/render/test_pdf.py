from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from policygen.build.render.pdf import render_pdf
from policygen.build.render.printed import print_page
from policygen.errors import MissingLibraryError
from policygen.model.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.build.render.html import Pages

pytestmark = pytest.mark.slow


@pytest.fixture
def page(rich: Document, pages: Pages) -> str:
    return pages.render_print(replace(rich, version="1.2.0", published="2026-04-01", effective="2026-05-04"))


@pytest.fixture
def pdf(page: str) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(print_page(page, Document()))) as opened:
        yield opened


def elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Dictionary]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == tag]


def test_a_pdf_is_tagged_and_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    """Checked with pikepdf: structure tree, language, shown title, and PDF/UA-1 in the metadata."""
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Privacy & you"
        assert metadata["pdfuaid:part"] == "1"
    assert len(elements(pdf, "/H1")) == 1
    assert len(elements(pdf, "/L")) >= 3


def test_dates_come_from_the_release(pdf: pikepdf.Pdf) -> None:
    """A PDF carries no time of its making."""
    assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20260401"


def test_bookmarks_follow_the_sections(pdf: pikepdf.Pdf) -> None:
    """A reader finds every section and group in the side bar."""
    with pdf.open_outline() as outline:
        title = outline.root[0]
        assert title.title == "Privacy & you"
        assert [section.title for section in title.children] == ["1. What we collect", "2. Your rights"]


def test_links_are_printed_and_header_cells_say_what_they_head(pdf: pikepdf.Pdf) -> None:
    """What WeasyPrint leaves out of PDF/UA is there."""
    annotations = [each for page in pdf.pages for each in page.obj.get("/Annots", ())]
    assert annotations
    assert all(int(each.F) & 4 for each in annotations)
    heads = elements(pdf, "/TH")
    assert len(heads) == 2
    assert all(head.A.Scope == "/Column" for head in heads)


def test_fonts_are_embedded(pdf: pikepdf.Pdf) -> None:
    """The page looks the same on every machine."""
    fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each]
    assert any("Policy-Serif" in str(font.FontName) for font in fonts)


def test_the_same_page_gives_the_same_bytes(page: str, tmp_path: Path) -> None:
    """Twice here, and once in a process that hashes differently."""
    data = print_page(page, Document())
    assert print_page(page, Document()) == data
    place = tmp_path / "page.html"
    place.write_text(page, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from policygen.build.render.printed import print_page;"
        "from policygen.model.document import Document;"
        "sys.stdout.buffer.write(print_page(Path(sys.argv[1]).read_text('utf-8'), Document()))"
    )
    made = subprocess.run(
        [sys.executable, "-c", script, str(place)],
        env={"PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
        check=True, capture_output=True,
    )
    assert made.stdout == data


def test_a_page_reaches_neither_files_nor_the_network(tmp_path: Path) -> None:
    """Whatever a layout asks for, nothing is read: not as picture, style sheet, font or attachment."""
    secret = tmp_path / "secret.css"
    secret.write_text("body::before { content: 'secret words' }", encoding="utf-8")
    link = secret.as_uri()
    page = (
        f"<html lang=en><head><title>t</title><link rel=stylesheet href='{link}'>"
        f"<link rel=attachment href='{link}'><style>@import '{link}'; @import 'http://127.0.0.1:9/x.css';"
        f"</style></head><body><p>words</p><img alt=picture src='{link}'></body></html>"
    )
    with pikepdf.open(io.BytesIO(print_page(page, Document()))) as pdf:
        assert "/Names" not in pdf.Root or "/EmbeddedFiles" not in pdf.Root.Names
        assert b"secret" not in b"".join(
            each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)
        )


@pytest.mark.parametrize("missing", ["weasyprint", "weasyprint.text.ffi"])
def test_a_missing_library_is_named_with_its_mend(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingLibraryError, match=r"apt-get install libpangoft2-1\.0-0 libharfbuzz-subset0"):
        render_pdf("<p>words</p>", (), {})
