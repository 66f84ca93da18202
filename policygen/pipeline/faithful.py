"""Turns a translation and its source into whether the one may speak for the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.pipeline.translations import used_versions

if TYPE_CHECKING:
    from policygen.errors import Problem
    from policygen.model.workspace import Clause, Release, Workspace


@dataclass(frozen=True, slots=True)
class Edition:
    """A release, or the draft, in one language."""

    workspace: Workspace
    """Of a draft with the translations that were carried."""
    policy: str
    release: Release | None
    """None for the draft."""
    locale: str


def is_faithful(edition: Edition, clause_id: str) -> bool:
    """Say whether a clause of a release, or of the draft, is translated from what its source says.

    Made from those very words, or carried forward from words that mean the same; and alike in everything
    that can be compared without reading either language. A clause that is not there says nothing wrong.

    Args:
        edition: What is published, in which language.
        clause_id: A clause.
    """
    found = _find(edition, clause_id)
    if found is None:
        return not _version(edition, clause_id)
    source, translation, carried = found
    is_current = carried or translation.translates == source.digest
    return is_current and keeps_parity(edition.workspace, source, translation)


def lacks_translation(edition: Edition, clause_id: str) -> bool:
    """Say whether a release, or the draft, holds a clause and has no words for it in its language."""
    return _find(edition, clause_id) is None and bool(_version(edition, clause_id))


def keeps_parity(workspace: Workspace, source: Clause, translation: Clause) -> bool:
    """Say whether a translation has the same variables, links, numbers and so on as its source."""
    from policygen.translate.parity import is_clean  # noqa: PLC0415  only changed clauses are held side by side

    return is_clean(source, translation, source_locale=workspace.source_locale)


def find_breaches(workspace: Workspace, source: Clause, translation: Clause) -> tuple[Problem, ...]:
    """Find everything in which a translation differs from its source and nobody gave a reason for."""
    from policygen.translate.parity import check_parity  # noqa: PLC0415  see above

    found = check_parity(source, translation, source_locale=workspace.source_locale)
    return tuple(each for each in found if each.code != "parity-exception-unused")


def _find(edition: Edition, clause_id: str) -> tuple[Clause, Clause, bool] | None:
    """Return a clause, its translation and whether that one was carried; None where one is not there."""
    version, release = _version(edition, clause_id), edition.release
    source = edition.workspace.clauses.get(clause_id, {}).get(version)
    versions = edition.workspace.translations.get(edition.locale, {}).get(clause_id, {})
    recorded = release.recorded_translations(edition.locale) if release else None
    if recorded is None:
        translation = versions.get(version)
        carried = bool(translation and translation.carried)
    else:
        entry = recorded.get(clause_id, {})
        translation = versions.get(str(entry.get("version", "")))
        carried = bool(entry.get("carried"))
    return (source, translation, carried) if source and translation else None


def _version(edition: Edition, clause_id: str) -> str:
    if edition.release:
        return str(edition.release.lock["clauses"].get(clause_id, {}).get("version", ""))
    return dict(used_versions(edition.workspace, edition.policy)).get(clause_id, "")
