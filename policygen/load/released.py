"""Turns the files that releases froze into digests and lists, damaged ones too.

Loading a workspace refuses a release that cannot be used; whoever looks for what was tampered with needs
the rest all the same. Nothing here raises: what cannot be read is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.errors import InputError
from policygen.load.files import MAX_RELEASE_BYTES, list_folder, read_bytes, read_text
from policygen.load.yaml import read_yaml
from policygen.model.workspace import parse_version
from policygen.text.head import digest_translation
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RELEASES = "releases"


def list_releases(root: Path) -> tuple[str, ...]:
    """Return the folders of all releases: `releases/<policy>/<version>`."""
    policies = (name for name in _names(root, RELEASES, folders=True))
    found = (
        f"{RELEASES}/{policy}/{version}"
        for policy in policies
        for version in _names(root, f"{RELEASES}/{policy}", folders=True)
        if parse_version(version)
    )
    return tuple(found)


def list_files(root: Path, folder: str) -> tuple[str, ...]:
    """Return the names of what lies in a folder, its notes (README.md) and hidden files left out."""
    return tuple(name for name in _names(root, folder) if name != "README.md")


def read_released(root: Path, path: str) -> str | None:
    """Return the normalised text of a file; None where it is missing or no text."""
    try:
        return read_text(root, path, limit=MAX_RELEASE_BYTES)
    except InputError:
        return None


def read_raw(root: Path, path: str) -> bytes | None:
    """Return the bytes of a file; None where it is missing or cannot be read."""
    try:
        return read_bytes(root, path, limit=MAX_RELEASE_BYTES)
    except InputError:
        return None


def digest_file(root: Path, path: str) -> str:
    """Return the digest of a file over its normalised text; empty where there is none."""
    text = read_released(root, path)
    return "" if text is None else digest_words(text)


def digest_translated(root: Path, path: str) -> str:
    """Return the digest of a translation, which its review is no part of; empty where there is none."""
    text = read_released(root, path)
    return "" if text is None else digest_translation(text)


def parse_lock(text: str, path: str) -> Mapping[str, Any]:
    """Return what a lock holds as plain values; nothing where it is no map."""
    source = read_yaml(text, path, typed=True, limit=MAX_RELEASE_BYTES)
    return source.value if isinstance(source.value, dict) and not source.problems else {}


def parse_list(text: str, path: str) -> tuple[Mapping[str, Any], ...]:
    """Return the maps of a file that holds a list of them."""
    source = read_yaml(text, path, typed=True, limit=MAX_RELEASE_BYTES)
    entries = source.value if isinstance(source.value, list) else []
    return tuple(entry for entry in entries if isinstance(entry, dict))


def _names(root: Path, folder: str, *, folders: bool = False) -> list[str]:
    try:
        return [entry.name for entry in list_folder(root, folder) if entry.is_folder or not folders]
    except InputError:
        return []
