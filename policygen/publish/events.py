"""Turns an event into the next bytes of an `events.yaml`, and an added locale into its words beside it.

The entry is the commit: the words of a locale wait under a hidden name until the entry that quotes their
digest stands, and are then moved to their place; a command killed between is completed by the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.publish.output import write_file, write_files
from policygen.publish.records import append_records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WAITING = ".text."
"""What the words of a locale are called until the event that adds them is written."""


def record_event(before: bytes, entry: Mapping[str, Any]) -> bytes:
    """Return the events with one more entry; every byte that was there stays."""
    return append_records(before, [entry])


def record_locale(path: Path, events: bytes, locale: str, words: str) -> Path:
    """Write the events of a release, and the words of the locale that an event adds.

    Args:
        path: The `events.yaml`.
        events: All of its bytes.
        locale: Tag of the added locale; empty where none is added.
        words: Its words.

    Returns:
        The `events.yaml`.

    Raises:
        OutputError: One of the files cannot be written.
    """
    folder = path.parent
    waiting = f"{WAITING}{locale}.txt"
    if words:
        write_files(folder, {waiting: words.encode()})
    write_file(path, events)
    if words:
        (folder / waiting).replace(folder / waiting[1:])
    return path


def settle_locales(folder: Path) -> None:
    """Finish what a killed command began in the folder of a release: move words that an event quotes.

    Words that no event quotes were never added, and go.
    """
    events = folder / "events.yaml"
    source = events.read_text("utf-8") if events.is_file() else ""
    for waiting in folder.glob(f"{WAITING}*.txt"):
        tag = waiting.name.removeprefix(WAITING).removesuffix(".txt")
        if f"locale: {tag}\n" in source:
            waiting.replace(folder / waiting.name[1:])
        else:
            waiting.unlink()
