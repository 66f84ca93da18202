"""Turns a translation and its source into whether the one may speak for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.errors import Problem
    from policygen.model.workspace import Clause, Release, Workspace


def is_faithful(workspace: Workspace, release: Release | None, clause_id: str, locale: str) -> bool:
    """Say whether a clause of a release, or of the draft, is translated from what its source says.

    Made from those very words, or carried forward from words that mean the same; and alike in everything
    that can be compared without reading either language.

    Args:
        workspace: The workspace; of a draft with the translations that were carried.
        release: The release; None for the draft.
        clause_id: One of its clauses.
        locale: The language.
    """
    found = find_translated(workspace, release, clause_id, locale)
    if found is None:
        return False
    source, translation, carried = found
    is_current = carried or translation.translates == source.digest
    return is_current and keeps_parity(workspace, source, translation)


def find_translated(
    workspace: Workspace, release: Release | None, clause_id: str, locale: str
) -> tuple[Clause, Clause, bool] | None:
    """Return a clause, its translation and whether that one was carried; None where one is not there."""
    version = _version(workspace, release, clause_id)
    source = workspace.clauses.get(clause_id, {}).get(version)
    versions = workspace.translations.get(locale, {}).get(clause_id, {})
    recorded = release.recorded_translations(locale) if release else None
    if recorded is None:
        translation = versions.get(version)
        carried = bool(translation and translation.carried)
    else:
        entry = recorded.get(clause_id, {})
        translation = versions.get(str(entry.get("version", "")))
        carried = bool(entry.get("carried"))
    return (source, translation, carried) if source and translation else None


def keeps_parity(workspace: Workspace, source: Clause, translation: Clause) -> bool:
    """Say whether a translation has the same variables, links, numbers and so on as its source."""
    from policygen.translate.parity import is_clean  # noqa: PLC0415  only changed clauses are held side by side

    return is_clean(source, translation, source_locale=workspace.source_locale)


def find_breaches(workspace: Workspace, source: Clause, translation: Clause) -> tuple[Problem, ...]:
    """Find everything in which a translation differs from its source and nobody gave a reason for."""
    from policygen.translate.parity import check_parity  # noqa: PLC0415  see above

    found = check_parity(source, translation, source_locale=workspace.source_locale)
    return tuple(each for each in found if each.code != "parity-exception-unused")


def _version(workspace: Workspace, release: Release | None, clause_id: str) -> str:
    from policygen.pipeline.translations import used_versions  # noqa: PLC0415  one imports the other

    if release:
        return str(release.lock["clauses"].get(clause_id, {}).get("version", ""))
    return dict(used_versions(workspace)).get(clause_id, "")
