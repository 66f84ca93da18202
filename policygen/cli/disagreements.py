"""Turns disagreements into styled text: by rule, the gravest first, ready to be worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORDS = 160
"""Characters of each side that are shown; the JSON holds them all."""


def disagreement_segments(groups: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Lay the groups out for people.

    Args:
        groups: Plain values of `errors` in the contract `policygen.evaluate/1`.
    """
    yield "heading", "\nDisagreements by the rule that gave the label\n"
    empty = True
    for group in groups:
        empty = False
        yield "strong", f"\n  {group['rule'] or '(no rule spoke)'}"
        kinds = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in group["kinds"].items())
        yield "muted", f"  {kinds}\n"
        for one in group["disagreements"]:
            yield from _one(one)
    if empty:
        yield "", "  none\n"


def _one(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "", f"    {one['id']}  {one['kind'].replace('_', ' ')}: people said "
    yield one["gold"] if one["gold"] != "not prominent" else "none", one["gold"]
    yield "", ", the engine "
    yield one["said"], one["said"]
    yield "", "\n"
    for words in one["words"]:
        if words["before"]:
            yield "removed", f"      [-{_cut(words['before'])}-]\n"
        if words["after"]:
            yield "added", f"      {{+{_cut(words['after'])}+}}\n"


def _cut(text: str) -> str:
    """Show long words by their beginning, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= WORDS else f"{line[:WORDS].rstrip()} ..."
