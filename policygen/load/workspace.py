"""Turns the folder of a `policygen.yaml` into a workspace, with every problem of every file at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.errors import InputError, Problem, WorkspaceError
from policygen.load.clauses import ClauseFiles, read_clauses
from policygen.load.crosscheck import (
    check_drafts,
    check_references,
    check_texts,
    check_translations,
    check_uses,
    find_stale,
)
from policygen.load.definition import Definition, find_untranslated, parse_definition
from policygen.load.files import list_folder, read_text
from policygen.load.layout import TAG
from policygen.load.place import WORKSPACE_FILE, find_workspace
from policygen.load.releases import read_releases
from policygen.load.suspicions import find_in_values
from policygen.load.yaml import YamlText, read_yaml
from policygen.model.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from policygen.model.workspace import Release

__all__ = ["find_workspace", "inspect_workspace", "load_workspace"]


def load_workspace(root: Path) -> Workspace:
    """Load and validate a workspace: every clause version, used or not, and every release.

    Args:
        root: The folder that holds `policygen.yaml`.

    Returns:
        The workspace; its `findings` are what does not stop a build.

    Raises:
        WorkspaceError: Something cannot be used; holds every problem of every file.
    """
    workspace, problems = inspect_workspace(root)
    if problems:
        raise WorkspaceError(problems)
    return workspace


def inspect_workspace(root: Path) -> tuple[Workspace, tuple[Problem, ...]]:
    """Read as much of a workspace as can be read.

    Args:
        root: The folder that holds `policygen.yaml`.

    Returns:
        What could be read, and every problem, in order of place. With problems the workspace has holes:
        good for listing findings, not for building.
    """
    definition, source, problems = _read_definition(root)
    files = read_clauses(root)
    translations = _read_translations(root, problems)
    known = len(problems)
    releases = _read_releases(root, definition, problems)
    complete = definition is not None and len(problems) == known
    problems += files.problems
    problems += check_uses(source, WORKSPACE_FILE, files)
    problems += check_references(source, files)
    problems += check_texts(root, definition, source, files)
    problems += check_drafts(files, releases) if complete else ()
    findings = [*find_in_values(source, WORKSPACE_FILE), *files.findings]
    findings += [*find_untranslated(definition, source, WORKSPACE_FILE)]
    for each in translations.values():
        problems += check_translations(files, each)
        findings += [*each.findings, *find_stale(files, each)]
    workspace = _make(root, definition or Definition(), files, translations, releases, findings)
    return workspace, tuple(sorted(set(problems)))


def _make(  # noqa: PLR0917 - the parts of a workspace, each read on its own
    root: Path, definition: Definition, files: ClauseFiles, translations: Mapping[str, ClauseFiles],
    releases: Mapping[str, tuple[Release, ...]], findings: list[Problem],
) -> Workspace:
    return Workspace(
        root=root,
        source_locale=definition.source_locale,
        locales=definition.locales,
        profile=definition.profile,
        policies=definition.policies,
        clauses=files.clauses,
        translations={tag: each.clauses for tag, each in translations.items()},
        releases=releases,
        notice_rules=definition.rules,
        findings=tuple(sorted(set(findings))),
    )


def _read_definition(root: Path) -> tuple[Definition | None, YamlText, list[Problem]]:
    try:
        source = read_yaml(read_text(root, WORKSPACE_FILE), WORKSPACE_FILE)
    except InputError as error:
        return None, YamlText(), list(error.problems)
    definition, problems = parse_definition(source, WORKSPACE_FILE)
    return definition, source, list(problems)


def _read_translations(root: Path, problems: list[Problem]) -> dict[str, ClauseFiles]:
    """Read the translations of every locale that has some."""
    found: dict[str, ClauseFiles] = {}
    try:
        entries = [entry for entry in list_folder(root, "locales") if entry.is_folder]
    except InputError as error:
        problems += error.problems
        return found
    for entry in entries:
        read = read_clauses(root, f"{entry.path}/clauses", locale=entry.name)
        problems += read.problems
        if read.named and not re.fullmatch(TAG, entry.name):
            hint = "name it by a tag such as en, pt-BR or zh-Hant-TW"
            message = f"`{entry.name}` is no locale"
            problems.append(Problem(entry.path, 0, message, hint, "path-not-locale"))
        elif read.named:
            found[entry.name] = read
    return found


def _read_releases(
    root: Path, definition: Definition | None, problems: list[Problem]
) -> dict[str, tuple[Release, ...]]:
    releases: dict[str, tuple[Release, ...]] = {}
    for policy_id in definition.policies if definition else ():
        releases[policy_id], found = read_releases(root, policy_id)
        problems += found
    return releases
