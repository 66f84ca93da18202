"""Headings that were reworded, added or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match, Reading, SideReading
from policygen.rules.content import POWERS, PROMISES
from policygen.rules.deltas import gained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon


_LABEL = 7
"""Most tokens of a label, its mark included."""
_NARROWING = ("opener", "user", "restrictor", "quantifier_some", "exception", "child")
"""Classes that make a heading hold for more or for fewer."""


def _gained_value(reading: Reading) -> bool:
    """Tell whether a number came into a heading, beyond the one that orders it."""
    values = [quantity for quantity in reading.after.quantities if quantity.start > 0]
    return len(values) > len([quantity for quantity in reading.before.quantities if quantity.start > 0])


def check_run_in(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take a label such as `Promotions:` put before a sentence or dropped from its beginning."""
    if not reading.edits or not (reading.before.tokens and reading.after.tokens):
        return ()
    edit = reading.edits[0]
    for side, start, end, other in (
        (reading.after, edit.after_start, edit.after_end, edit.before_end - edit.before_start),
        (reading.before, edit.before_start, edit.before_end, edit.after_end - edit.after_start),
    ):
        label = start == 0 and 0 < end <= _LABEL and not other
        if label and side.tokens[end - 1].key in {":", "."} and not _has_force(side, end):
            return [
                Match((edit.before_start, edit.before_end), (edit.after_start, edit.after_end), "a label")
            ]
    del lexicon
    return ()


def _has_force(side: SideReading, end: int) -> bool:
    return any(
        m.start < end and m.name in {"negation", "restrictor", "company", "user"} for m in side.markers
    )


def check_moved_scope(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a right or promise that came under a heading that limits it, or a power that left one."""
    entered, left = _scope_shift(reading, lexicon)
    words = entered if reading.polarity in PROMISES else left if reading.polarity in POWERS else set()
    return [_whole(reading, f"“{min(words)}” in the heading")] if words else ()


def check_scope_of_place(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a passage that stands under a heading of another scope than before."""
    entered, left = _scope_shift(reading, lexicon)
    return [_whole(reading, f"“{min(entered | left)}” in the heading")] if entered | left else ()


def _scope_shift(reading: Reading, lexicon: Lexicon) -> tuple[set[str], set[str]]:
    """Return the words of scope above a passage that only the side after has, and only that before."""
    same = reading.before.headings == reading.after.headings
    if same or not (reading.before.tokens and reading.after.tokens) or reading.role == "heading":
        return set(), set()
    words = lexicon.headings.get("scope", ())
    above = [{word for word in words if f" {word} " in _governing(side, lexicon)} for side in reading.sides()]
    return above[1] - above[0], above[0] - above[1]


def _whole(reading: Reading, detail: str) -> Match:
    return Match((0, len(reading.before.tokens)), (0, len(reading.after.tokens)), detail)


def _governing(side: SideReading, lexicon: Lexicon) -> str:
    return lexicon.spell(" ".join(side.headings))


def check_heading(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take the edits of a heading, unless a word of scope came or went.

    `Your rights` to `Your rights if you live in California` narrows what stands under it.
    """
    if reading.role != "heading":
        return ()
    before, after = (lexicon.spell(side.text) for side in reading.sides())
    scope = lexicon.headings.get("scope", ())
    if {word for word in scope if f" {word} " in before} != {word for word in scope if f" {word} " in after}:
        return ()
    if reading.kind == "modified" and {m.key for m in reading.before.marked("negation")} != {
        m.key for m in reading.after.marked("negation")
    }:
        return ()
    if reading.kind == "modified" and (gained(reading, *_NARROWING) or _gained_value(reading)):
        return ()
    return [_whole(reading, "a heading")]
