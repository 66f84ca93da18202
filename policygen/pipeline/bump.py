"""Turns a version of a clause into the next one to edit: a copy of the file under a higher number."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from policygen.errors import UsageError
from policygen.load.files import read_bytes
from policygen.load.suggest import did_you_mean
from policygen.load.workspace import inspect_workspace
from policygen.model.workspace import newest_version, parse_version
from policygen.pipeline.correction import frozen_versions
from policygen.publish.guard import hold_workspace
from policygen.publish.output import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.model.workspace import Clause, Workspace

Level = Literal["patch", "minor", "major"]


def bump_clause(root: Path, clause_id: str, level: Level | None = None, *, start: str = "") -> Path:
    """Copy a version of a clause to the next number, every byte of it: comments stay.

    Args:
        root: The workspace.
        clause_id: `area/clause`.
        level: Which part of the number goes up. None: minor for the newest version, so that patches stay
            free for corrections, and patch where a version to start from is named.
        start: The version that is copied; empty: the newest. A correction of the version in force
            starts from what that version holds.

    Returns:
        The file to edit.

    Raises:
        UsageError: There is no such clause or version, it waits for release already, or the number is taken.
        InputError: The file cannot be read or written.
    """
    with hold_workspace(root):
        workspace = inspect_workspace(root)[0]
        versions = _choose_clause(workspace, clause_id)
        level = level or ("patch" if start else "minor")
        start = start or newest_version(versions)
        if start not in versions:
            raise UsageError(f"`{clause_id}` has no version {start}; it has {', '.join(versions)}")
        waiting = sorted(set(versions) - frozen_versions(workspace).get(clause_id, set()))
        if waiting:
            place = versions[waiting[0]].path
            raise UsageError(f"`{clause_id}` {waiting[0]} was not released yet: edit {place}")
        following = raise_version(start, level)
        if following in versions:
            raise UsageError(f"`{clause_id}` {following} is there already: choose another --level")
        source = PurePosixPath(versions[start].path)
        target = root / source.with_name(f"{following}.md")
        write_file(target, read_bytes(root, str(source)))
        return target


def raise_version(version: str, level: Level) -> str:
    """Return the next number: `1.2.3` gives `1.2.4`, `1.3.0` or `2.0.0`."""
    major, minor, patch = parse_version(version) or (0, 0, 0)
    if level == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if level == "minor" else f"{major}.{minor}.{patch + 1}"


def _choose_clause(workspace: Workspace, clause_id: str) -> dict[str, Clause]:
    if clause_id in workspace.clauses:
        return dict(workspace.clauses[clause_id])
    mend = did_you_mean(clause_id, workspace.clauses, fallback="a clause is named area/clause")
    raise UsageError(f"there is no clause `{clause_id}` that can be read; {mend}")
