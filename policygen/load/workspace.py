"""Turns the folder of a `policygen.yaml` into a workspace, with every problem of every file at once."""

from __future__ import annotations

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
from policygen.load.definition import Definition, find_untranslated, localise_definition, parse_definition
from policygen.load.files import list_folder, read_text
from policygen.load.localised import Localised, check_localised, find_in_localised, read_localised
from policygen.load.place import WORKSPACE_FILE, find_workspace
from policygen.load.releases import read_releases
from policygen.load.suspicions import find_in_values
from policygen.load.yaml import YamlText, read_yaml
from policygen.model.workspace import Workspace
from policygen.text.tags import canonical_tag

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
    tags = _list_locales(root, problems)
    translations = _read_translations(root, tags, problems)
    localised = read_localised(root, tags)
    known = len(problems)
    releases = _read_releases(root, definition, problems)
    complete = definition is not None and len(problems) == known
    problems += localised.problems
    problems += check_localised(localised, definition, releases) if definition else ()
    if definition:
        definition = localise_definition(definition, localised.titles, localised.profiles)
    problems += files.problems
    problems += check_uses(source, WORKSPACE_FILE, files)
    problems += check_references(source, files)
    problems += check_texts(root, definition, source, files)
    problems += check_drafts(files, releases) if complete else ()
    findings = [*find_in_values(source, WORKSPACE_FILE), *files.findings]
    findings += [*find_untranslated(definition, source, WORKSPACE_FILE)]
    findings += [*find_in_localised(localised, definition, releases)]
    for each in translations.values():
        problems += check_translations(files, each)
        findings += [*each.findings, *find_stale(files, each)]
    workspace = _make(root, definition or Definition(), files, translations, localised, releases, findings)
    return workspace, tuple(sorted(set(problems)))


def _make(  # noqa: PLR0917 - the parts of a workspace, each read on its own
    root: Path, definition: Definition, files: ClauseFiles, translations: Mapping[str, ClauseFiles],
    localised: Localised, releases: Mapping[str, tuple[Release, ...]], findings: list[Problem],
) -> Workspace:
    return Workspace(
        root=root,
        source_locale=definition.source_locale,
        locales=definition.locales,
        profile=definition.profile,
        policies=definition.policies,
        clauses=files.clauses,
        translations={tag: each.clauses for tag, each in translations.items()},
        titles=localised.titles,
        profiles=localised.profiles,
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


def _list_locales(root: Path, problems: list[Problem]) -> tuple[str, ...]:
    """Return the locales that have a folder, and refuse folders that no locale is called by."""
    try:
        names = [entry.name for entry in list_folder(root, "locales") if entry.is_folder]
    except InputError as error:
        problems += error.problems
        return ()
    known = {name: canonical_tag(name) for name in names}
    for name, tag in known.items():
        if name != tag:
            message = f"`{name}` is written `{tag}`" if tag else f"`{name}` is no locale"
            mend = f"rename the folder to locales/{tag}"
            hint = mend if tag else "name it by a tag such as en, pt-BR or zh-Hans"
            problems.append(Problem(f"locales/{name}", 0, message, hint, "path-not-locale"))
    return tuple(name for name in names if name == known[name])


def _read_translations(root: Path, tags: tuple[str, ...], problems: list[Problem]) -> dict[str, ClauseFiles]:
    """Read the clauses of every locale that has some."""
    found = {tag: read_clauses(root, f"locales/{tag}/clauses", locale=tag) for tag in tags}
    for read in found.values():
        problems += read.problems
    return {tag: read for tag, read in found.items() if read.named}


def _read_releases(
    root: Path, definition: Definition | None, problems: list[Problem]
) -> dict[str, tuple[Release, ...]]:
    releases: dict[str, tuple[Release, ...]] = {}
    for policy_id in definition.policies if definition else ():
        releases[policy_id], found = read_releases(root, policy_id)
        problems += found
    return releases
