"""Turns a clause and its translation into everything in which they are not the same."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from policygen.errors import InputError, Problem
from policygen.translate.parity.links import check_anchors, check_links
from policygen.translate.parity.lists import check_lists
from policygen.translate.parity.markdown import check_markdown
from policygen.translate.parity.numbers import check_numbers
from policygen.translate.parity.references import check_references
from policygen.translate.parity.side import read_side
from policygen.translate.parity.terms import check_terms, find_term_conflicts
from policygen.translate.parity.untranslated import check_untranslated
from policygen.translate.parity.variables import check_variables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from policygen.model.workspace import Clause
    from policygen.translate.parity.fault import Fault
    from policygen.translate.parity.side import Side

CHECKS: dict[str, Callable[[Side, Side], Iterable[Fault]]] = {
    "variables": check_variables,
    "links": check_links,
    "anchors": check_anchors,
    "references": check_references,
    "lists": check_lists,
    "numbers": check_numbers,
    "terms": check_terms,
    "untranslated": check_untranslated,
    "markdown": check_markdown,
}
"""Kind to check: the kinds of an exception, each reported as `parity-<kind>`."""

UNUSED = "parity-exception-unused"


def check_parity(source: Clause, translation: Clause, *, source_locale: str = "en") -> tuple[Problem, ...]:
    """Compare a clause with its translation.

    Args:
        source: The version that the translation is of.
        translation: Its locale says in which language it is read.
        source_locale: The language of the source.

    Returns:
        The differences that no exception of the translation accepts, and the exceptions that accept none.
    """
    try:
        sides = read_side(source, source_locale), read_side(translation, translation.locale)
    except InputError as error:
        return error.problems
    found = {kind: tuple(check(*sides)) for kind, check in CHECKS.items()}
    accepted = {one.kind for one in translation.exceptions}
    problems = [
        make_problem(translation, kind, fault)
        for kind, faults in found.items()
        if kind not in accepted
        for fault in faults
    ]
    return tuple(sorted({*problems, *_find_unused(translation, found)}))


def check_consistency(
    pairs: Sequence[tuple[Clause, Clause]], *, source_locale: str = "en"
) -> tuple[Problem, ...]:
    """Find terms that the translations of one policy translate by different words.

    Args:
        pairs: Sources and translations of one locale, in the order of the policy.
        source_locale: The language of the sources.

    Returns:
        Problems of kind `terms`, also those that an exception accepts.
    """
    sides = []
    for source, translation in pairs:
        with suppress(InputError):  # reported where the clause itself is checked
            sides.append((read_side(source, source_locale), read_side(translation, translation.locale)))
    return tuple(
        make_problem(side.clause, "terms", fault) for side, fault in find_term_conflicts(sides)
    )


def make_problem(translation: Clause, kind: str, fault: Fault) -> Problem:
    """Make the problem of a fault in a translation."""
    hint = f"{fault.hint}; or record an exception of kind `{kind}` with its reason"
    return Problem(translation.path, fault.line, fault.message, hint, f"parity-{kind}")


def is_clean(source: Clause, translation: Clause, *, source_locale: str = "en") -> bool:
    """Say whether a translation is the same as its source in everything that can be counted."""
    problems = check_parity(source, translation, source_locale=source_locale)
    return all(problem.code == UNUSED for problem in problems)


def _find_unused(translation: Clause, found: dict[str, tuple[Fault, ...]]) -> Iterator[Problem]:
    for one in translation.exceptions:
        if not found.get(one.kind):
            message = f"the exception of kind `{one.kind}` accepts nothing: there is no such difference"
            yield Problem(translation.path, 1, message, "remove it from the front matter", UNUSED)
