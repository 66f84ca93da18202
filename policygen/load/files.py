"""Turns a path inside a workspace into text, and refuses what leaves the workspace or is no text."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.errors import InputError, Problem
from policygen.text.words import normalise_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 1024 * 1024
"""Of a file that people write."""
MAX_RELEASE_BYTES = 16 * 1024 * 1024
"""Of a file in a release, which programs write."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder met on a walk."""

    path: str
    """Relative to the workspace, with forward slashes."""
    name: str
    is_folder: bool


def read_text(root: Path, path: str, *, limit: int = MAX_BYTES) -> str:
    """Read one file of a workspace as normalised text.

    Args:
        root: The workspace.
        path: Relative to it, with forward slashes.
        limit: The most bytes it may have.

    Raises:
        InputError: It is outside the workspace, missing, too large, not UTF-8, or holds NUL.
    """
    return decode_text(read_bytes(root, path, limit=limit), path)


def read_bytes(root: Path, path: str, *, limit: int = MAX_BYTES) -> bytes:
    """Read one file of a workspace as it is; see `read_text`."""
    place = root / path
    check_inside(root, path)
    try:
        if not place.is_file():
            said = "is no file" if os.path.lexists(place) else "no such file"
            mend = "restore it, or remove what names it"
            raise InputError.at(path, 0, said, mend, "file-missing")
        if place.stat().st_size > limit:
            raise InputError.at(path, 0, f"larger than {limit // 1024} kB", "split it", "file-too-large")
        return place.read_bytes()
    except OSError as error:
        said = error.strerror or "cannot be read"
        raise InputError.at(path, 0, f"cannot be read: {said}", code="file-unreadable") from error


def decode_text(data: bytes, path: str) -> str:
    """Decode UTF-8 and normalise it (no BOM, LF, NFC).

    Raises:
        InputError: The bytes are not UTF-8, or hold NUL.
    """
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        message = "holds a NUL character: not a text file"
        raise InputError.at(path, line, message, "remove the character", "nul-character")
    try:
        return normalise_text(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        problem = Problem(path, line, message, "save the file as UTF-8", "not-utf-8", column)
        raise InputError([problem]) from error


def check_inside(root: Path, path: str) -> None:
    """Refuse a path that leads out of the workspace, by `..` or by a symbolic link.

    Raises:
        InputError: It does.
    """
    top = os.path.realpath(root)
    place = os.path.realpath(root / path)
    if place != top and not place.startswith(top + os.sep):
        raise InputError.at(path, 0, "leads out of the workspace", "copy the file into it", "path-outside")


def list_folder(root: Path, path: str) -> Iterator[Entry]:
    """Yield what lies in a folder of a workspace, by name; hidden entries and a missing folder are skipped.

    Raises:
        InputError: The folder, or something in it, leads out of the workspace or cannot be read.
    """
    check_inside(root, path)
    try:
        with os.scandir(root / path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        said = error.strerror or "cannot be read"
        raise InputError.at(path, 0, f"cannot be read: {said}", code="file-unreadable") from error
    for entry in entries:
        if not entry.name.startswith("."):
            yield Entry(f"{path}/{entry.name}" if path else entry.name, entry.name, _is_folder(entry))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Say whether an entry is a folder; a link that leads back to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False
