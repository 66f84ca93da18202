"""Turns two texts into the changes that the engine sees between them, for the tests of rules and stages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.compare.align.documents import align_documents
from policygen.compare.changes import Settings, classify_alignment, most_serious_label
from policygen.compare.practices import compare_facts
from policygen.compare.read.pairs import read_context, read_pair
from policygen.load import vocabulary
from policygen.load.documents import read_document
from policygen.model.document import Block, ClauseRef, Document, Section
from policygen.model.duration import is_longer
from policygen.model.facts import FactSheet, FactWords
from policygen.text.durations import parse_duration

if TYPE_CHECKING:
    from policygen.model.change import Change, Label, Polarity
    from policygen.model.facts import Facts
    from policygen.model.reading import Reading
    from policygen.rules.record import Example

CLAUSE = "example/clause"


def compare_texts(
    before: str, after: str, *, kind: Polarity | None = None, facts: tuple[Facts, Facts] | None = None,
    locale: str = "en",
) -> tuple[Change, ...]:
    """Compare two texts of Markdown as if both were one clause of the given kind, with facts or without."""
    first, second = (_as_clause(read_document(text, ".md", locale=locale), kind) for text in (before, after))
    sheets = tuple(FactSheet({CLAUSE: stated}, {CLAUSE: "Example"}) for stated in facts or ({}, {}))
    return classify_alignment(
        align_documents(first, second), read_context(first, second), compare_facts(*sheets, fact_words()),
        (sheets[0], sheets[1]), Settings(()),
    )


def read_texts(before: str, after: str) -> tuple[Reading, ...]:
    """Read two texts of Markdown: one reading for each piece that differs."""
    first, second = read_document(before, ".md"), read_document(after, ".md")
    context = read_context(first, second)
    return tuple(
        reading for pair in align_documents(first, second).pairs for reading in read_pair(pair, context)
    )


def label_texts(before: str, after: str, *, kind: Polarity | None = None) -> Label | None:
    """Return the label of everything that differs between two texts; None where nothing does."""
    return most_serious_label(compare_texts(before, after, kind=kind))


def judge_example(example: Example) -> tuple[Change, ...]:
    """Run every rule of the catalogue over an example."""
    return compare_texts(example.before, example.after, kind=example.polarity, facts=example.facts)


def fact_words() -> FactWords:
    """Return what the shipped vocabulary knows about words of facts."""

    def longer(after: str, before: str) -> bool | None:
        first, second = parse_duration(after), parse_duration(before)
        return is_longer(first, second) if first and second else None

    return FactWords(
        vocabulary.is_broader, lambda group, word: bool(vocabulary.sensitive_source(group, word)), longer
    )


def _as_clause(document: Document, kind: Polarity | None) -> Document:
    clause = ClauseRef(CLAUSE, "1.0.0", kind)
    return replace(
        document, blocks=tuple(_block(block, clause) for block in document.blocks),
        sections=tuple(_section(section, clause) for section in document.sections),
    )


def _section(section: Section, clause: ClauseRef) -> Section:
    return replace(
        section, blocks=tuple(_block(block, clause) for block in section.blocks),
        sections=tuple(_section(inner, clause) for inner in section.sections),
    )


def _block(block: Block, clause: ClauseRef) -> Block:
    return replace(block, clause=clause, children=tuple(_block(child, clause) for child in block.children))
