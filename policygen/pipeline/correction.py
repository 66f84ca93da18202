"""Turns a workspace into how it looks to a correction of the version in force while a higher one is pending.

The correction changes what is in force and nothing else: definition, profile and clauses come from the
lock it corrects, and of each clause the unreleased version that directly follows the locked one. It speaks
every language that the corrected release speaks, with the titles of those that were added to it later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.errors import Problem
from policygen.load.definition import localise_policy, localise_profile
from policygen.load.releases import snapshot_policy, snapshot_profile
from policygen.model.workspace import parse_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Clause, Release, Version, Workspace


def find_corrected(timeline: Timeline, version: str, published: str) -> Release | None:
    """Return the release that a version corrects; None where it is the next version.

    Args:
        timeline: The releases so far.
        version: The number asked for.
        published: ISO date on which it is to be published.
    """
    pending, held = timeline.pending(published), timeline.in_force(published)
    if held is None or not pending:
        return None
    between = _key(held.version) < _key(version) < min(_key(one.version) for one in pending)
    return held if between else None


def view_correction(workspace: Workspace, release: Release) -> Workspace:
    """Return the workspace whose draft is a correction of one release.

    Args:
        workspace: The workspace as loaded.
        release: The release that is corrected.
    """
    clauses = dict(workspace.clauses)
    frozen = frozen_versions(workspace)
    for clause_id, entry in release.lock["clauses"].items():
        versions = workspace.clauses.get(clause_id, {})
        clauses[clause_id] = _choose(versions, str(entry["version"]), frozen.get(clause_id, set()))
    added = [tag for tag in release.words if tag not in release.lock["locales"]]
    policy = localise_policy(snapshot_policy(release), workspace.source_locale, workspace.titles, added)
    rules = {name: release.lock[name] for name in ("notice", "authority") if name in release.lock}
    return replace(
        workspace,
        locales=tuple(release.words),
        profile=localise_profile(snapshot_profile(release), workspace.profiles, added),
        policies={**workspace.policies, release.policy: policy},
        clauses=clauses,
        notice_rules=rules,
    )


def find_below(workspace: Workspace) -> Iterator[Problem]:
    """Find unreleased versions of clauses that stand below a released one: only a correction uses them."""
    frozen = frozen_versions(workspace)
    for clause_id, versions in workspace.clauses.items():
        highest = max(frozen.get(clause_id, ()), key=_key, default="")
        for version, clause in versions.items():
            if version not in frozen.get(clause_id, ()) and highest and _key(version) < _key(highest):
                message = f"it waits below {highest}, which was released: the next version does not hold it"
                mend = "release it as a correction of the version in force, or remove it"
                yield Problem(clause.path, 0, message, mend, "draft-below-release")


def _choose(versions: Mapping[str, Clause], locked: str, frozen: Iterable[str]) -> dict[str, Clause]:
    """Keep the locked version of a clause and the unreleased one that follows it directly."""
    above = [_key(one) for one in frozen if _key(one) > _key(locked)]
    limit = min(above, default=(10**9, 0, 0))
    return {
        version: clause
        for version, clause in versions.items()
        if version == locked or (_key(locked) < _key(version) < limit and version not in frozen)
    }


def frozen_versions(workspace: Workspace) -> dict[str, set[str]]:
    """Return which versions of each clause were released, in any policy."""
    frozen: dict[str, set[str]] = {}
    for release in (each for releases in workspace.releases.values() for each in releases):
        for clause_id, entry in release.lock["clauses"].items():
            frozen.setdefault(clause_id, set()).add(str(entry["version"]))
    return frozen


def _key(version: str) -> Version:
    return parse_version(version) or (0, 0, 0)
