"""Turns a trusted copy of a workspace into the released files that this one rewrote, removed or never had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.errors import Problem
from policygen.load.released import (
    digest_translated,
    list_files,
    list_releases,
    parse_list,
    parse_lock,
    read_raw,
    read_released,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_CODE = "released-file-edited"
_MEND = "restore it as the trusted revision has it"
_EVENTS = "events.yaml"
_LOCK = "lock.yaml"


def find_rewritten(root: Path, trusted: Path) -> Iterator[Problem]:
    """Find what a workspace changed about releases that a trusted revision has.

    Args:
        root: The workspace.
        trusted: The same workspace as the trusted revision has it.

    Yields:
        A problem for each file; of events only the end may be new.
    """
    for folder in list_releases(trusted):
        names = list_files(trusted, folder)
        for name in names:
            path = f"{folder}/{name}"
            yield from _check_events(root, trusted, path) if name == _EVENTS else _check(root, trusted, path)
        lock = parse_lock(read_released(trusted, f"{folder}/{_LOCK}") or "", folder)
        for path in _sources(lock):
            yield from _check(root, trusted, path)
        for path in _translations(trusted, folder, lock):
            yield from _check_translation(root, trusted, path)


def _check(root: Path, trusted: Path, path: str) -> Iterator[Problem]:
    before, after = read_released(trusted, path), read_released(root, path)
    if before is not None and before != after:
        yield _describe(path, is_gone=after is None)


def _check_translation(root: Path, trusted: Path, path: str) -> Iterator[Problem]:
    """Check a translation: that somebody read it since is no edit."""
    before, after = digest_translated(trusted, path), digest_translated(root, path)
    if before and before != after:
        yield _describe(path, is_gone=not after)


def _describe(path: str, *, is_gone: bool) -> Problem:
    what = "is gone" if is_gone else "is not what the trusted revision has"
    return Problem(path, 0, f"the released file {what}", _MEND, _CODE)


def _check_events(root: Path, trusted: Path, path: str) -> Iterator[Problem]:
    before, after = read_raw(trusted, path) or b"", read_raw(root, path) or b""
    if not after.startswith(before.rstrip()):
        message = "events that the trusted revision has were edited or removed; they are only ever added"
        yield Problem(path, 0, message, _MEND, _CODE)


def _sources(lock: Mapping[str, Any]) -> Iterator[str]:
    """Yield the clause files that a lock names."""
    for clause, entry in lock.get("clauses", {}).items():
        yield f"clauses/{clause}/{entry['version']}.md"


def _translations(trusted: Path, folder: str, lock: Mapping[str, Any]) -> Iterator[str]:
    """Yield the translations that a lock names, and those of the locales that events added."""
    path = f"{folder}/{_EVENTS}"
    events = parse_list(read_released(trusted, path) or "", path)
    added = [(event.get("locale"), event.get("translations", {})) for event in events]
    for tag, entries in (*lock.get("translations", {}).items(), *added):
        for clause, entry in entries.items():
            yield f"locales/{tag}/clauses/{clause}/{entry['version']}.md"
