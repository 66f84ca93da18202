"""Which version of a policy holds on which day, events considered.

A day is answered from what was known on it: events dated later do not count. Of the versions that have
taken effect the highest holds, so that a correction never undoes a version above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.model.chain import order_chain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.event import Event
    from policygen.model.workspace import Release

EVER = "9999-12-31"
"""The day on which everything that is recorded is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A release with its events, in the order they were recorded."""

    release: Release
    events: tuple[Event, ...] = ()

    def effective(self, known: str = EVER) -> str:
        """Return the ISO date from which the release holds; empty when it was withdrawn before.

        Args:
            known: Events up to this ISO date count.
        """
        day = self.release.effective
        for event in self.moves(known):
            day = event.effective if event.kind != "withdrawn" else ""
        return day

    def moves(self, known: str = EVER) -> Iterator[Event]:
        """Yield the events that moved or ended the release; from the day of effect on none does."""
        day = self.release.effective
        for event in self.events:
            if event.kind in {"notified", "locale-added"} or event.date > known or not day:
                continue
            if event.date < day:
                yield event
                day = event.effective if event.kind != "withdrawn" else ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The releases of a policy in the order of their versions."""

    entries: tuple[Entry, ...] = ()

    def in_force(self, date: str) -> Release | None:
        """Return the release that applies on an ISO date; None before the first took effect."""
        return self.in_force_by(date, known=date)

    def pending(self, date: str) -> tuple[Release, ...]:
        """Return the releases that were published by an ISO date and take effect after it, soonest first."""
        waiting = [
            entry for entry in self.entries
            if entry.release.published <= date < entry.effective(date) and not self._is_overtaken(entry, date)
        ]
        return tuple(entry.release for entry in sorted(waiting, key=lambda entry: entry.effective(date)))

    def history(self, *, known: str = EVER) -> tuple[tuple[Release, str], ...]:
        """Return the releases that took or will take effect, in the order they do, each with its date."""
        dated = [(entry.release, entry.effective(known)) for entry in self.entries]
        standing = sorted((pair for pair in dated if pair[1]), key=lambda pair: pair[1])
        return tuple(pair for pair in standing if self.in_force_by(pair[1], known=known) == pair[0])

    def in_force_by(self, date: str, *, known: str) -> Release | None:
        """Return the release that applies on a date, as far as events up to another date tell."""
        held = [entry.release for entry in self.entries if "" < entry.effective(known) <= date]
        return held[-1] if held else None

    def effective_of(self, version: str, *, known: str = EVER) -> str:
        """Return the ISO date from which a version holds; empty when it was withdrawn or is not there."""
        entry = self._find(version)
        return entry.effective(known) if entry else ""

    def is_withdrawn(self, version: str, *, known: str = EVER) -> bool:
        """Say whether a version was withdrawn before it took effect."""
        entry = self._find(version)
        return entry is not None and not entry.effective(known)

    def last(self) -> Release | None:
        """Return the highest version that was not withdrawn: what a draft is compared with."""
        standing = [entry.release for entry in self.entries if entry.effective()]
        return standing[-1] if standing else None

    def notified(self, version: str) -> tuple[Event, ...]:
        """Return the notices that readers were given of a version."""
        entry = self._find(version)
        return tuple(event for event in entry.events if event.kind == "notified") if entry else ()

    def events_of(self, version: str) -> tuple[Event, ...]:
        """Return every event of a version, in the order they were recorded."""
        entry = self._find(version)
        return entry.events if entry else ()

    def followed(self, version: str) -> Release | None:
        """Return the release that a version was compared with when it was made.

        It is the highest one below it that had been made by then and was not withdrawn; so a correction
        follows the version in force, and what comes after a withdrawn version the one below that.
        """
        made = [release.version for release in order_chain(entry.release for entry in self.entries)]
        if version not in made:
            return None
        earlier = made[: made.index(version)]
        below = [entry.release.version for entry in self.entries]
        entry = self.entries[below.index(version)]
        for other in reversed(self.entries[: below.index(version)]):
            if other.release.version in earlier and other.effective(entry.release.published):
                return other.release
        return None

    def shortened(self, version: str) -> tuple[Event, ...]:
        """Return the legal orders that shortened the notice of a version."""
        return tuple(event for event in self.events_of(version) if event.kind == "shortened")

    def remarks(self, version: str, *, known: str = EVER) -> tuple[str, ...]:
        """Return what every report about a version must say: that it was moved, shortened or withdrawn."""
        entry = self._find(version)
        return tuple(_describe(version, event) for event in entry.moves(known)) if entry else ()

    def _find(self, version: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.release.version == version), None)

    def _is_overtaken(self, entry: Entry, date: str) -> bool:
        """Say whether a higher version already applies, so that this one never will."""
        held = self.in_force(date)
        place = [other.release.version for other in self.entries]
        return held is not None and place.index(held.version) > place.index(entry.release.version)


def _describe(version: str, event: Event) -> str:
    names = " and ".join(event.by)
    why = f": {event.reason}" if event.reason else ""
    if event.kind == "withdrawn":
        return f"Version {version} was withdrawn on {event.date} and never took effect{why}."
    if event.kind == "postponed":
        return f"Version {version} was postponed on {event.date} to {event.effective}{why}."
    return (
        f"The notice of version {version} was shortened on {event.date} to {event.effective} by legal order "
        f"{event.order}, on the word of {names}{why}."
    )
