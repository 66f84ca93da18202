"""Turns a release into what each language has of the clauses that it is made of.

In a language that the release was published in it stands in the lock which translation serves; for any other
the workspace is asked, as for the draft.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.pipeline.translations import examine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Release, Workspace
    from policygen.pipeline.translations import Used


def released_versions(release: Release) -> tuple[Used, ...]:
    """Return the clauses that a release is made of, each with its version."""
    return tuple((name, str(entry["version"])) for name, entry in release.lock["clauses"].items())


def survey_release(
    workspace: Workspace, release: Release, locales: Iterable[str]
) -> tuple[TranslationUnit, ...]:
    """Say of every clause of a release what each language has of it.

    Args:
        workspace: The workspace; one with problems will do.
        release: One of its releases.
        locales: The languages.

    Returns:
        The units by locale, then by clause; clauses that are not there any more are left out.
    """
    return tuple(unit for locale in locales for unit in _survey(workspace, release, locale))


def _survey(workspace: Workspace, release: Release, locale: str) -> Iterator[TranslationUnit]:
    recorded = release.recorded_translations(locale) if locale in release.words else None
    for clause, version in sorted(released_versions(release)):
        if version not in workspace.clauses.get(clause, {}):
            continue
        if recorded is None:
            yield examine(workspace, locale, clause, version)
        else:
            yield _take_recorded(workspace, locale, (clause, version), recorded.get(clause, {}))


def _take_recorded(
    workspace: Workspace, locale: str, used: Used, entry: Mapping[str, Any]
) -> TranslationUnit:
    """Look at the one translation that serves: what the engine thinks of carrying today is no question."""
    versions = workspace.translations.get(locale, {}).get(used[0], {})
    found = versions.get(str(entry.get("version", "")))
    if found and entry.get("carried"):
        found = replace(found, version=used[1], carried=found.version)
    only = {used[0]: {found.version: found}} if found else {}
    view = replace(workspace, translations={**workspace.translations, locale: only})
    return examine(view, locale, *used)
