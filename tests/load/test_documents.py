from __future__ import annotations

import gzip
import json
import random
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.errors import DocumentError
from policygen.load import documents
from policygen.load.documents import SUFFIXES, load_document, read_document
from policygen.model.document import leaves
from policygen.text.words import render_words

if TYPE_CHECKING:
    from pathlib import Path

KINDS = sorted(SUFFIXES)


def said(path: Path) -> str:
    with pytest.raises(DocumentError) as caught:
        load_document(path)
    return str(caught.value)


@pytest.mark.parametrize(("suffix", "text"), [
    (".md", "# Policy\n\n## Data\n\nWe collect names.\n"),
    (".html", "<h1>Policy</h1><h2>Data</h2><p>We collect names.</p>"),
    (".txt", "Policy\n\n1. Data\nWe collect names.\n"),
])  # fmt: skip
def test_three_kinds_one_document(tmp_path: Path, suffix: str, text: str) -> None:
    """Markdown, HTML and text of the same policy give the same title, section and words."""
    path = tmp_path / f"policy{suffix}"
    path.write_text(text, encoding="utf-8")
    document = load_document(path, locale="en")
    found = [(leaf.block.text.removeprefix("1. "), leaf.section) for leaf in leaves(document)]
    assert document.title == "Policy"
    assert found == [("Data", "data"), ("We collect names.", "data")]


def test_byte_order_mark_and_line_ends_change_nothing(tmp_path: Path) -> None:
    """A file saved on Windows is the same document."""
    plain, saved = tmp_path / "a.md", tmp_path / "b.md"
    plain.write_bytes("# Caf\u00e9\n\ntext\n".encode())
    saved.write_bytes(b"\xef\xbb\xbf" + "# Caf\u00e9\r\n\r\ntext\r\n".encode())
    assert load_document(plain) == load_document(saved)


def test_encodings_that_say_what_they_are(tmp_path: Path) -> None:
    """UTF-16 with its mark and a page that names its encoding are read; anything else is replaced."""
    wide, page, wrong = tmp_path / "a.txt", tmp_path / "b.html", tmp_path / "c.html"
    wide.write_bytes("\ufeffCaf\u00e9 policy".encode("utf-16-le"))
    page.write_bytes('<meta charset="windows-1252"><p>Caf\u00e9'.encode("cp1252"))
    wrong.write_bytes(b'<meta charset="hex"><p>Caf\xe9 x')
    assert render_words(load_document(wide)) == "Caf\u00e9 policy\n"
    assert render_words(load_document(page)) == "Caf\u00e9\n"
    assert render_words(load_document(wrong)) == "Caf\ufffd x\n"


@pytest.mark.parametrize("suffix", KINDS)
def test_an_empty_document_is_a_document(tmp_path: Path, suffix: str) -> None:
    """A file without a word is an empty document, not an error."""
    path = tmp_path / f"policy{suffix}"
    path.write_bytes(b"\n \n")
    assert list(leaves(load_document(path))) == []


@pytest.mark.parametrize("suffix", KINDS)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read(suffix: str, data: bytes) -> None:
    """Whatever the bytes, words come out and no control character with them."""
    document = read_document(data.decode("utf-8", "replace"), suffix)
    assert not any(
        ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for leaf in leaves(document) for char in leaf.block.text
    )


@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
def test_a_megabyte_of_noise_takes_bounded_time(tmp_path: Path, suffix: str) -> None:
    """Binary-looking content is harmless and read within seconds."""
    path = tmp_path / f"noise{suffix}"
    path.write_bytes(random.Random(5).randbytes(1_000_000))
    started = time.process_time()
    load_document(path)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("locale", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("zh-Hant", "ltr")]
)
def test_direction_follows_the_language(locale: str, direction: str) -> None:
    """Arabic and Hebrew documents run from right to left."""
    document = read_document("text", ".md", locale=locale)
    assert (document.locale, document.direction) == (locale, direction)


def test_what_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing, unknown and too large files are refused with their path and a mend."""
    word = tmp_path / "policy.docx"
    word.write_bytes(b"x")
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * 100)
    monkeypatch.setattr(documents, "MAX_BYTES", 99)
    assert "no such file" in said(tmp_path / "none.md")
    assert "known kinds: .htm, .html" in said(word)
    assert "larger than" in said(large)
    assert "is no file" in said(tmp_path)


def test_nesting_names_the_file(tmp_path: Path) -> None:
    """Markdown nested too deep is refused with the file and line."""
    path = tmp_path / "deep.md"
    path.write_text("x\n\n" + "> " * 200 + "deep", encoding="utf-8")
    assert said(path).startswith(f"{path}:3: lists or quotes are nested deeper")


def test_two_long_documents_parse_in_a_moment(real_policies: Path) -> None:
    """The two longest real documents, 37,000 words each, are read in under half a second together."""
    with gzip.open(real_policies / "revisions-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = sorted((json.loads(line)["before"] for line in lines), key=len)[-2:]
    read_document("warm up", ".md")
    started = time.process_time()
    for text in texts:
        read_document(text, ".md")
    assert time.process_time() - started < 0.5


def test_a_page_says_its_language_unless_somebody_else_does() -> None:
    """The `lang` of the page counts where the caller leaves it open, and nothing else does."""
    page = "<!doctype html><html class=x lang='pt-BR'><body><p>Nada.</p></body></html>"
    assert read_document(page, ".html", locale="").locale == "pt-BR"
    assert read_document(page, ".html", locale="de").locale == "de"
    assert read_document(page, ".html").locale == "en"
    assert read_document("Nada.", ".md", locale="").locale == ""
