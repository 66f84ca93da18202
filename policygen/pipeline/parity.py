"""Turns a workspace into everything in which its translations are not the same as their sources.

A translation is held against the words it was made from: what has become of those since is another
question, which `policygen translate status` answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policygen.build.plan import walk_uses
from policygen.model.workspace import newest_version
from policygen.pipeline.correction import frozen_versions
from policygen.pipeline.translations import find_source
from policygen.translate.parity import UNUSED, check_consistency, check_parity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.errors import Problem
    from policygen.model.workspace import Clause, Policy, Workspace


class ParityReport(NamedTuple):
    """What must be mended, and what should be looked at."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def inspect_parity(workspace: Workspace) -> ParityReport:
    """Hold every translation against its source.

    Args:
        workspace: As loaded; a carried translation is looked at as its file has it.

    Returns:
        Differences as errors; as warnings those of earlier versions that a release has frozen, terms that
        are translated by two words, and exceptions that accept nothing.
    """
    errors: list[Problem] = []
    warnings: list[Problem] = []
    conflicts = {problem for locale in workspace.translations for problem in _conflicts(workspace, locale)}
    accepted = {each.path for each in _translations(workspace) if _accepts_terms(each)}
    warnings += (problem for problem in conflicts if problem.path not in accepted)
    used = {problem.path for problem in conflicts}
    frozen = frozen_versions(workspace)
    for translation in _translations(workspace):
        source = _source_of(workspace, translation)
        if source is None:
            continue
        found = check_parity(source, translation, source_locale=workspace.source_locale)
        is_fixed = _is_fixed(workspace, translation, frozen)
        for problem in found:
            if problem.code == UNUSED and "`terms`" in problem.message and problem.path in used:
                continue
            (warnings if is_fixed or problem.code == UNUSED else errors).append(problem)
    return ParityReport(tuple(errors), tuple(warnings))


def _translations(workspace: Workspace) -> Iterator[Clause]:
    """Yield the translations that have a file of their own."""
    for clauses in workspace.translations.values():
        for versions in clauses.values():
            yield from (each for each in versions.values() if not each.carried)


def _accepts_terms(translation: Clause) -> bool:
    return any(one.kind == "terms" for one in translation.exceptions)


def _source_of(workspace: Workspace, translation: Clause) -> Clause | None:
    """Return what a translation was made from; where that is not known, what it is to say."""
    found = find_source(workspace, translation.locale, translation)
    return found or workspace.clauses.get(translation.id, {}).get(translation.version)


def _is_fixed(workspace: Workspace, translation: Clause, frozen: dict[str, set[str]]) -> bool:
    """Say whether a release holds this version and another has taken its place: nobody can mend it."""
    versions = workspace.clauses.get(translation.id, {})
    is_newest = bool(versions) and newest_version(versions) == translation.version
    return not is_newest and translation.version in frozen.get(translation.id, set())


def _conflicts(workspace: Workspace, locale: str) -> Iterator[Problem]:
    """Find the terms that the draft of a policy says by two words in a locale."""
    for policy in workspace.policies.values():
        pairs = list(_pairs(workspace, policy, locale))
        yield from check_consistency(pairs, source_locale=workspace.source_locale)


def _pairs(workspace: Workspace, policy: Policy, locale: str) -> Iterator[tuple[Clause, Clause]]:
    for use in walk_uses(policy):
        versions = workspace.clauses.get(use.id, {})
        version = use.version or (newest_version(versions) if versions else "")
        translation = workspace.translations.get(locale, {}).get(use.id, {}).get(version)
        if translation and version in versions:
            yield versions[version], translation
