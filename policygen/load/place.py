"""Finds the workspace that a folder belongs to; apart from `workspace`, so that looking costs no import."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORKSPACE_FILE = "policygen.yaml"


def is_workspace(folder: Path) -> bool:
    """Say whether a folder is the root of a workspace."""
    return (folder / WORKSPACE_FILE).is_file()


def find_workspace(start: Path) -> Path | None:
    """Return the nearest workspace, from `start` upwards; None where there is none."""
    here = start.resolve()
    return next((place for place in (here, *here.parents) if is_workspace(place)), None)
