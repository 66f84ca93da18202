"""Turns `-C DIR` and the current folder into the workspace that a command works on."""

from __future__ import annotations

from pathlib import Path

import click

from policygen.errors import UsageError

WORKSPACE_FILE = "policygen.yaml"


def workspace_root() -> Path:
    """Return the folder of the workspace that the running command is about.

    Raises:
        UsageError: No `policygen.yaml` at `-C DIR`, or upwards from the current folder.
    """
    root = find_root()
    if root is None:
        named = _named_directory()
        where = f"in {named}" if named else "here or in a folder above"
        raise UsageError(f"no {WORKSPACE_FILE} {where}; name the workspace: policygen -C DIR ...")
    return root


def find_root() -> Path | None:
    """Return the folder of the workspace, or None where there is none and none was named."""
    named = _named_directory()
    if named is not None:
        return named if (named / WORKSPACE_FILE).is_file() else None
    here = Path.cwd()
    return next((place for place in (here, *here.parents) if (place / WORKSPACE_FILE).is_file()), None)


def _named_directory() -> Path | None:
    """Return what `-C` named."""
    named = click.get_current_context().find_root().obj
    return named if isinstance(named, Path) else None
