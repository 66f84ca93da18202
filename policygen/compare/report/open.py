"""Turns what is still open in a draft into text for people and values for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.compare.report.text import change_segments
from policygen.compare.report.wrap import wrap_segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.compare.report.wrap import Segment
    from policygen.errors import Problem
    from policygen.model.change import Change

SCHEMA = "policygen.decide/1"
INDENT = " " * 6

OpenChange = tuple["Change", tuple[str, ...]]
"""A change, and the topics for which one name is not enough."""


def open_segments(changes: Sequence[OpenChange], problems: Sequence[Problem]) -> Iterator[Segment]:
    """Show what a named person must still decide, and the judgements that do not stand."""
    if not changes and not problems:
        yield "title", "Nothing is open.\n"
    for change, topics in changes:
        yield from one_segments(change, topics)
    if problems:
        yield "heading", "Judgements that do not stand\n"
    for each in problems:
        yield from wrap_segments([("review", f"[{each.code}]"), ("", f" {each}")], "  ")
    if changes:
        count = f"{len(changes)} change{'' if len(changes) == 1 else 's'}"
        yield "title", f"{count} to decide: policygen decide FINGERPRINT... --acknowledge | --label | ...\n"


def one_segments(change: Change, topics: Sequence[str]) -> Iterator[Segment]:
    """Show one change that is open: its fingerprint, heading and words."""
    yield "strong", change.fingerprint
    yield "muted", f"  {change.section}\n" if change.section else "\n"
    yield from change_segments(change)
    if topics:
        yield from wrap_segments([("review", f"needs a second name: {', '.join(topics)}")], INDENT)
    yield "", "\n"


def open_values(changes: Sequence[OpenChange], problems: Sequence[Problem]) -> dict[str, Any]:
    """Return what is open as plain values; `policygen schema decide` describes them."""
    return {
        "schema": SCHEMA,
        "open": [_change_values(change, topics) for change, topics in changes],
        "problems": [
            {
                "code": each.code, "file": each.path, "line": each.line, "message": each.message,
                "mend": each.hint,
            }
            for each in problems
        ],
    }


def _change_values(change: Change, topics: Sequence[str]) -> dict[str, Any]:
    names = ("fingerprint", "id", "label", "kind", "clause", "section", "before", "after")
    rules = list(dict.fromkeys(finding.rule for finding in change.findings))
    spoken = {"locale": change.locale} if change.locale else {}
    values = {name: getattr(change, name) for name in names}
    return {**values, **spoken, "rules": rules, "second_name": list(topics)}
