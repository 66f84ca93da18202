from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from reading_back import bare_words, words_of_json, words_of_page, words_of_pdf

from policygen.build.assemble import assemble_document
from policygen.build.render.json import render_json
from policygen.build.render.printed import print_page
from policygen.build.strings import Messages
from policygen.load.workspace import load_workspace
from policygen.text.words import render_words

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.build.render.html import Pages
    from policygen.model.document import Document


def check(document: Document, pages: Pages) -> None:
    words = bare_words(render_words(document))
    assert len("".join(words)) > 200
    assert words_of_page(pages.render_page(document)) == words
    assert words_of_page(pages.render_fragment(document)) == words
    assert words_of_json(json.loads(render_json(document, Messages(document.locale)))) == words


def check_pdf(document: Document, pages: Pages) -> None:
    words = bare_words(render_words(document))
    title = document.title.split()
    found = words_of_pdf(print_page(pages.render_print(document), document), document.title)
    rest = words[len(title):]
    if document.locale.startswith("zh"):  # a line may end anywhere, and no space says where
        assert "".join(found).endswith("".join(rest))
        return
    assert found[: len(title)] == title
    assert found[-len(rest):] == rest


def test_every_form_of_a_rich_document_says_the_same_words(rich: Document, pages: Pages) -> None:
    """HTML, fragment, text and JSON hold the same words in the same order, whatever the blocks are."""
    check(rich, pages)


def test_every_form_of_a_foreign_document_says_the_same_words(rich_arabic: Document, pages: Pages) -> None:
    """The law holds for a page that reads from the right."""
    check(rich_arabic, pages)


@pytest.mark.slow
def test_the_pdf_of_a_rich_document_says_the_same_words(rich: Document, pages: Pages) -> None:
    """What can be copied out of the PDF is the policy's words in their order."""
    check_pdf(rich, pages)


@pytest.mark.slow
def test_every_release_of_the_workspace_says_the_same_words_in_every_form(
    checkout: Path, pages: Pages
) -> None:
    """HTML, PDF, text and JSON of every release and the draft carry the same sentences in the same order."""
    workspace = load_workspace(checkout)
    for policy, releases in workspace.releases.items():
        for release in (*releases, None):
            for locale in release.words if release else workspace.locales:
                document = assemble_document(workspace, policy, locale, release=release)
                check(document, pages)
                check_pdf(document, pages)
