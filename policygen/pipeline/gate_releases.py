"""Turns releases that were made into what the gate has against them: number, dates, the notice given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from policygen.errors import Problem
from policygen.model.change import CONSENTS, NOTICES, STEPS, Decision
from policygen.model.gate import GateFinding
from policygen.pipeline.refusals import check_lead, check_step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.event import Event
    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release

_TOLD = frozenset({"ordinary", "prominent"})
"""Notices that readers are told in person rather than on a list."""


@dataclass(frozen=True, slots=True)
class Made:
    """A release with what it is held against."""

    release: Release
    before: Release
    """The version it followed."""
    decision: Decision
    """What its changes owe: labelled again, or as its lock says."""
    is_out: bool = True
    """Whether the trusted revision holds it; of any other nobody can have been told yet."""

    @property
    def folder(self) -> str:
        """Where its files lie."""
        return f"releases/{self.release.policy}/{self.release.version}"


def read_decision(release: Release) -> Decision:
    """Read what a lock says was decided; what cannot be read counts as the most serious there is."""
    lock: Mapping[str, Any] = release.lock.get("decision") or {}
    days = lock.get("lead_days", 0)
    return Decision(
        label=lock.get("label"), notice=_known(lock.get("notice", "none"), NOTICES),
        consent=_known(lock.get("consent", "none"), CONSENTS),
        version_step=_known(lock.get("version_step", "none"), STEPS), material=bool(lock.get("material")),
        lead_days=days if isinstance(days, int) else 0, lead_basis=str(lock.get("lead_basis", "")),
        earliest_effective=str(lock.get("earliest_effective", "")),
    )


def _known(value: Any, names: tuple[Any, ...]) -> Any:
    return value if value in names else names[-1]


def check_release(made: Made, timeline: Timeline, as_of: str) -> Iterator[GateFinding]:
    """Find what the gate has against one release.

    Args:
        made: The release, what it followed and what its changes owe.
        timeline: The releases of its policy and their events.
        as_of: ISO date; empty leaves out what the day decides.
    """
    release, policy = made.release, made.release.policy
    lock = f"{made.folder}/lock.yaml"
    found = [*check_step(made.before.version, release.version, made.decision, lock)]
    found += _check_order(made, lock)
    effective = timeline.effective_of(release.version)
    ordered = timeline.shortened(release.version)
    if effective and not ordered:
        found += _check_moved(made, effective)
        found += check_lead(made.decision, _told_on(made, timeline, as_of), effective, lock)
    for problem in found:
        yield GateFinding("error", problem, policy)
    for order in ordered:
        yield GateFinding("warning", _describe_order(made, order), policy)
    if as_of and effective and _is_current(release, timeline, as_of):
        yield from _check_notice(made, timeline, effective, as_of)


def _is_current(release: Release, timeline: Timeline, as_of: str) -> bool:
    """Say whether a release holds on a day or will hold: what went before needs no notice any more."""
    held = timeline.in_force(as_of)
    current = [each.version for each in (held, *timeline.pending(as_of)) if each]
    return release.version in current


def _check_order(made: Made, place: str) -> Iterator[Problem]:
    """Refuse dates that run backwards."""
    release, before = made.release, made.before
    if release.published < before.published:
        message = f"published on {release.published}, and {before.version} before it on {before.published}"
        yield Problem(place, 0, message, "publish it later", "date-before-last")
    if release.effective < release.published:
        message = f"in effect on {release.effective}, before it was published on {release.published}"
        yield Problem(place, 0, message, "let it take effect later", "date-before-last")


def _describe_order(made: Made, order: Event) -> Problem:
    """Say who shortened a notice by which order: every report shows it, and it refuses nothing."""
    message = f"the notice of {made.release.version} was shortened to {order.effective} by legal order "
    message += f"{order.order}, on the word of {' and '.join(order.by)}"
    return Problem(
        f"{made.folder}/events.yaml", 0, message, "keep the order at hand", "lead-time-short"
    )


def _check_moved(made: Made, effective: str) -> Iterator[Problem]:
    """Refuse events that let a release take effect earlier than it was announced."""
    release = made.release
    if effective < release.effective:
        message = f"announced for {release.effective}, and moved to {effective} without an order"
        hint = "postpone to a later date, or record the legal order with two names"
        yield Problem(f"{made.folder}/events.yaml", 0, message, hint, "effective-moved-earlier")


def _told_on(made: Made, timeline: Timeline, as_of: str) -> str:
    """Return the day from which the lead time runs: of the first notice, else of publication.

    A release that is not out yet cannot have been published on an earlier day than that of the check,
    whatever it says.
    """
    published = made.release.published
    if made.decision.notice not in _TOLD:
        return published
    if not made.is_out:
        return max(published, as_of)
    told = [event.date for event in timeline.notified(made.release.version)]
    return max(published, min(told, default=published))


def _check_notice(made: Made, timeline: Timeline, effective: str, as_of: str) -> Iterator[GateFinding]:
    """Ask for the notice that is owed; a warning as long as it can still be given in time."""
    told = [event for event in timeline.notified(made.release.version) if event.date <= as_of]
    if made.decision.notice not in _TOLD or told:
        return
    latest = date.fromisoformat(effective) - timedelta(days=made.decision.lead_days)
    latest = max(latest, date.fromisoformat(made.release.published))
    late = as_of > latest.isoformat()
    message = f"the {made.decision.notice} notice of {made.release.version} has not been given; "
    message += f"it was due on {latest}" if late else f"it is due by {latest}"
    hint = f"give it, then record it: policygen event notified --release {made.release.version}"
    if late:
        hint = f"give it now, and postpone {made.release.version} by what readers lost"
    problem = Problem(f"{made.folder}/events.yaml", 0, message, hint, "notice-not-given")
    yield GateFinding("error" if late else "warning", problem, made.release.policy)
