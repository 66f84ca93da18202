"""Turns a document into what a page says around the policy: which version prevails, what is not translated.

None of it belongs to the words that are compared: a page in another language says more of it than the page
in the source language, and the policy is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.build.locales import name_language, text_direction, write_list
from policygen.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.build.strings import Messages
    from policygen.model.document import Block, Document, Section

_MEND = "translate it, or build with --allow-fallback"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, by the name that it has there."""

    name: str
    locale: str = ""
    """The language of the name, where it is not that of the page."""
    anchor: str = ""
    """Of a section; empty for the title and the introduction."""


@dataclass(frozen=True, slots=True)
class ForeignParts:
    """What stands in one other language, in whole or in part."""

    locale: str
    language: str
    """The name of the language, in the language of the page."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """The sentences around a policy, in the language of its page."""

    prevails: str = ""
    """Which version prevails; empty where there is only one."""
    fallback: str = ""
    """That not everything is translated; empty where everything is."""
    foreign: tuple[ForeignParts, ...] = ()


def compose_furniture(document: Document, messages: Messages) -> Furniture:
    """Put into words what a page says around its policy.

    Args:
        document: The whole policy.
        messages: Interface strings of its locale.
    """
    foreign = tuple(_gather(document, messages))
    note = messages.translate(
        "Not everything here has been translated. These parts are, in whole or in part, in another language:"
    ) if foreign else ""
    return Furniture(_say_prevails(document, messages), note, foreign)


def write_fallback(furniture: Furniture, locale: str, messages: Messages) -> str:
    """Write what is not translated as plain text, before the words; empty where everything is."""
    if not furniture.foreign:
        return ""
    lines = [furniture.fallback]
    for each in furniture.foreign:
        names = write_list([part.name for part in each.parts], locale)
        pattern = messages.translate("%(name)s: %(text)s")
        lines.append("• " + pattern % {"name": each.language, "text": names})
    return "\n".join(lines) + "\n\n"


def furniture_values(furniture: Furniture, document: Document) -> dict[str, Any]:
    """Return what `policy.json` holds of it; a key only where there is something to say."""
    values: dict[str, Any] = {}
    if furniture.prevails:
        values["authoritative"] = {"locale": document.authoritative, "note": furniture.prevails}
    if furniture.foreign:
        languages = [
            {
                "locale": each.locale, "direction": text_direction(each.locale), "language": each.language,
                "parts": [part.name for part in each.parts],
            }
            for each in furniture.foreign
        ]
        values["fallback"] = {"note": furniture.fallback, "languages": languages}
    return values


def find_untranslated(document: Document) -> tuple[Problem, ...]:
    """Find every clause and title of a page that stands in another language than the page.

    Returns:
        One problem for each, at the file that should hold it.
    """
    tag = document.locale
    clauses = dict.fromkeys(
        (block.clause.id, block.clause.version)
        for block in _walk_document(document)
        if block.locale and block.clause
    )
    titles = dict.fromkeys(title for title, locale in _titles(document) if locale)
    return (
        *(
            Problem(
                f"locales/{tag}/clauses/{name}/{version}.md", 0,
                f"`{name}` {version} is not translated into `{tag}`", _MEND, "translation-missing",
            )
            for name, version in clauses
        ),
        *(
            Problem(
                f"locales/{tag}/titles.yaml", 0, f"the title `{title}` is not translated into `{tag}`", _MEND,
                "title-missing",
            )
            for title in titles
        ),
    )


def _say_prevails(document: Document, messages: Messages) -> str:
    if not document.authoritative:
        return ""
    if document.authoritative == document.locale:
        return messages.translate(
            "This policy exists in several languages. If they differ, this version prevails."
        )
    text = messages.translate(
        "This policy exists in several languages. "
        "If they differ, the version in this language prevails: %(language)s."
    )
    return text % {"language": name_language(document.authoritative, document.locale)}


def _gather(document: Document, messages: Messages) -> Iterator[ForeignParts]:
    """Gather the parts of each other language, in the order in which a reader meets them."""
    found: dict[str, list[Part]] = {}
    for part, locales in _name_parts(document, messages):
        for locale in dict.fromkeys(locales):
            found.setdefault(locale, []).append(part)
    for locale, parts in found.items():
        yield ForeignParts(locale, name_language(locale, document.locale), tuple(parts))


def _name_parts(document: Document, messages: Messages) -> Iterator[tuple[Part, Iterable[str]]]:
    """Yield each part of a page and the other languages in it."""
    if document.title_locale:
        yield Part(messages.translate("Title of the policy")), (document.title_locale,)
    yield Part(messages.translate("Introduction")), _locales(document.blocks)
    for section in document.sections:
        name = f"{section.number} {section.title}".strip()
        yield Part(name, section.locale, section.anchor), tuple(_section_locales(section))


def _section_locales(section: Section) -> Iterator[str]:
    if section.locale:
        yield section.locale
    yield from _locales((*section.blocks, *section.closing))
    for inner in section.sections:
        yield from _section_locales(inner)


def _locales(blocks: Iterable[Block]) -> Iterator[str]:
    yield from (block.locale for block in _walk(blocks) if block.locale)


def _walk(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _walk(block.children)


def _walk_document(document: Document) -> Iterator[Block]:
    yield from _walk(document.blocks)
    for section in _all_sections(document.sections):
        yield from _walk((*section.blocks, *section.closing))


def _titles(document: Document) -> Iterator[tuple[str, str]]:
    yield document.title, document.title_locale
    yield from ((section.title, section.locale) for section in _all_sections(document.sections))


def _all_sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all_sections(section.sections)
