"""Turns a workspace into the answer of a pipeline: may this go on, and if not, what is to be mended.

Everything that `lint` refuses, every release that is no longer what it was, what waits for a person in
the draft, and what each release owes its readers. With a protected revision to trust, nothing that the
draft may edit has a say in its own case: releases that the revision holds must be here as they are there,
every other release is judged again by the authority of the one before it, and so is the draft.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from policygen.errors import InputError, Problem
from policygen.load.files import list_folder
from policygen.load.place import is_workspace
from policygen.load.releases import read_releases
from policygen.load.revisions import export_revision
from policygen.load.workspace import inspect_workspace
from policygen.model.gate import GateFinding, GateResult, PolicyCheck
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.compare import judge_workspace
from policygen.pipeline.gate_draft import check_draft
from policygen.pipeline.gate_releases import Made, check_release, read_decision
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.refusals import find_undecided, read_lint
from policygen.pipeline.timeline import load_timeline
from policygen.pipeline.translated import find_released_unread, find_untranslated
from policygen.pipeline.translations import carry_draft, find_untouched
from policygen.pipeline.trust import predecessor
from policygen.rules.catalogue import CATALOGUE_VERSION
from policygen.rules.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.model.change import Label
    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release, Workspace


@dataclass(frozen=True, slots=True)
class GateRequest:
    """What a pipeline asks for."""

    policy: str = ""
    """Empty: all of them."""
    as_of: str = ""
    """ISO date; empty leaves out what the day decides."""
    fail_on: Label | None = None
    """Refuse every change of the draft that is at least as serious, decided or not."""
    against: str = ""
    """A git revision to trust instead of this tree."""


def check_gate(root: Path, request: GateRequest | None = None) -> GateResult:
    """Check a workspace.

    Args:
        root: The folder that holds `policygen.yaml`.
        request: What is asked for.

    Raises:
        UsageError: There is no such policy.
        InputError: The revision to trust cannot be read.
    """
    asked = request or GateRequest()
    with _open_trusted(root, asked.against) as trusted:
        return _Gate(root, asked, trusted).check()


@contextmanager
def _open_trusted(root: Path, against: str) -> Iterator[Path | None]:
    """Write the trusted revision into a folder for as long as it is needed."""
    if not against:
        yield None
        return
    with TemporaryDirectory(prefix="policygen-") as folder:
        yield export_revision(root, f"{against}:", Path(folder))


class _Gate:
    """One run of the gate."""

    def __init__(self, root: Path, asked: GateRequest, trusted: Path | None) -> None:
        self._root = root
        self._asked = asked
        self._trusted = trusted if trusted and is_workspace(trusted) else None
        self._found: list[GateFinding] = []
        self._left_out: list[str] = []

    def check(self) -> GateResult:
        """Make every check that can be made."""
        self._refuse(read_lint(lint_workspace(self._root)))
        self._refuse(find_edited_files(self._root, trusted=self._trusted))
        workspace, problems = inspect_workspace(self._root)
        policies: list[PolicyCheck] = []
        if workspace.policies:
            self._refuse(self._find_removed(workspace))
        if problems:
            self._left_out.append("changes, numbers, dates and judgements: mend the workspace first")
        else:
            named = self._asked.policy
            workspace = carry_draft(workspace)
            chosen = (choose_policy(workspace, named),) if named else workspace.policies
            policies = [self._check_policy(workspace, policy) for policy in chosen]
            self._note_limits(workspace)
        found = sorted(dict.fromkeys(self._found), key=lambda one: (one.problem, one.severity))
        return GateResult(
            tuple(found), tuple(policies), self._asked.as_of, self._asked.against, self._asked.fail_on,
            tuple(self._left_out), find_untouched(workspace),
        )

    def _refuse(self, problems: Iterable[Problem], policy: str = "") -> None:
        self._found += [GateFinding("error", each, policy) for each in problems]

    def _check_policy(self, workspace: Workspace, policy: str) -> PolicyCheck:
        """Check the releases of one policy and its draft."""
        self._refuse(find_untranslated(workspace, policy), policy)
        timeline = self._read_timeline(workspace, policy)
        last = timeline.last() if timeline else None
        if timeline is None or last is None:
            self._left_out.append(f"the draft of `{policy}`: it has no release to be compared with")
            return PolicyCheck(policy, "", None, ())
        self._refuse(_check_source(workspace, last), policy)
        again = self._choose_again(policy, timeline)
        releases = tuple(entry.release for entry in timeline.entries)
        for release in releases:
            before = predecessor(release, releases)
            if before:
                made = self._judge_release(workspace, release, before, again=release.version in again)
                self._found += check_release(made, timeline, self._asked.as_of)
        draft, found = check_draft(workspace, policy, last.version, self._asked.fail_on)
        self._found += found
        return PolicyCheck(policy, last.version, draft, tuple(each.version for each in releases), again)

    def _read_timeline(self, workspace: Workspace, policy: str) -> Timeline | None:
        try:
            return load_timeline(workspace, policy)
        except InputError as error:
            self._refuse(error.problems, policy)
            return None

    def _choose_again(self, policy: str, timeline: Timeline) -> tuple[str, ...]:
        """Choose the releases whose changes are labelled again: new ones, which nobody may have checked yet.

        What the trusted revision holds was checked before. Without one, the last release is checked, as
        long as the rules are those it was decided by.
        """
        releases = [entry.release for entry in timeline.entries]
        if self._trusted:
            known = {each.version for each in read_releases(self._trusted, policy)[0]}
            return tuple(each.version for each in releases if each.version not in known)
        last = releases[-1:]
        return tuple(each.version for each in last if each.lock.get("catalogue") == CATALOGUE_VERSION)

    def _judge_release(self, workspace: Workspace, release: Release, before: Release, *, again: bool) -> Made:
        """Label the changes of a release again, or take what its lock says."""
        if not again:
            return Made(release, before, read_decision(release))
        comparison, judged = judge_workspace(workspace, release.policy, before.version, release.version)
        place = f"releases/{release.policy}/{release.version}/decisions.yaml", 0
        self._refuse(find_undecided(comparison, lambda _: place), release.policy)
        self._refuse(find_released_unread(comparison.changes, release), release.policy)
        # A correction leaves judgements on the rest of the draft unused: they wait for the next release.
        unused = () if release.lock.get("corrects") else judged.unused
        self._refuse((*judged.problems, *unused), release.policy)
        return Made(release, before, comparison.decision, is_out=self._trusted is None)

    def _find_removed(self, workspace: Workspace) -> Iterator[Problem]:
        """Find policies that have releases and are defined no more: nothing would check them."""
        known = {
            entry.name
            for root in (self._root, self._trusted)
            if root
            for entry in list_folder(root, "releases")
            if entry.is_folder and read_releases(root, entry.name)[0]
        }
        for name in sorted(known - set(workspace.policies)):
            message = f"the policy `{name}` has releases and is not defined any more"
            yield Problem("policygen.yaml", 0, message, "define it again", "policy-removed")

    def _note_limits(self, workspace: Workspace) -> None:
        """Say what was not looked at, so that a pass never means more than it does."""
        if not self._asked.as_of:
            self._left_out.append("whether notices were given in time: name the day with --as-of DATE")
        if not self._asked.against:
            self._left_out.append("whether releases are those of a trusted branch: name it, --against REF")
        elif not self._trusted:
            self._left_out.append(f"whether releases were edited: {self._asked.against} holds no workspace")
        unread = [tag for tag in workspace.locales[1:] if load_lexicon(tag) is None]
        if unread:
            others = ", ".join(unread)
            self._left_out.append(
                f"what words mean in {others}: a translation that changes on its own waits for a person"
            )


def _check_source(workspace: Workspace, last: Release) -> Iterator[Problem]:
    """Refuse another source language than the one that releases were decided in."""
    locales = last.lock.get("locales") or [workspace.source_locale]
    if locales[0] != workspace.source_locale:
        said = f"the source language is `{workspace.source_locale}`"
        message = f"{said}, and {last.version} was decided in `{locales[0]}`"
        hint = f"set `source: {locales[0]}` under `locales:`"
        yield Problem("policygen.yaml", 0, message, hint, "source-locale-changed")
