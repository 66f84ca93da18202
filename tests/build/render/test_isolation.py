from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.build.assemble import assemble_document
from policygen.build.render.directions import isolate_value
from policygen.build.render.html import Pages
from policygen.build.render.json import render_json
from policygen.build.render.text import render_text
from policygen.build.strings import Messages
from policygen.load.resources import load_layouts, read_resource
from policygen.load.workspace import load_workspace
from policygen.text.words import render_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.model.document import Document

DEFINITION = """locales: {{source: {source}, published: [{source}]}}
profile:
  company: {{name: "{name}"}}
  contact: {{email: privacy@mori.example}}
  days: 30
policies:
  privacy:
    title: T
    sections:
      - {{id: all, title: S, clauses: [a/one]}}
"""
ARABIC = (
    "تجمع {{ company.name }}، ثم تحذف خلال {{ days }} يومًا؛ "
    "[{{ contact.email }}](mailto:{{ contact.email }}) و`code`."
)


@pytest.fixture
def make(make_workspace: Callable[..., Path]) -> Callable[..., Document]:
    def build(prose: str, source: str, name: str = "Mori (China) Ltd.") -> Document:
        clause = f"---\ntitle: T\nkind: practice\n---\n{prose}\n"
        definition = DEFINITION.format(source=source, name=name)
        files = {"policygen.yaml": definition, "clauses/a/one/1.0.0.md": clause}
        return assemble_document(load_workspace(make_workspace(files)), "privacy", source)

    return build


def page_of(document: Document) -> str:
    return Pages(load_layouts(None), Messages(document.locale)).render_page(document)


def test_values_stand_apart_in_a_sentence_that_reads_the_other_way(make: Callable[..., Document]) -> None:
    """A Latin name, a number and an address keep their signs on their own side; code and links do too."""
    page = page_of(make(ARABIC, "ar"))
    assert '<html lang="ar" dir="rtl">' in page
    assert '<bdi dir="ltr">Mori (China) Ltd.</bdi>' in page
    assert '<bdi dir="ltr">30</bdi>' in page
    address = "privacy@mori.example"
    assert f'<a href="mailto:{address}" dir="ltr"><bdi dir="ltr">{address}</bdi></a>' in page
    assert '<code dir="ltr">code</code>' in page


def test_a_name_from_the_right_stands_apart_in_an_english_sentence(make: Callable[..., Document]) -> None:
    """And what reads as its sentence does needs nothing."""
    page = page_of(make("We are {{ company.name }} (you know); {{ days }} days.", "en", "شركة موري"))
    assert 'We are <bdi dir="rtl">شركة موري</bdi> (you know); 30 days.' in page


def test_a_page_in_one_direction_has_no_marks(make: Callable[..., Document]) -> None:
    """An English page of an English company is as plain as ever."""
    assert "bdi" not in page_of(make("We are {{ company.name }}.", "en")).partition("<body>")[2]


def test_json_says_how_a_value_reads_and_text_stays_in_logical_order(make: Callable[..., Document]) -> None:
    """An app gets the pieces with their direction; the words have no signs added, in any form."""
    document = make(ARABIC, "ar")
    values = json.loads(render_json(document, Messages("ar")))
    jsonschema.validate(values, json.loads(read_resource("schemas/document.json")))
    assert values["direction"] == "rtl"
    (block,) = values["sections"][0]["blocks"]
    assert "".join(run["text"] for run in block["runs"]) == block["text"]
    turned = [(run["text"], run["direction"]) for run in block["runs"] if "direction" in run]
    assert turned == [("Mori (China) Ltd.", "ltr"), ("30", "ltr"), ("privacy@mori.example", "ltr")]
    assert render_text(document, Messages("ar")) == render_words(document)
    words = "تجمع Mori (China) Ltd.، ثم تحذف خلال 30 يومًا؛ privacy@mori.example وcode."
    assert words in render_words(document)


def test_plain_text_around_a_value_gets_signs_only_where_it_must() -> None:
    """Sentences of notices, which are plain text, keep a name of the other direction together."""
    assert isolate_value("Mori Ltd.", "rtl") == "\u2068Mori Ltd.\u2069"
    assert isolate_value("شركة", "ltr") == "\u2068شركة\u2069"
    assert isolate_value("Mori Ltd.", "ltr") == "Mori Ltd."
    assert isolate_value("30", "rtl") == "30"
