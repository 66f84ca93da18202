"""Turns documents into the words around a policy that their pages would have to show in English.

The pages are written as a build writes them, and thrown away: what a page asks for depends on its layouts,
its dates and the languages there are, so that nothing else knows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.render.html import Pages
from policygen.build.render.json import render_json
from policygen.build.render.text import render_text
from policygen.build.strings import read_messages
from policygen.errors import InputError, Problem
from policygen.load.resources import load_catalogue, load_layouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from policygen.build.strings import Messages
    from policygen.model.document import Block, Document, Section

_SOME_DAY = "2000-01-01"


def find_missing_strings(root: Path, documents: Iterable[Document]) -> Iterator[Problem]:
    """Find every word around a policy for which a release would have none in the language of its page.

    Args:
        root: The workspace, with its layouts and catalogues.
        documents: The policy in each language; looked at as if it were released, and translated.

    Returns:
        One problem for each string and language, and what is wrong with a layout or catalogue.
    """
    try:
        layouts = load_layouts(root)
        for document in documents:
            yield from _look_at(root, layouts, document)
    except InputError as error:
        yield from error.problems


def name_missed(messages: Messages, mend: str) -> Iterator[Problem]:
    """Name the strings that the pages written so far had to show in English."""
    for text in sorted(messages.missed):
        message = f"“{text}” is not translated into `{messages.locale}`"
        yield Problem(f"locales/{messages.locale}/messages.po", 0, message, mend, "string-missing")


def _look_at(root: Path, layouts: Mapping[str, str], document: Document) -> Iterator[Problem]:
    messages = read_messages(document.locale, load_catalogue(root, document.locale))
    day = document.published or _SOME_DAY
    whole, effective = _as_translated(document), document.effective or day
    released = replace(whole, version="1.0.0", published=day, effective=effective)
    pages = Pages(layouts, messages)
    for render in (pages.render_page, pages.render_fragment, pages.render_print):
        render(released)
    render_text(released, messages)
    render_json(released, messages)
    yield from name_missed(messages, "write it there, as msgid with its msgstr: no page goes out without it")


def _as_translated(document: Document) -> Document:
    """Return a document without the marks of another language: a page that is whole says nothing of them."""
    blocks, sections = _unmark(document.blocks), _unmark_sections(document.sections)
    return replace(document, title_locale="", blocks=blocks, sections=sections)


def _unmark_sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(
        replace(
            each, locale="", blocks=_unmark(each.blocks), closing=_unmark(each.closing),
            sections=_unmark_sections(each.sections),
        )
        for each in sections
    )


def _unmark(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(replace(each, locale="", children=_unmark(each.children)) for each in blocks)
