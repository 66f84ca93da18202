"""Turns clauses, profile and locale into the one document that all renderers and the diff read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.locales import text_direction
from policygen.build.outline import Outline, Part, make_outline, number_clauses
from policygen.build.plan import Plan, make_plan
from policygen.errors import ClauseError, InputError, Problem
from policygen.model.document import Block, ClauseRef, Document, Section
from policygen.model.workspace import DRAFT
from policygen.text.markdown import parse_markdown
from policygen.text.prose import fill_prose, find_references
from policygen.text.sentences import split_sentences
from policygen.text.values import BEGIN, END, place_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.model.workspace import Clause, Release, Workspace

BULLET = "•"


def assemble_document(
    workspace: Workspace, policy_id: str, locale: str, *, release: Release | None = None
) -> Document:
    """Assemble a policy in one locale.

    Args:
        workspace: The workspace as loaded.
        policy_id: One of its policies.
        locale: Canonical tag; clauses without a translation stand in the source locale and say so.
        release: Versions, definition and profile come from its lock; None means the draft: the newest
            version of each clause.

    Raises:
        UsageError: There is no such policy.
        InputError: A clause cannot be used; holds every problem of every clause.
    """
    plan = make_plan(workspace, policy_id, locale, release)
    outline = make_outline(plan)
    writer = _Writer(plan, number_clauses(outline))
    document = writer.write(outline, release)
    if writer.problems:
        raise ClauseError(writer.problems)
    return document


class _Writer:
    """Writes the clauses of an outline into blocks, and keeps every problem met on the way."""

    def __init__(self, plan: Plan, numbers: Mapping[str, str]) -> None:
        self.plan = plan
        self.numbers = numbers
        self.problems: list[Problem] = []

    def write(self, outline: Outline, release: Release | None) -> Document:
        plan = self.plan
        title, title_locale = plan.choose_title(plan.policy.title)
        return Document(
            title=title,
            locale=plan.locale,
            direction=text_direction(plan.locale),
            blocks=self.write_run(outline.preamble, 2),
            sections=tuple(self.write_part(part) for part in outline.parts),
            policy=plan.policy.id,
            version=release.version if release else DRAFT,
            published=release.published if release else "",
            effective=release.effective if release else "",
            title_locale=title_locale,
            authoritative=plan.authoritative,
        )

    def write_part(self, part: Part) -> Section:
        below = part.level + bool(part.title)
        lead = self.write_run(part.lead, below)
        listed = tuple(self.write_clause(clause, below) for clause in part.clauses)
        return Section(
            anchor=part.anchor,
            title=part.title,
            number=part.number,
            level=part.level,
            blocks=lead + _arrange(part, listed),
            sections=tuple(self.write_part(inner) for inner in part.parts),
            closing=self.write_run(part.closing, below),
            lead_in=self._introduce(lead),
            locale=part.title_locale,
        )

    def write_run(self, clauses: tuple[Clause, ...], level: int) -> tuple[Block, ...]:
        """Write clauses one after the other."""
        return tuple(block for clause in clauses for block in self.write_clause(clause, level))

    def write_clause(self, clause: Clause, level: int) -> tuple[Block, ...]:
        """Write one clause; its own headings begin at `level`."""
        try:
            self._check_references(clause)
            blocks = self._read(clause)
        except InputError as error:
            self.problems += error.problems
            return ()
        stamp = _Stamp(clause, self.plan.foreign_locale(clause))
        return stamp.mark(_settle_headings(blocks, level))

    def _read(self, clause: Clause, around: tuple[str, str] = ("", "")) -> tuple[Block, ...]:
        """Fill in a clause and read it for its words; where it has values, again for their places."""
        prose = fill_prose(
            clause.prose, self.plan.values_for(clause), self.numbers,
            path=clause.path, line=clause.line, around=around,
        )
        blocks = parse_markdown(prose, line=clause.line, path=clause.path)
        if "{{" not in clause.prose or any(around):
            return blocks
        return place_values(blocks, self._read(clause, (BEGIN, END)))

    def _check_references(self, clause: Clause) -> None:
        """Refuse a reference to a clause that has no number on this page."""
        missing = [pair for pair in find_references(clause.prose) if pair[0] not in self.numbers]
        if missing:
            raise ClauseError(
                Problem(
                    clause.path, clause.line + line - 1,
                    f"`[[{target}]]` leads to a clause that has no number in `{self.plan.policy.id}`",
                    "refer to a clause that stands in one of its sections", "dangling-reference",
                )
                for target, line in missing
            )

    def _introduce(self, lead: tuple[Block, ...]) -> str:
        """Return the sentence of a lead that introduces what follows."""
        text = next((block.text for block in reversed(lead) if block.text), "")
        return next(reversed(split_sentences(text, self.plan.locale)), "")


class _Stamp:
    """Marks the blocks of a clause with where they come from."""

    def __init__(self, clause: Clause, locale: str) -> None:
        self.ref = ClauseRef(clause.id, clause.version, clause.kind, clause.carried, clause.path)
        self.locale = locale

    def mark(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Anchor the first block at the clause's id, the next at `.2`; what lies in them at `.2.1`."""
        marked = self._mark(blocks, self.ref.id)
        return (replace(marked[0], anchor=self.ref.id), *marked[1:]) if marked else ()

    def _mark(self, blocks: tuple[Block, ...], stem: str) -> tuple[Block, ...]:
        anchors = (f"{stem}.{place}" for place in range(1, len(blocks) + 1))
        return tuple(
            replace(
                block, anchor=anchor, clause=self.ref, locale=self.locale,
                children=self._mark(block.children, anchor),
            )
            for block, anchor in zip(blocks, anchors, strict=True)
        )


def _arrange(part: Part, listed: tuple[tuple[Block, ...], ...]) -> tuple[Block, ...]:
    """Put the clauses of a part into a list with generated markers, or one after the other."""
    if part.style == "paragraphs" or not any(listed):
        return tuple(block for blocks in listed for block in blocks)
    ordered = part.style == "numbers"
    items = (
        Block(
            "item", children=blocks, marker=f"{place}." if ordered else BULLET,
            line=blocks[0].line, locale=blocks[0].locale, clause=blocks[0].clause,
        )
        for place, blocks in enumerate(listed, start=1)
        if blocks
    )
    return (Block("list", anchor=f"{part.anchor}.list", children=tuple(items), ordered=ordered),)


def _settle_headings(blocks: tuple[Block, ...], level: int) -> tuple[Block, ...]:
    """Shift the headings of a clause so that its highest one stands right below what it stands in."""
    levels = [found for block in blocks for found in _heading_levels(block)]
    if not levels:
        return blocks
    shift = level - min(levels)
    return tuple(_shift_headings(block, shift) for block in blocks)


def _heading_levels(block: Block) -> list[int]:
    if block.kind == "heading":
        return [block.level]
    return [level for child in block.children for level in _heading_levels(child)]


def _shift_headings(block: Block, shift: int) -> Block:
    if block.kind == "heading":
        return replace(block, level=min(block.level + shift, 6))
    if not block.children:
        return block
    return replace(block, children=tuple(_shift_headings(child, shift) for child in block.children))
