"""Turns a workspace into a report of everything an editor should mend, each with its place and its mend.

Errors stop a build; warnings do not. What cannot be used is found while loading. Here stands what can be
used but was hardly meant: words that nobody sees, clauses nobody uses, facts that are missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from policygen.errors import InputError, Problem
from policygen.load.decisions import read_judgements
from policygen.load.resources import load_own_layouts
from policygen.load.workspace import inspect_workspace
from policygen.model.workspace import newest_version
from policygen.pipeline.correction import find_below
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.timeline import find_bad_events
from policygen.pipeline.translated import find_translation_findings
from policygen.pipeline.translations import find_untouched
from policygen.text.suspicions import find_suspicions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.model.workspace import Clause, GroupSpec, Policy, SectionSpec, Workspace

Severity = Literal["error", "warning"]

SCHEMA = "policygen.lint/1"

_NEEDS: dict[str, str] = {"practice": "practices", "right": "rights"}
"""Kind of a clause to the facts it cannot do without."""


@dataclass(frozen=True, slots=True)
class LintReport:
    """What is wrong with a workspace and what is odd in it."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    untouched: tuple[str, ...] = ()
    """Published languages in which no clause is translated yet."""

    def listing(self) -> list[tuple[Severity, Problem]]:
        """Return all of them with their severity, in order of place."""
        errors: list[tuple[Severity, Problem]] = [("error", each) for each in self.errors]
        warnings: list[tuple[Severity, Problem]] = [("warning", each) for each in self.warnings]
        return sorted((*errors, *warnings), key=_place)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values; `policygen schema lint` describes them."""
        return {
            "schema": SCHEMA,
            "errors": len(self.errors),
            "warnings": len(self.warnings),
            "findings": [
                {
                    "severity": severity, "code": each.code, "file": each.path, "line": each.line,
                    "column": each.column, "message": each.message, "mend": each.hint,
                }
                for severity, each in self.listing()
            ],
        }


def lint_workspace(root: Path) -> LintReport:
    """Find everything that should be mended in a workspace.

    Args:
        root: The folder that holds `policygen.yaml`.
    """
    workspace, problems = inspect_workspace(root)
    broken = {each.path for each in problems}
    warnings = [*_find_in_clauses(workspace), *find_translation_findings(workspace, broken)]
    warnings += find_below(workspace)
    errors = [*problems, *find_edited_files(root), *find_bad_events(workspace), *_check_layouts(root)]
    errors += _check_judgements(workspace)
    if workspace.translations:
        from policygen.pipeline.parity import inspect_parity  # noqa: PLC0415 - most workspaces speak one language

        parity = inspect_parity(workspace)
        errors, warnings = [*errors, *parity.errors], [*warnings, *parity.warnings]
    if workspace.titles:
        from policygen.pipeline.left_titles import find_left_titles  # noqa: PLC0415 - likewise

        warnings += find_left_titles(workspace)
    untouched = find_untouched(workspace)
    return LintReport(tuple(sorted(set(errors))), tuple(sorted(set(warnings))), untouched)


def _find_in_clauses(workspace: Workspace) -> Iterator[Problem]:
    """Look at the words of every clause that can still be edited: the newest version."""
    leads, used = _used_clauses(workspace)
    for clause_id, versions in workspace.clauses.items():
        clause = versions[newest_version(versions)]
        yield from _find_in_prose(clause)
        if clause_id not in leads:
            yield from _find_missing_facts(clause)
        if workspace.policies and clause_id not in used:
            hint = "name it in a section of policygen.yaml, or remove it"
            yield Problem(clause.path, 0, "no policy uses this clause", hint, "unused-clause")
        for translations in workspace.translations.values():
            translation = translations.get(clause_id, {}).get(clause.version)
            if translation:
                yield from _find_in_prose(translation)


def _find_in_prose(clause: Clause) -> Iterator[Problem]:
    for each in find_suspicions(clause.prose):
        line = clause.line + each.line - 1
        yield Problem(clause.path, line, each.message, each.mend, each.code, each.column)


def _find_missing_facts(clause: Clause) -> Iterator[Problem]:
    if clause.kind is None:
        hint = "add `kind:` practice, right, commitment, limit, duty or information"
        yield Problem(clause.path, 1, "the kind of the clause is not said", hint, "kind-missing")
        return
    needed = _NEEDS.get(clause.kind, "")
    if needed and not clause.facts.get(needed):
        message = f"a clause of kind `{clause.kind}` without facts: changes of them cannot be seen"
        yield Problem(clause.path, 1, message, f"add `{needed}:` to the front matter", "facts-missing")


def _used_clauses(workspace: Workspace) -> tuple[set[str], set[str]]:
    """Return the clauses that only introduce others, and all clauses that policies use."""
    leads, others = set[str](), set[str]()
    for policy in workspace.policies.values():
        others.update(use.id for use in policy.preamble)
        for part in _parts(policy):
            leads.update(use.id for use in part.lead)
            others.update(use.id for use in (*part.clauses, *part.closing))
    return leads - others, leads | others


def _parts(policy: Policy) -> Iterator[SectionSpec | GroupSpec]:
    for section in policy.sections:
        yield section
        yield from section.groups


def _place(pair: tuple[Severity, Problem]) -> tuple[str, int, int, str, str]:
    """Return what findings are ordered by."""
    severity, each = pair
    return each.path, each.line, each.column, severity, each.code


def _check_judgements(workspace: Workspace) -> Iterator[Problem]:
    """Check that the judgements on each draft can be read; whether they stand is for `decide` and `check`."""
    for policy in workspace.policies:
        try:
            read_judgements(workspace.root, policy)
        except InputError as error:
            yield from error.problems


def _check_layouts(root: Path) -> Iterator[Problem]:
    """Check the layouts of the workspace: readable, and without words that no comparison would see."""
    try:
        layouts = load_own_layouts(root)
    except InputError as error:
        yield from error.problems
        return
    if not layouts:
        return
    from policygen.text.layout_words import find_layout_words  # noqa: PLC0415 - Jinja2, only where needed

    for name, source in layouts.items():
        yield from find_layout_words(name, source)
