"""Turns a timeline and the version a reader last saw into every comparison that matters to that reader.

Somebody who last saw 1.0.0 is told what every version since then changed as it took effect, and what is
different between the two ends. Nothing that took effect is netted out, even if it was taken back since;
a version that never took effect is no step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from policygen.errors import UsageError
from policygen.load.suggest import did_you_mean
from policygen.model.change import CONSENTS, LABELS, NOTICES, Comparison
from policygen.model.notice import Step
from policygen.pipeline.compare import compare_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release, Workspace

Dated = tuple["Release", str]
"""A release and the ISO date from which it applies."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One comparison of two releases."""

    before: Release
    after: Release
    effective: str
    comparison: Comparison
    step: Step


@dataclass(frozen=True, slots=True)
class Journey:
    """What lies between the version a reader last saw and the pending or last one."""

    target: Release
    effective: str
    before: Release | None
    """None where the target is the first release."""
    legs: tuple[Leg, ...] = ()
    """Oldest first."""
    direct: Leg | None = None
    """From end to end; the same as the only leg where there is one."""


def travel(workspace: Workspace, policy: str, timeline: Timeline, since: str = "") -> Journey:
    """Compare everything that a reader of an earlier version has to be told of.

    Args:
        workspace: The workspace as loaded.
        policy: Policy id.
        timeline: Its releases with their events.
        since: The version the reader last saw; empty means the one before the pending or last release.

    Raises:
        UsageError: There is no release, or none of that version.
    """
    history = timeline.history()
    if not history:
        raise UsageError(f"the policy `{policy}` has no release that takes effect: make one first")
    target, effective = history[-1]
    before = _find_before(timeline, history, since)
    if before is None or before.version == target.version:
        return Journey(target, effective, before)
    pairs = _pair_up(before, history)
    legs = tuple(_compare(workspace, first, second, day, timeline) for first, (second, day) in pairs)
    if len(legs) == 1 and legs[0].before.version == before.version:
        return Journey(target, effective, before, legs, legs[0])
    return Journey(target, effective, before, legs, _compare(workspace, before, target, effective, timeline))


def raise_step(step: Step, comparison: Comparison) -> Step:
    """Return a step at least as serious as what a comparison decides."""
    decision = comparison.decision
    labels = [label for label in (step.label, decision.label) if label]
    return replace(
        step,
        label=max(labels, key=LABELS.index, default=None),
        notice=max(step.notice, decision.notice, key=NOTICES.index),
        consent=max(step.consent, decision.consent, key=CONSENTS.index),
        material=step.material or decision.material,
    )


def _find_before(timeline: Timeline, history: tuple[Dated, ...], since: str) -> Release | None:
    if not since:
        return history[-2][0] if len(history) > 1 else None
    known = {entry.release.version: entry.release for entry in timeline.entries}
    if since not in known:
        mend = did_you_mean(since, tuple(known), fallback=f"there is {', '.join(known)}")
        raise UsageError(f"there is no release `{since}`; {mend}")
    return known[since]


def _pair_up(before: Release, history: tuple[Dated, ...]) -> Iterator[tuple[Release, Dated]]:
    """Yield the steps that took effect after a version, or after its publication where it never did."""
    places = [place for place, (release, _) in enumerate(history) if release.version == before.version]
    for place, (first, second) in enumerate(pairwise(history)):
        if place >= places[0] if places else second[1] > before.published:
            yield first[0], second


def _compare(
    workspace: Workspace, before: Release, after: Release, effective: str, timeline: Timeline
) -> Leg:
    """Compare two releases; what was recorded when the one was made from the other is never undercut."""
    comparison = compare_workspace(
        workspace, after.policy, before.version, after.version, published=after.published, alone=True
    )
    followed = timeline.followed(after.version)
    made_from = followed is not None and followed.version == before.version
    step = _record(before, after, effective) if made_from else _start(before, after, effective)
    return Leg(before, after, effective, comparison, raise_step(step, comparison))


def _record(before: Release, after: Release, effective: str) -> Step:
    """Return the step as the lock recorded it when the version after was made."""
    spoken = after.lock.get("spoken", {}).get((after.lock.get("locales") or [""])[0])
    decided: Mapping[str, Any] = spoken or after.lock.get("decision") or {}
    return replace(
        _start(before, after, effective), label=decided.get("label"), notice=decided.get("notice", "none"),
        consent=decided.get("consent", "none"), material=bool(decided.get("material")),
    )


def _start(before: Release, after: Release, effective: str) -> Step:
    """Return a step that nobody has decided anything about."""
    return Step(before.version, after.version, effective, None, "none", "none", material=False)
