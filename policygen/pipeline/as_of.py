"""Turns a day into the version of a policy that applied on it, events considered, and what was to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.load.workspace import load_workspace
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.immutability import require_unedited
from policygen.pipeline.timeline import load_timeline

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release

SCHEMA = "policygen.as-of/1"


@dataclass(frozen=True, slots=True)
class Standing:
    """One version and its dates as they stood on the day."""

    version: str
    published: str
    effective: str
    locales: tuple[str, ...]
    remarks: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "version": self.version, "published": self.published, "effective": self.effective,
            "locales": list(self.locales), "remarks": list(self.remarks),
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """What applied on a day."""

    policy: str
    date: str
    in_force: Standing | None
    """None before the first version took effect."""
    pending: tuple[Standing, ...]
    """Published by that day and not yet in force, soonest first."""
    withdrawn: tuple[str, ...]
    """What is to be said of versions that were withdrawn by that day."""

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain JSON values; `policygen schema as-of` describes them."""
        return {
            "schema": SCHEMA,
            "policy": self.policy,
            "date": self.date,
            "in_force": self.in_force.as_json() if self.in_force else None,
            "pending": [each.as_json() for each in self.pending],
            "withdrawn": list(self.withdrawn),
        }


def answer_as_of(root: Path, date: str, *, policy: str = "") -> Answer:
    """Say which version of a policy applied on a day.

    Args:
        root: The workspace.
        date: ISO date; only what was recorded by then counts.
        policy: Which policy; empty where there is only one.

    Raises:
        UsageError: There is no such policy.
        ReleaseError: A released file was edited, or an event cannot be used.
    """
    require_unedited(root)
    workspace = load_workspace(root)
    policy_id = choose_policy(workspace, policy)
    timeline = load_timeline(workspace, policy_id)
    held = timeline.in_force(date)
    withdrawn = (
        remark
        for release in workspace.releases.get(policy_id, ())
        if timeline.is_withdrawn(release.version, known=date)
        for remark in timeline.remarks(release.version, known=date)
    )
    return Answer(
        policy_id, date, _stand(timeline, held, date) if held else None,
        tuple(_stand(timeline, release, date) for release in timeline.pending(date)), tuple(withdrawn),
    )


def _stand(timeline: Timeline, release: Release, date: str) -> Standing:
    added = {one.locale for one in timeline.events_of(release.version) if one.locale and one.date > date}
    return Standing(
        release.version, release.published, timeline.effective_of(release.version, known=date),
        tuple(tag for tag in release.words if tag not in added),
        timeline.remarks(release.version, known=date),
    )
