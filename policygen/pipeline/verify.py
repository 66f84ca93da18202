"""Turns a workspace into the proof that each release still says what it said, or what speaks against it.

Proved are the words. How a page looks is no part of the policy: other layouts are reported, no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from policygen.build.assemble import assemble_document
from policygen.errors import InputError, Problem
from policygen.load.resources import load_layouts
from policygen.load.workspace import inspect_workspace
from policygen.pipeline.choose import choose_policy, choose_release
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.rebuild import find_difference
from policygen.pipeline.timeline import make_timeline
from policygen.publish.release import digest_layouts

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release, Workspace

SCHEMA = "policygen.verify/1"
Layouts = Literal["same", "changed", "unrecorded"]


@dataclass(frozen=True, slots=True)
class ProvedRelease:
    """What became of the rebuild of one release."""

    version: str
    proved: tuple[str, ...]
    """Locales whose words are equal."""
    differing: tuple[str, ...]
    layouts: Layouts
    """Whether the page layouts are those of the day of the release: no change of the policy."""
    remarks: tuple[str, ...]
    """What moved or ended the release."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer of `policygen verify`."""

    policy: str
    releases: tuple[ProvedRelease, ...]
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain JSON values; `policygen schema verify` describes them."""
        return {
            "schema": SCHEMA,
            "policy": self.policy,
            "proved": not self.problems,
            "releases": [
                {
                    "version": each.version, "proved": list(each.proved), "differing": list(each.differing),
                    "layouts": each.layouts, "remarks": list(each.remarks),
                }
                for each in self.releases
            ],
            "findings": [
                {
                    "code": each.code, "file": each.path, "line": each.line, "message": each.message,
                    "mend": each.hint,
                }
                for each in self.problems
            ],
        }


def verify_releases(root: Path, version: str = "", *, policy: str = "") -> Verification:
    """Build releases again and compare their words with those they keep; check that no file was edited.

    Args:
        root: The workspace.
        version: Only this release is rebuilt; empty: all of them.
        policy: Which policy; empty where there is only one.

    Raises:
        UsageError: There is no such policy or release.
    """
    workspace, damaged = inspect_workspace(root)
    policy_id = choose_policy(workspace, policy)
    problems = [*find_edited_files(root), *damaged]
    chosen = choose_release(workspace, policy_id, version) if version else None
    releases = (chosen,) if chosen else workspace.releases.get(policy_id, ())
    try:
        timeline = make_timeline(workspace.releases.get(policy_id, ()))
    except InputError as error:
        problems += error.problems
        timeline = make_timeline(())
    layouts = digest_layouts(load_layouts(root))
    proved = tuple(_prove(workspace, release, timeline, layouts, problems) for release in releases)
    return Verification(policy_id, proved, tuple(sorted(set(problems))))


def _prove(
    workspace: Workspace, release: Release, timeline: Timeline, layouts: str, problems: list[Problem]
) -> ProvedRelease:
    equal, differing = list[str](), list[str]()
    for locale in release.words:
        try:
            document = assemble_document(workspace, release.policy, locale, release=release)
            found = find_difference(release, document)
        except InputError as error:
            problems += error.problems
            differing.append(locale)
            continue
        problems += [found] if found else []
        (differing if found else equal).append(locale)
    recorded = release.lock.get("layouts")
    look: Layouts = "unrecorded" if not recorded else "same" if recorded == layouts else "changed"
    return ProvedRelease(
        release.version, tuple(equal), tuple(differing), look, timeline.remarks(release.version)
    )
