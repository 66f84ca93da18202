from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.build.assemble import assemble_document
from policygen.errors import ClauseError, ReleaseError, UsageError
from policygen.load.workspace import inspect_workspace, load_workspace
from policygen.model.document import Block, Document, leaves
from policygen.model.workspace import Release
from policygen.text.words import render_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DEFINITION = """policies:
  privacy:
    title: Privacy policy
    preamble: [about/welcome]
    sections:
      - id: collection
        title: What we collect
        style: numbers
        clauses: [collection/account]
"""
CLAUSE = "---\ntitle: A clause\nkind: practice\n---\n{}\n"


def words_of(document: Document) -> list[str]:
    return [f"{leaf.marker} {leaf.block.text}".strip() for leaf in leaves(document)]


def blocks_of(document: Document) -> Iterator[Block]:
    def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            yield block
            yield from walk(block.children)

    yield from walk(document.blocks)
    for section in document.sections:
        for part in (section, *section.sections):
            yield from walk(part.blocks + part.closing)


def test_a_document_reads_in_the_order_of_its_definition(rich: Document) -> None:
    """Preamble, then each section: lead, clauses, groups with lead and closing, closing; numbers are made."""
    assert words_of(rich) == [
        "Welcome to A*B_<C> & Söhne. See 2.1 for your rights.",
        "1. What we collect",
        "We take little. We collect the following:",
        "1. What you give us",
        "• Your e-mail address and your name.",
        "• Your location.",
        "1. Logs",
        "Two paragraphs.",
        "The second one:",
        "1. one",
        "2. two",
        "• inner",
        "2. Data",
        "Kept for",
        "logs",
        "30 days",
        "names",
        "1 year",
        "Nothing else is collected, and code stays code.",
        "2. Your rights",
        "1. Ask us for a copy of your data.",
        "2. <script>alert(1)</script> is shown, this leads nowhere, a picture is words, [[no]] is no ref.",
        "Quoted words.",
        "• with a list",
        "lines of code",
        "That is all that 1.2 says.",
    ]


def test_a_section_whose_clauses_do_not_apply_takes_its_title_and_number_along(rich: Document) -> None:
    """A lead-in to nothing is not shown, and the sections are numbered without a gap."""
    assert [(section.number, section.title) for section in rich.sections] == [
        ("1.", "What we collect"),
        ("2.", "Your rights"),
    ]


def test_the_last_sentence_of_a_lead_introduces_what_follows(rich: Document) -> None:
    """The lead-in of a section is one sentence, not the whole lead."""
    assert rich.sections[0].lead_in == "We collect the following:"
    assert rich.sections[1].lead_in == ""


def test_every_block_of_a_clause_says_where_it_comes_from(rich: Document) -> None:
    """The first block of a clause has its id for an anchor, the others their place, and no two are equal."""
    from_clauses = [block for block in blocks_of(rich) if block.anchor and block.clause]
    anchors = [block.anchor for block in from_clauses]
    assert len(anchors) == len(set(anchors))
    log = [block.anchor for block in from_clauses if block.clause and block.clause.id == "collection/log"]
    assert log[:5] == [
        "collection/log", "collection/log.2", "collection/log.3", "collection/log.4", "collection/log.4.1",
    ]
    assert all(block.clause and block.clause.version == "1.0.0" for block in from_clauses)


def test_headings_of_a_clause_stand_below_what_they_stand_in(rich: Document) -> None:
    """The heading order of a page is right whatever level an author chose."""
    headings = [block for block in blocks_of(rich) if block.kind == "heading"]
    assert [(block.text, block.level) for block in headings] == [("Logs", 3)]


def test_what_is_not_translated_says_its_language(rich_arabic: Document) -> None:
    """A translated clause has the locale of the document; the others name theirs."""
    assert rich_arabic.direction == "rtl"
    assert rich_arabic.title == "الخصوصية وأنت"
    locales = {block.text: block.locale for block in blocks_of(rich_arabic) if block.text}
    assert locales["اطلب نسخة."] == ""
    assert locales["We take little. We collect the following:"] == "en"


def test_a_reference_to_a_clause_without_a_number_is_refused(make_workspace: Callable[..., Path]) -> None:
    """The preamble has no number, so that nothing can refer to it; the message names file and line."""
    root = make_workspace({
        "policygen.yaml": DEFINITION,
        "clauses/about/welcome/1.0.0.md": CLAUSE.format("Welcome."),
        "clauses/collection/account/1.0.0.md": CLAUSE.format("Your name.\n\nSee [[about/welcome]]."),
    })
    with pytest.raises(ClauseError, match=r"^clauses/collection/account/1\.0\.0\.md:7: .*about/welcome"):
        assemble_document(load_workspace(root), "privacy", "en")


def test_an_unknown_policy_is_a_question_that_makes_no_sense(make_workspace: Callable[..., Path]) -> None:
    """The error names the policy that was probably meant."""
    with pytest.raises(UsageError, match="did you mean `privacy`"):
        assemble_document(load_workspace(make_workspace()), "privaci", "en")


def test_a_release_is_built_from_its_lock_alone(make_workspace: Callable[..., Path]) -> None:
    """Later versions, titles and profile values do not reach a release."""
    before = "---\ntitle: A clause\nkind: practice\n---\nWe, {{ company.name }}, collect.\n"
    root = make_workspace({
        "clauses/collection/account/1.0.0.md": before,
        "clauses/collection/account/2.0.0.md": before.replace("collect", "sell"),
    })
    workspace, _ = inspect_workspace(root)
    lock = {
        "definition": {
            "title": {"en": "Title of then"},
            "sections": [{"id": "collection", "title": {"en": "Then"}, "clauses": ["collection/account"]}],
        },
        "profile": {"values": {"company": {"name": "Then Ltd"}}, "flags": {}},
        "clauses": {"collection/account": {"version": "1.0.0", "digest": ""}},
    }
    release = Release("privacy", "1.0.0", "2026-01-05", "2026-02-05", lock, {})
    document = assemble_document(workspace, "privacy", "en", release=release)
    assert render_words(document) == "Title of then\n\n1. Then\n\nWe, Then Ltd, collect.\n"
    assert (document.version, document.published, document.effective) == ("1.0.0", "2026-01-05", "2026-02-05")
    draft = assemble_document(workspace, "privacy", "en")
    assert "We, Acme, sell." in render_words(draft)
    assert (draft.version, draft.published) == ("draft", "")


def test_a_release_whose_clause_file_is_gone_is_refused(make_workspace: Callable[..., Path]) -> None:
    """The message names the file to restore."""
    lock = {
        "definition": {
            "title": {"en": "T"}, "sections": [{"id": "a", "title": {"en": "A"}, "clauses": ["a/b"]}],
        },
        "profile": {},
        "clauses": {"a/b": {"version": "3.0.0", "digest": ""}},
    }
    release = Release("privacy", "1.0.0", "", "", lock, {})
    with pytest.raises(ReleaseError, match=r"^clauses/a/b/3\.0\.0\.md: is gone"):
        assemble_document(load_workspace(make_workspace()), "privacy", "en", release=release)
