"""Turn two sequences of words into the runs that differ, in bounded time."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_CELLS = 4_000_000
"""Most words of one side times those of the other that are matched: no sentence of a policy comes near."""

Run = tuple[int, int, int, int]
"""Half-open ranges, before and after; one of them may be empty."""


def find_differences(
    before: Sequence[str], after: Sequence[str], joins: Callable[[str], bool] | None = None
) -> Iterator[Run]:
    """Yield the runs of words that differ, in order.

    What is so long that matching would take minutes counts as replaced from the first difference
    to the last.

    Args:
        before: Words before.
        after: Words after.
        joins: Tells words with which a common run never begins.
    """
    if len(before) * len(after) > _CELLS:
        yield from _replaced(before, after)
        return
    matcher = SequenceMatcher(joins, before, after, autojunk=False)
    for tag, start_before, end_before, start_after, end_after in matcher.get_opcodes():
        if tag != "equal":
            yield start_before, end_before, start_after, end_after


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    """Yield the one run between what both have in common at their beginning and at their end."""
    start = _count_equal(before, after)
    end = _count_equal(before[start:][::-1], after[start:][::-1])
    if max(len(before), len(after)) > start + end:
        yield start, len(before) - end, start, len(after) - end


def _count_equal(before: Sequence[str], after: Sequence[str]) -> int:
    """Count the words that both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(before), len(after)))
