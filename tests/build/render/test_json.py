from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest
from reading_back import read_page

from policygen.build.assemble import assemble_document
from policygen.build.render.json import render_json
from policygen.build.render.text import render_text
from policygen.build.strings import Messages
from policygen.load.resources import read_resource
from policygen.load.workspace import load_workspace
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.build.render.html import Pages
    from policygen.model.document import Document

SCHEMA = json.loads(read_resource("schemas/document.json"))


def runs_of(value: dict) -> Iterator[dict]:
    if value.get("runs"):
        yield value
    for key in ("blocks", "sections", "closing", "children"):
        for inner in value.get(key, ()):
            yield from runs_of(inner)


def test_the_published_schema_is_a_schema() -> None:
    """Programs can rely on it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_what_is_written_keeps_to_the_schema(rich: Document, rich_arabic: Document, checkout: Path) -> None:
    """Every kind of block, both directions, draft and release."""
    workspace = load_workspace(checkout)
    real = [assemble_document(workspace, policy, workspace.source_locale) for policy in workspace.policies]
    released = replace(rich, version="1.0.0", published="2026-01-05", effective="2026-01-05")
    for document in (rich, rich_arabic, released, *real):
        jsonschema.validate(json.loads(render_json(document, Messages(document.locale))), SCHEMA)


def test_an_unknown_key_would_be_noticed(rich: Document) -> None:
    """The schema is closed, so that it cannot fall behind what is written."""
    value = json.loads(render_json(rich, Messages("en"))) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, SCHEMA)


def test_the_digest_is_that_of_the_text(rich: Document) -> None:
    """An app can tell whether it shows the words of `policy.txt`."""
    value, text = json.loads(render_json(rich, Messages("en"))), render_text(rich, Messages("en"))
    assert value["digest"] == digest_words(text)


def test_runs_joined_are_the_text(rich: Document) -> None:
    """An app that shows the runs shows every word; links that could run something are gone."""
    marked = list(runs_of(json.loads(render_json(rich, Messages("en")))))
    assert len(marked) > 3
    for block in marked:
        assert "".join(run["text"] for run in block["runs"]) == block["text"]
    links = [run["link"] for block in marked for run in block["runs"] if "link" in run]
    assert "#rights-access" in links
    assert not any("javascript" in link for link in links)


def test_every_id_is_on_the_page(rich: Document, pages: Pages) -> None:
    """An app can lead a reader to the very place on the page."""
    tags = read_page(pages.render_page(rich)).tags
    found = {attributes["id"] for _, attributes in tags if "id" in attributes}
    value = json.loads(render_json(rich, Messages("en")))
    ids = [part["id"] for key in ("blocks", "sections") for part in walk(value[key])]
    assert len(ids) > 30
    assert set(ids) <= found


def walk(parts: list[dict]) -> Iterator[dict]:
    for part in parts:
        if "id" in part:
            yield part
        for key in ("blocks", "sections", "closing", "children"):
            yield from walk(part.get(key, []))
