"""Turns problems into styled lines: place, what is wrong, code, and the mend under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.errors import Problem


def problem_segments(problems: Iterable[Problem]) -> Iterator[tuple[str, str]]:
    """Yield the styled pieces of a list of problems; see `cli.output.write_report`."""
    for each in problems:
        place = ":".join(str(part) for part in (each.path, each.line, each.column) if part)
        yield "strong", f"{place or 'policygen'}: "
        yield "", f"{each.message} "
        yield "muted", f"[{each.code}]\n"
        if each.hint:
            yield "muted", f"    {each.hint}\n"
