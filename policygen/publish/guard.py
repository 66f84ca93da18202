"""Turns a workspace into one that a single process rewrites: an exclusive lock, and a tidy folder behind it.

Whoever appends to a file or makes a release holds the lock from before reading until after writing, so
that of two processes neither loses what the other wrote. The lock belongs to the open folder: it leaves
no file behind, and the system frees it when the process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from policygen.errors import OutputError
from policygen.publish.events import settle_locales
from policygen.publish.output import SCRATCH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RELEASES = "releases"
_DRAFT = "draft"
_DECISIONS = "decisions.yaml"


@contextmanager
def hold_workspace(root: Path) -> Iterator[None]:
    """Keep every other process from rewriting a workspace; wait until it is free. Not re-entrant.

    Args:
        root: The folder that holds `policygen.yaml`.

    Raises:
        OutputError: The folder cannot be locked.
    """
    try:
        folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        message = f"cannot be locked: {error.strerror}"
        raise OutputError.at(root, 0, message, code="output-unwritable") from error
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        tidy_workspace(root)
        yield
    finally:
        os.close(folder)


def tidy_workspace(root: Path) -> None:
    """Remove what a command that was killed left behind: scratch folders, judgements already released.

    Args:
        root: A workspace that this process holds.
    """
    for clause in (root / "clauses").glob("*/*"):
        _remove_scratch(clause)
    for policy in _folders(root / RELEASES):
        for entry in _folders(policy):
            _remove_scratch(entry)
            settle_locales(entry)
        _remove_scratch(policy)
        _remove_released(policy)


def _remove_scratch(folder: Path) -> None:
    for entry in _folders(folder):
        if entry.name.startswith(SCRATCH):
            shutil.rmtree(entry, ignore_errors=True)


def _remove_released(policy: Path) -> None:
    """Remove the judgements of the draft where a release holds the same bytes: it was made of them."""
    draft = policy / _DRAFT / _DECISIONS
    if not draft.is_file():
        return
    data = draft.read_bytes()
    if any(path.read_bytes() == data for path in policy.glob(f"*.*.*/{_DECISIONS}")):
        draft.unlink()


def _folders(folder: Path) -> list[Path]:
    """Return the folders in a folder, links left out."""
    if not folder.is_dir():
        return []
    return [entry for entry in sorted(folder.iterdir()) if entry.is_dir() and not entry.is_symlink()]
