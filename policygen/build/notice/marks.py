"""Turns a text and the edits made to it into runs: the words of one side as they stand, changed or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Words


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that changed, or that did not."""

    text: str
    changed: bool = False


def mark_side(text: str, words: Sequence[Words], side: Literal["removed", "added"]) -> tuple[Run, ...]:
    """Mark the words of one side that the other side does not have.

    White space is taken from the text itself and is never marked, because the edits know it of one side
    only.

    Args:
        text: The words of this side.
        words: The edits.
        side: `removed` for the side before, `added` for the side after.

    Returns:
        Runs that joined give the text back; one run where the edits are of another text.
    """
    own = [run for run in words if run.op in {"equal", side}]
    if sum(map(_count_letters, (run.text for run in own))) != _count_letters(text):
        return (Run(text),) if text else ()
    runs: list[Run] = []
    place = 0
    for run in own:
        end = _find_end(text, place, _count_letters(run.text))
        following = end + len(text[end:]) - len(text[end:].lstrip())
        runs += [Run(text[place:end], run.op == side), Run(text[end:following])]
        place = following
    return tuple(run for run in runs if run.text)


def _count_letters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


def _find_end(text: str, start: int, letters: int) -> int:
    """Return the place behind so many characters that are no white space."""
    place = start
    while letters and place < len(text):
        letters -= not text[place].isspace()
        place += 1
    return place
