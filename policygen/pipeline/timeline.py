"""Turns the releases of a policy and their events into the timeline that answers for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import Problem, ReleaseError
from policygen.load.events import parse_events
from policygen.model.timeline import Entry, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.model.workspace import Release, Workspace


def load_timeline(workspace: Workspace, policy_id: str) -> Timeline:
    """Make the timeline of a policy.

    Args:
        workspace: The workspace as loaded.
        policy_id: One of its policies.

    Raises:
        ReleaseError: An event cannot be used; holds every problem.
    """
    return make_timeline(workspace.releases.get(policy_id, ()))


def make_timeline(releases: Iterable[Release]) -> Timeline:
    """Make the timeline of releases that are in the order of their versions; see `load_timeline`."""
    entries, problems = [], list[Problem]()
    for release in releases:
        events, found = parse_events(release.events, name_events(release))
        problems += found
        entries.append(Entry(release, events))
    if problems:
        raise ReleaseError(problems)
    return Timeline(tuple(entries))


def find_bad_events(workspace: Workspace) -> Iterator[Problem]:
    """Find entries of every `events.yaml` that cannot be used."""
    for releases in workspace.releases.values():
        for release in releases:
            yield from parse_events(release.events, name_events(release))[1]


def name_events(release: Release) -> str:
    """Return the path of the events of a release, relative to the workspace."""
    return f"releases/{release.policy}/{release.version}/events.yaml"
