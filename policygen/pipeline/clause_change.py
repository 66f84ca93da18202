"""Turns two versions of one clause into what changed between them: the clause alone, its words and facts.

The names it fills in stay as they stand in the file: that another name is filled in is a change, even
where both have the same value today.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.compare.align.documents import align_documents
from policygen.compare.changes import Settings, classify_alignment, most_serious_label
from policygen.compare.practices import compare_facts
from policygen.compare.read.pairs import read_context
from policygen.errors import InputError
from policygen.model.document import Block, ClauseRef, Document
from policygen.model.facts import FactSheet
from policygen.pipeline.fact_words import fact_words
from policygen.text.markdown import parse_markdown

if TYPE_CHECKING:
    from policygen.model.change import Change, Label
    from policygen.model.workspace import Clause


def compare_clause(before: Clause, after: Clause, locale: str) -> tuple[Change, ...]:
    """Compare two versions of a clause.

    Args:
        before: The version before.
        after: The version after.
        locale: The language of both.

    Raises:
        InputError: The prose of one cannot be read.
    """
    first, second = _write(before, after, locale), _write(after, before, locale)
    sheets = _state(before), _state(after)
    facts = compare_facts(*sheets, fact_words()) if before.facts != after.facts else ()
    return classify_alignment(
        align_documents(first, second), read_context(first, second), facts, sheets, Settings(())
    )


def label_clause_change(before: Clause, after: Clause, locale: str) -> tuple[Label, tuple[Change, ...]]:
    """Return the most serious label of what changed, `cosmetic` where nothing did, and the changes."""
    try:
        changes = compare_clause(before, after, locale)
    except InputError:
        return "review", ()
    return most_serious_label(changes) or "cosmetic", changes


def _write(clause: Clause, other: Clause, locale: str) -> Document:
    """Write a clause as a document, with the title and the short text where those differ too."""
    extra = [
        Block("paragraph", text=text)
        for text, against in ((clause.title, other.title), (clause.short, other.short))
        if text and text != against
    ]
    blocks = (*parse_markdown(clause.prose, line=clause.line, path=clause.path), *extra)
    reference = ClauseRef(clause.id, clause.version, clause.kind)
    return Document(locale=locale, blocks=tuple(_mark(block, reference) for block in blocks))


def _mark(block: Block, reference: ClauseRef) -> Block:
    return replace(
        block, clause=reference, children=tuple(_mark(child, reference) for child in block.children)
    )


def _state(clause: Clause) -> FactSheet:
    return FactSheet({clause.id: dict(clause.facts)}, {clause.id: clause.title})
