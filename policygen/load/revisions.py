"""Turn a git revision into files on disk that can be loaded like any others.

The bytes are read as they are stored (`git cat-file`), because an archive or a checkout would run
filters and obey attributes that the revision itself may set to hide or rewrite files.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policygen.errors import DocumentError, MissingLibraryError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILES = 20_000
MAX_BYTES = 100 * 1024 * 1024

_WORKSPACE_FILE = "policygen.yaml"
_WORKSPACE_PARTS = frozenset({_WORKSPACE_FILE, "clauses", "locales", "templates", "releases"})
_SPEC = re.compile(r"(?P<ref>[^\s:\-][^\s:]*):(?P<path>.*)", re.DOTALL)
_ENTRY = re.compile(rb"(?P<mode>\d+) blob (?P<id>[0-9a-f]+) +(?P<size>\d+)\t(?P<name>.+)", re.DOTALL)
_REGULAR = frozenset({b"100644", b"100755"})


@dataclass(frozen=True, slots=True)
class _File:
    """A regular file of a revision."""

    id: str
    size: int
    path: PurePosixPath


def export_revision(repository: Path, spec: str, into: Path) -> Path:
    """Write the files of a git revision into a folder.

    Args:
        repository: A folder inside a git repository; paths are relative to it.
        spec: `REF:` for that folder as it was, `REF:path` for a file or folder in it.
        into: An existing empty folder. Links and submodules of the revision are left out; of a
            workspace only what can be loaded is written.

    Returns:
        The file or folder that was asked for, inside `into`.

    Raises:
        DocumentError: The spec, the revision or the path cannot be used.
        MissingLibraryError: git is not installed.
    """
    ref, path = _read_spec(spec)
    wanted = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    commit = _git(repository, spec, "rev-parse", *wanted)
    asked = ["--", path] if path else []
    listing = _git(repository, spec, "ls-tree", "-r", "-z", "--long", commit.decode().strip(), *asked)
    files = _choose(list(_read_listing(listing)), path)
    if not files:
        raise _refusal(spec, "there is no file there", "check the path with `git ls-tree`")
    if len(files) > MAX_FILES or sum(file.size for file in files) > MAX_BYTES:
        raise _refusal(spec, "holds too many files", "name the folder of the workspace: `REF:path`")
    _write(files, _read_contents(repository, spec, files), into)
    return into / path if path else into


def _read_spec(spec: str) -> tuple[str, str]:
    match = _SPEC.fullmatch(spec)
    if match is None:
        raise _refusal(spec, "is no git revision", "write `REF:` or `REF:path`")
    path = match["path"].strip("/").removeprefix("./")
    if match["path"].startswith("/") or ".." in PurePosixPath(path).parts or "\0" in path:
        raise _refusal(spec, "leads out of the repository", "write a path relative to the workspace")
    return match["ref"], "" if path == "." else path


def _git(repository: Path, spec: str, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "--literal-pathspecs", "--no-replace-objects", "-C", str(repository), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        message = "git is not installed; it is needed to compare with a git revision"
        raise MissingLibraryError(message) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[0].removeprefix("fatal: ") if said else "there is no such revision"
        raise _refusal(spec, reason, "check the revision with `git log`, and that this is a git repository")
    return done.stdout


def _read_listing(listing: bytes) -> Iterator[_File]:
    for entry in listing.split(b"\0"):
        match = _ENTRY.fullmatch(entry)
        if match and match["mode"] in _REGULAR:
            path = PurePosixPath(os.fsdecode(match["name"]))
            if not path.is_absolute() and not {"..", ".git"} & set(path.parts):
                yield _File(match["id"].decode(), int(match["size"]), path)


def _choose(files: list[_File], path: str) -> list[_File]:
    """Keep what can be loaded: everything, or the known parts where the folder is a workspace."""
    top = PurePosixPath(path)
    if not any(file.path == top / _WORKSPACE_FILE for file in files):
        return files
    return [file for file in files if file.path.relative_to(top).parts[0] in _WORKSPACE_PARTS]


def _read_contents(repository: Path, spec: str, files: list[_File]) -> list[bytes]:
    asked = "".join(f"{file.id}\n" for file in files).encode()
    answer = _git(repository, spec, "cat-file", "--batch", given=asked)
    contents = []
    place = 0
    for file in files:
        start = answer.index(b"\n", place) + 1
        contents.append(answer[start : start + file.size])
        place = start + file.size + 1
    return contents


def _write(files: list[_File], contents: list[bytes], into: Path) -> None:
    for file, data in zip(files, contents, strict=True):
        place = into / file.path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        except OSError as error:
            reason = error.strerror or "cannot be written"
            raise _refusal(str(place), reason, "make room in the temporary folder") from error


def _refusal(spec: str, message: str, hint: str) -> DocumentError:
    return DocumentError([Problem(spec, 0, message, hint, "git-revision")])
