"""Turns names and bytes into files that are whole: written beside their place, then moved into it.

A reader of the folder, or a build that was killed, sees the file as it was before or as it is now,
never half of it. Nothing is moved before everything is written.
"""

from __future__ import annotations

import os
import tempfile
from errno import EEXIST
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policygen.errors import OutputError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

SCRATCH = ".policygen-"
"""What a folder begins with that is still being written; no reader looks into it."""
_MODE = 0o666
"""Permissions of a new file before the umask; a temporary file would stay readable by one user only."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files under a folder; other files there stay as they are.

    Args:
        folder: Made where it is missing, with the folders above it.
        files: Name relative to the folder, with forward slashes, to content.

    Returns:
        The paths written, in the order given.

    Raises:
        OutputError: One of them cannot be written; then none of those that were there has changed,
            unless the disk failed between two moves.
    """
    targets = {name: folder / _check_name(folder, name) for name in files}
    try:
        _check_targets(targets)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=folder) as scratch:
            _write_scratch(Path(scratch), files)
            for target in targets.values():
                target.parent.mkdir(parents=True, exist_ok=True)
            for place, target in enumerate(targets.values()):
                Path(scratch, str(place)).replace(target)
    except OSError as error:
        raise _refusal(folder, error) from error
    return tuple(targets.values())


def write_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write a folder that is not there yet, in one step: a reader sees all of its files or none.

    Args:
        folder: Where it belongs; the folders above it are made.
        files: Name, without a path, to content.

    Raises:
        OutputError: It is there already, or cannot be written.
    """
    names = [str(_check_name(folder, name)) for name in files]
    try:
        _check_absent(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=folder.parent) as scratch:
            whole = Path(scratch, "whole")
            whole.mkdir()
            _write_scratch(whole, files)
            for place, name in enumerate(names):
                Path(whole, str(place)).rename(whole / name)
            whole.rename(folder)
    except OSError as error:
        raise _refusal(folder, error) from error
    return folder


def write_file(path: Path, data: bytes) -> None:
    """Write one file; see `write_files`."""
    write_files(path.parent, {path.name: data})


def _write_scratch(scratch: Path, files: Mapping[str, bytes]) -> None:
    for place, data in enumerate(files.values()):
        descriptor = os.open(scratch / str(place), os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
        with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor, so that the umask applies
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())


def _check_name(folder: Path, name: str) -> PurePosixPath:
    """Refuse a name that leads out of the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.name:
        message = f"`{name}` leads out of the output folder"
        raise OutputError([Problem(str(folder), 0, message, code="output-outside")])
    return path


def _check_targets(targets: Mapping[str, Path]) -> None:
    """Find out before anything is written that a folder, or a device, stands where a file belongs."""
    for target in targets.values():
        if target.exists() and not target.is_file():
            raise OSError(EEXIST, "something stands there that is no file", str(target))


def _check_absent(folder: Path) -> None:
    if folder.exists():
        raise OSError(EEXIST, "something stands there already", str(folder))


def _refusal(folder: Path, error: OSError) -> OutputError:
    named = isinstance(error.filename, str) and SCRATCH not in error.filename
    place = error.filename if named else folder
    message = f"cannot be written: {error.strerror or error}"
    hint = "choose another folder with --out, or mend its permissions"
    return OutputError([Problem(str(place), 0, message, hint, "output-unwritable")])
