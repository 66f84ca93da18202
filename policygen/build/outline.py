"""Turns a plan into an outline: the sections with something to say, and all their numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.build.plan import Plan
    from policygen.model.document import ListStyle
    from policygen.model.workspace import Clause, ClauseUse, GroupSpec, SectionSpec


@dataclass(frozen=True, slots=True)
class Part:
    """A section or group with the clauses that apply."""

    anchor: str
    title: str
    level: int
    """Heading level."""
    style: ListStyle
    lead: tuple[Clause, ...]
    clauses: tuple[Clause, ...]
    parts: tuple[Part, ...]
    closing: tuple[Clause, ...]
    title_locale: str = ""
    """The language of the title where it is not that of the page."""
    number: str = ""
    """Such as `3.`; empty without a title."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A policy as its clauses will stand on the page."""

    preamble: tuple[Clause, ...]
    parts: tuple[Part, ...]


def make_outline(plan: Plan) -> Outline:
    """Leave out what has nothing to say, and number what has a title."""
    sections = (_outline_section(plan, section) for section in plan.policy.sections)
    return Outline(_find(plan, plan.policy.preamble), _number(part for part in sections if part))


def number_clauses(outline: Outline) -> dict[str, str]:
    """Say under which number each clause stands, as a cross-reference prints it: `3.6`.

    The numbers of section, group and item are joined; a clause of the preamble has none.
    """
    return {
        clause.id: number
        for part in outline.parts
        for clause, number in _number_part(part, "")
        if number
    }


def _outline_section(plan: Plan, spec: SectionSpec) -> Part | None:
    """Outline a section; None where all that it lists has been left out."""
    groups = (_outline_group(plan, spec.id, place, group) for place, group in enumerate(spec.groups, start=1))
    parts = _number(part for part in groups if part)
    clauses = _find(plan, spec.clauses)
    lead, closing = _find(plan, spec.lead), _find(plan, spec.closing)
    listed = spec.clauses or spec.groups
    if not (clauses or parts) and (listed or not (lead or closing)):
        return None
    title, locale = plan.choose_title(spec.title)
    return Part(spec.id, title, 2, spec.style, lead, clauses, parts, closing, locale)


def _outline_group(plan: Plan, section: str, place: int, spec: GroupSpec) -> Part | None:
    """Outline a group; a lead-in to nothing goes with the nothing it leads to."""
    clauses = _find(plan, spec.clauses)
    lead, closing = _find(plan, spec.lead), _find(plan, spec.closing)
    if not clauses and (spec.clauses or not (lead or closing)):
        return None
    anchor = f"{section}.{spec.id or place}"
    title, locale = plan.choose_title(spec.title)
    return Part(anchor, title, 3, spec.style, lead, clauses, (), closing, locale)


def _find(plan: Plan, uses: tuple[ClauseUse, ...]) -> tuple[Clause, ...]:
    return tuple(plan.clauses[use.id] for use in uses if use.id in plan.clauses)


def _number(parts: Iterator[Part]) -> tuple[Part, ...]:
    numbered: list[Part] = []
    count = 0
    for part in parts:
        count += bool(part.title)
        numbered.append(replace(part, number=f"{count}.") if part.title else part)
    return tuple(numbered)


def _number_part(part: Part, above: str) -> Iterator[tuple[Clause, str]]:
    here = _join(above, part.number)
    for clause in (*part.lead, *part.closing):
        yield clause, here
    for place, clause in enumerate(part.clauses, start=1):
        yield clause, _join(here, f"{place}.") if part.style == "numbers" else here
    for inner in part.parts:
        yield from _number_part(inner, here)


def _join(above: str, number: str) -> str:
    own = number.rstrip(".")
    return f"{above}.{own}" if above and own else above or own
