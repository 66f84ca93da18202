"""Give the sides of a comparison their languages, where nobody has named them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.load.documents import find_direction
from policygen.model.document import leaves
from policygen.rules.languages import detect_language
from policygen.text.scripts import SAMPLE

if TYPE_CHECKING:
    from policygen.model.document import Document
    from policygen.pipeline.sides import LoadedSide


def name_languages(first: LoadedSide, second: LoadedSide) -> tuple[LoadedSide, LoadedSide]:
    """Name the language of each side that has none yet.

    The words of both together decide, so that a short text does not stand alone; a side that is named
    counts for the other too, unless that one is written in another script.
    """
    if first.document.locale and second.document.locale:
        return first, second
    said = second.document.locale or first.document.locale
    words = "\n".join(_sample(side.document) for side in (second, first) if not side.document.locale)
    language = detect_language(words, said)
    return _name(first, language), _name(second, language)


def check_language(document: Document) -> Document:
    """Take back the language that a page says it is in, where its words are written in another script."""
    language = detect_language(_sample(document), document.locale)
    return replace(document, locale=language, direction=find_direction(language))


def _sample(document: Document) -> str:
    """Return the words a document begins with."""
    found, size = [document.title], 0
    for leaf in leaves(document):
        if size > SAMPLE:
            break
        found.append(leaf.block.text)
        size += len(leaf.block.text)
    return "\n".join(found)


def _name(side: LoadedSide, language: str) -> LoadedSide:
    if side.document.locale:
        return side
    document = replace(side.document, locale=language, direction=find_direction(language))
    return replace(side, document=document, side=replace(side.side, locale=language))
