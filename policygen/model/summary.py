"""Turns many findings of a language in which no clause is translated yet into one, for people who read them.

Programs get every finding; this is for reports in which dozens of lines would say one thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from policygen.errors import Problem

    Found = TypeVar("Found")

_CLAUSE, _TITLE = "translation-missing", "title-missing"
_LOCALE = re.compile(r"\blocales/([^/\s]+)/")


def sum_up(
    found: Iterable[Found], problem_of: Callable[[Found], Problem], untouched: Collection[str]
) -> Iterator[tuple[Found, Problem]]:
    """Yield each finding with the problem to show; of those that are summed up only the first.

    Args:
        found: Findings, in their order.
        problem_of: Returns the problem of a finding.
        untouched: The languages in which no clause is translated.
    """
    listed = list(found)
    groups: dict[str, list[Problem]] = {}
    for each in listed:
        if tag := _find_locale(problem_of(each), untouched):
            groups.setdefault(tag, []).append(problem_of(each))
    for each in listed:
        tag = _find_locale(problem_of(each), untouched)
        if not tag:
            yield each, problem_of(each)
        elif tag in groups:
            yield each, _describe(tag, groups.pop(tag))


def _find_locale(problem: Problem, untouched: Collection[str]) -> str:
    """Return the language without translations that a problem is about; empty where it is about none."""
    if problem.code not in {_CLAUSE, _TITLE}:
        return ""
    named = _LOCALE.search(problem.path) or _LOCALE.search(problem.hint)
    return named[1] if named and named[1] in untouched else ""


def _describe(tag: str, problems: Sequence[Problem]) -> Problem:
    counts = {
        what: len({(each.path, each.message) for each in problems if each.code == code})
        for what, code in (("clause", _CLAUSE), ("title", _TITLE))
    }
    missing = " and ".join(
        f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items() if count
    )
    return replace(
        problems[0], path=f"locales/{tag}", line=0, column=0, code=_CLAUSE if counts["clause"] else _TITLE,
        message=f"no clause is translated into `{tag}` yet; missing: {missing}",
        hint=f"send them to a translator: policygen translate export --locale {tag} "
        "(--format json names each of them)",
    )
