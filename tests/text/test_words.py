from __future__ import annotations

import hashlib

from policygen.load.documents import read_document
from policygen.model.document import Block, Document, Section, Span
from policygen.text.words import digest_words, normalise_text, render_words


def paragraph(text: str) -> Block:
    return Block("paragraph", text=text)


def test_titles_numbers_and_markers_are_words() -> None:
    """Title, section titles with their numbers, prose, items behind markers, closing words; no version."""
    item = Block("item", marker="1.", children=(paragraph("one"), Block("list", children=(
        Block("item", marker="•", children=(paragraph("inner"),)),
    ))))  # fmt: skip
    loose = Block("item", marker="2.", children=(paragraph("two"), paragraph("further")))
    group = Section("g", "Group", "1.", blocks=(Block("list", children=(item, loose), ordered=True),))
    section = Section(
        "s", "Section", "3.", blocks=(paragraph("lead"),), sections=(group,), closing=(paragraph("end"),)
    )
    document = Document(
        "Title", blocks=(paragraph("hello"),), sections=(section,), version="1.2.3", published="2026-01-05"
    )
    assert render_words(document) == (
        "Title\n\nhello\n\n3. Section\n\nlead\n\n1. Group\n\n"
        "1. one\n   • inner\n\n2. two\n\n   further\n\nend\n"
    )


def test_breaks_tables_and_quotes() -> None:
    """A break is a new line, a row is a line, a quotation stands apart."""
    address = Block("paragraph", text="A Street Town", spans=(Span("break", 9, 9),))
    row = Block("row", children=(Block("cell", text="IP"), Block("cell"), Block("cell", text="login")))
    document = Document(
        blocks=(address, Block("table", children=(row,)), Block("quote", children=(paragraph("q"),)))
    )
    assert render_words(document) == "A Street\nTown\n\nIP |  | login\n\n  q\n"


def test_an_empty_document_has_no_words() -> None:
    """Nothing in, nothing out."""
    assert render_words(Document()) == ""


def test_every_word_of_a_document_is_a_canonical_word() -> None:
    """The words of a text document, numbers and markers included, are its canonical words."""
    source = "A Policy of Privacy\n1. Data\nWe collect:\n• names\n• ages\n2. Use\nWe use them.\n"
    assert render_words(read_document(source, ".txt")).split() == source.split()


def test_digests_are_over_normalised_text() -> None:
    """Byte order mark, line ends and composition of accents change no digest; a word does."""
    assert normalise_text("\ufeffcafe\u0301\r\nb\rc") == "caf\u00e9\nb\nc"
    assert digest_words("\ufeffcafe\u0301\r\n") == digest_words("caf\u00e9\n")
    assert digest_words("a") == "sha256:" + hashlib.sha256(b"a").hexdigest() != digest_words("b")
