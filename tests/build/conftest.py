from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.build.assemble import assemble_document
from policygen.build.render.html import Pages
from policygen.build.strings import read_messages
from policygen.load.resources import load_catalogue, load_layouts
from policygen.load.workspace import load_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from policygen.model.document import Document

DEFINITION = """locales:
  source: en
  published: [en, ar]
profile:
  company:
    name: A*B_<C> & Söhne
flags:
  uses_location: true
  sells_data: false
policies:
  privacy:
    title: {en: Privacy & you, ar: الخصوصية وأنت}
    jurisdictions: [EU]
    preamble: [about/welcome]
    sections:
      - id: collection
        title: What we collect
        lead: [collection/lead-in]
        groups:
          - id: given
            title: What you give us
            style: bullets
            clauses: [collection/account, collection/location, collection/sale]
          - style: numbers
            clauses: [collection/log, collection/table]
            closing: [collection/after]
      - id: sale
        title: What we sell
        lead: [sale/lead-in]
        clauses: [sale/list]
      - id: rights
        title: Your rights
        style: numbers
        clauses: [rights/access, rights/markup]
        closing: [rights/closing]
"""


def clause(prose: str, *, condition: str = "") -> str:
    return f"---\ntitle: A clause\nkind: practice\n{condition and f'applies_if: {condition}'}\n---\n{prose}\n"


CLAUSES = {
    "about/welcome": clause("Welcome to {{ company.name }}. See [[rights/access]] for your rights."),
    "collection/lead-in": clause("We take little. We collect the following:"),
    "collection/account": clause("Your **e-mail address** and your [name](https://example.com/names?a=1&b=2)."),
    "collection/location": clause("Your location.", condition='uses_location and jurisdiction == "EU"'),
    "collection/sale": clause("What others sell us.", condition="sells_data"),
    "collection/log": clause("## Logs\n\nTwo paragraphs.\n\nThe second one:\n\n1. one\n2. two\n   - inner"),
    "collection/table": clause("| Data | Kept for |\n|---|---|\n| logs | 30 days |\n| names | 1 year |"),
    "collection/after": clause("Nothing else is collected, and `code` stays *code*."),
    "sale/lead-in": clause("We sell:"),
    "sale/list": clause("Everything.", condition="sells_data"),
    "rights/access": clause("Ask us for a copy  \nof your data."),
    "rights/markup": clause(
        "<script>alert(1)</script> is shown, [this](javascript:alert(1)) leads nowhere,\n"
        "![a picture](https://example.com/x.png) is words, \\[[no]] is no ref.\n\n"
        "> Quoted words.\n>\n> - with a list\n\n```\nlines of\ncode\n```"
    ),
    "rights/closing": clause("That is all that [[collection/table]] and [[collection/given-by-others]] say."),
    "collection/given-by-others": clause("Never used."),
}


@pytest.fixture
def rich_root(make_workspace: Callable[..., Path]) -> Path:
    """Return a workspace with everything in it that a document can hold."""
    closing = CLAUSES["rights/closing"].replace(" and [[collection/given-by-others]] say", " says")
    clauses = CLAUSES | {"rights/closing": closing}
    files = {f"clauses/{name}/1.0.0.md": text for name, text in clauses.items()}
    root = make_workspace(files | {"policygen.yaml": DEFINITION})
    digest = load_workspace(root).clauses["rights/access"]["1.0.0"].digest
    translation = f"---\ntitle: حق\ntranslates: {digest}\n---\nاطلب نسخة.\n"
    return make_workspace(
        files | {"policygen.yaml": DEFINITION, "locales/ar/clauses/rights/access/1.0.0.md": translation}
    )


@pytest.fixture
def assemble(make_workspace: Callable[..., Path]) -> Callable[[Mapping[str, str]], Document]:
    """Return a function that assembles the draft of a small workspace with other files in it."""

    def make(files: Mapping[str, str], locale: str = "en") -> Document:
        return assemble_document(load_workspace(make_workspace(files)), "privacy", locale)

    return make


@pytest.fixture
def rich(rich_root: Path) -> Document:
    """Return the document of the rich workspace in its source locale."""
    return assemble_document(load_workspace(rich_root), "privacy", "en")


@pytest.fixture
def rich_arabic(rich_root: Path) -> Document:
    """Return the document of the rich workspace in a locale that is hardly translated."""
    return assemble_document(load_workspace(rich_root), "privacy", "ar")


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Return the packaged layouts in English."""
    return Pages(load_layouts(None), read_messages("en", load_catalogue(None, "en")))
