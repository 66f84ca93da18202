"""Turns `-C DIR` and the current folder into the workspace that a command works on."""

from __future__ import annotations

from pathlib import Path

import click

from policygen.errors import UsageError
from policygen.load.place import WORKSPACE_FILE, find_workspace, is_workspace


def workspace_root() -> Path:
    """Return the folder of the workspace that the running command is about.

    Raises:
        UsageError: No `policygen.yaml` at `-C DIR`, or upwards from the current folder.
    """
    root = find_root()
    if root is None:
        raise UsageError(f"no {WORKSPACE_FILE} here or above it; name the workspace: policygen -C DIR")
    return root


def find_root() -> Path | None:
    """Return the folder of the workspace, or None where none was named and none is near.

    Raises:
        UsageError: `-C` names a folder that is no workspace.
    """
    named = click.get_current_context().find_root().obj
    if not isinstance(named, Path):
        return find_workspace(Path.cwd())
    if not is_workspace(named):
        raise UsageError(f"no {WORKSPACE_FILE} in {named}")
    return named
