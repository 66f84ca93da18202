"""Turns a document into JSON that an app can show natively: schema `policygen.document/1`.

Markup comes as runs, pieces of text with their marks, because offsets into a text mean different
things in different languages of programming. What is empty is left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from policygen.build.furniture import compose_furniture, furniture_values
from policygen.build.locales import text_direction
from policygen.build.render.anchors import name_anchors
from policygen.build.render.inline import Run, cut_runs, link_target
from policygen.text.words import digest_words, render_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.build.strings import Messages
    from policygen.model.document import Block, Direction, Document, Section

SCHEMA = "policygen.document/1"


def render_json(document: Document, messages: Messages) -> str:
    """Write a document with the digest of its words, which `policy.txt` holds."""
    ids = name_anchors(document)
    furniture = compose_furniture(document, messages)
    values = {
        "schema": SCHEMA,
        "policy": document.policy,
        "version": document.version,
        "locale": document.locale,
        "direction": document.direction,
        "published": document.published or None,
        "effective": document.effective or None,
        "digest": digest_words(render_words(document)),
        "title": document.title,
        "blocks": [_write_block(block, ids, document.direction) for block in document.blocks],
        "sections": [_write_section(section, ids, document.direction) for section in document.sections],
    }
    values |= _write_title_locale(document.title_locale) | furniture_values(furniture, document)
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _write_title_locale(locale: str) -> dict[str, str]:
    """Say the language of a title where it is not that of the document."""
    return {"title_locale": locale, "title_direction": text_direction(locale)} if locale else {}


def _write_section(section: Section, ids: Mapping[str, str], around: Direction) -> dict[str, Any]:
    return _drop_empty(
        anchor=section.anchor,
        id=ids[section.anchor],
        number=section.number,
        title=section.title,
        **_write_title_locale(section.locale),
        level=section.level,
        blocks=[_write_block(block, ids, around) for block in section.blocks],
        sections=[_write_section(inner, ids, around) for inner in section.sections],
        closing=[_write_block(block, ids, around) for block in section.closing],
    )


def _write_block(block: Block, ids: Mapping[str, str], around: Direction) -> dict[str, Any]:
    clause = block.clause
    around = text_direction(block.locale) if block.locale else around
    return _drop_empty(
        kind=block.kind,
        anchor=block.anchor,
        id=ids.get(block.anchor, ""),
        clause=f"{clause.id}@{clause.version}" if clause else "",
        carried=clause.carried if clause else "",
        locale=block.locale,
        direction=around if block.locale else "",
        level=block.level,
        ordered=block.ordered,
        marker=block.marker,
        text=block.text,
        runs=_write_runs(cut_runs(block, around), ids),
        children=[_write_block(child, ids, around) for child in block.children],
    )


def _write_runs(runs: tuple[Run, ...], ids: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the runs of a text; none where nothing in it is marked or kept apart."""
    if all(run == Run(run.text) for run in runs):
        return []
    return [_write_run(run, ids) for run in runs]


def _write_run(run: Run, ids: Mapping[str, str]) -> dict[str, Any]:
    targets = [link_target(span, ids) for span in run.spans if span.kind == "link"]
    return _drop_empty(
        text=run.text,
        line_break=run.after_break,
        marks=[span.kind for span in run.spans if span.kind not in {"link", "image"}],
        link=targets[0] if targets else "",
        direction=run.direction or "",
    )


def _drop_empty(**values: object) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", 0, [], False)}
