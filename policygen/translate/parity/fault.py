"""What a check finds: one difference between a translation and its source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN = 60


class Fault(NamedTuple):
    """A difference, at a line of the translation."""

    line: int
    message: str
    hint: str


def quote(text: str) -> str:
    """Show words of a policy in a message: on one line, and not endless."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _SHOWN else line[: _SHOWN - 1] + '…'}`"


def missing_from(some: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return what the first has more often than the second, in order."""
    left = Counter(others)
    missing = []
    for each in some:
        if left[each]:
            left[each] -= 1
        else:
            missing.append(each)
    return missing
