"""Turns a file of pairs, one JSON object a line, into `Pair` values, one at a time."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from typing import TYPE_CHECKING, Any

from policygen.errors import DocumentError
from policygen.model.change import LABELS
from policygen.model.pair import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.errors import InputError

_LOCALES = ("locale", "language", "lang")
_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
MAX_LINE = 32 * 1024 * 1024
"""Bytes of one line; the longest policies are a hundredth of that."""


def load_pairs(path: Path) -> Iterator[Pair]:
    """Read pairs lazily, so that a large file is never held in memory.

    Args:
        path: A `.jsonl` file, or the same compressed as `.jsonl.gz`.

    Yields:
        Pairs in the order of the file; blank lines are skipped.

    Raises:
        DocumentError: The file cannot be read, or a line is not a pair.
    """
    try:
        for number, line in _numbered_lines(path):
            yield _read_pair(line, str(path), number)
    except (OSError, EOFError, zlib.error) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise DocumentError.at(path, 0, f"cannot be read: {said}", code="file-unreadable") from error


def _numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something, counted from 1."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
        number = 0
        while line := stream.readline(MAX_LINE):
            number += 1
            if len(line) == MAX_LINE:
                raise DocumentError.at(path, number, "a line this long is no pair", code="file-too-large")
            if line.strip():
                yield number, line


def _read_pair(line: bytes, path: str, number: int) -> Pair:
    """Make one pair of one line."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _refusal(path, number, f"not a JSON object: {error}") from error
    if not isinstance(record, dict):
        raise _refusal(path, number, "not a JSON object")
    for name in ("before", "after"):
        if not isinstance(record.get(name), str):
            raise _refusal(path, number, f"`{name}` must be a text")
    _check_answers(record, path, number)
    name = str(record.get("id", number))
    answers = record.get("label"), record.get("notice")
    return Pair(name, record["before"], record["after"], *answers, _locale(record, path, number))


def _locale(record: dict[str, Any], path: str, number: int) -> str:
    """Return the language that a line names, by any of the names this has in such files."""
    named = next((record[name] for name in _LOCALES if record.get(name)), "")
    if not isinstance(named, str) or not _TAG.fullmatch(named or "en"):
        raise _refusal(path, number, "`locale` must be a language tag")
    return named


def _check_answers(record: dict[str, Any], path: str, number: int) -> None:
    """Refuse answers that could only be counted wrongly."""
    if record.get("label") not in (None, *LABELS):
        raise _refusal(path, number, f"`label` must be one of {', '.join(LABELS)}")
    if not isinstance(record.get("notice"), bool | None):
        raise _refusal(path, number, "`notice` must be true or false")


def _refusal(path: str, number: int, message: str) -> InputError:
    """Name the line, and what a line should be."""
    return DocumentError.at(path, number, message, 'a line is {"id", "before", "after"}', "pair-malformed")
