"""What happens to a release after it was made: told to readers, postponed, withdrawn, a locale added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

EventKind = Literal["notified", "locale-added", "postponed", "shortened", "withdrawn"]

EVENT_KINDS: tuple[EventKind, ...] = ("notified", "locale-added", "postponed", "shortened", "withdrawn")
NAMES_FOR_ORDER = 2
"""How many people must stand behind a notice that a legal order shortened."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a release's `events.yaml`."""

    kind: EventKind
    date: str
    """ISO date on which it happened."""
    by: tuple[str, ...] = ()
    """Who says so."""
    reason: str = ""
    channel: str = ""
    """Of a notice: where readers were told."""
    evidence: str = ""
    """Of a notice: an address, or the name of a file, that shows it."""
    evidence_digest: str = ""
    """Of a file: `sha256:` over its bytes."""
    effective: str = ""
    """Of a date that moved: the ISO date from which the release holds now."""
    order: str = ""
    """Of a shortened notice: the reference of the legal order."""
    locale: str = ""
    """Of a locale that was added: its tag."""
    words: str = ""
    """Of a locale that was added: `sha256:` over its words."""
    translations: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Of a locale that was added: clause id to the translation it is made of, as a lock records it."""
    example: bool = False
    """Whether it is part of an example and never happened."""
