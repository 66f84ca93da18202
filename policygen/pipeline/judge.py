"""Turns the draft of a policy into its comparison with the last release and what is still open in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.errors import UsageError
from policygen.load.workspace import load_workspace
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.compare import judge_workspace
from policygen.pipeline.trust import read_trust
from policygen.rules.topics import find_topics

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.compare.judgements import Judged
    from policygen.errors import Problem
    from policygen.model.change import Change, Comparison
    from policygen.model.judgement import Topic
    from policygen.model.workspace import Workspace
    from policygen.pipeline.trust import Trust


@dataclass(frozen=True, slots=True)
class JudgedDraft:
    """A draft as people judged it so far."""

    workspace: Workspace
    policy: str
    trust: Trust
    comparison: Comparison
    """The last release against the draft, with its decided changes."""
    judged: Judged

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every judgement that does not stand, and every loosening of the gate that nobody let stand."""
        return (*self.judged.problems, *self.judged.unused)

    @property
    def open_changes(self) -> tuple[Change, ...]:
        """What a named person must still decide: changes of the words, then of the gate itself."""
        both = (*self.comparison.changes, *self.judged.loosened)
        return tuple(change for change in both if change.is_open)

    def second_name_topics(self, change: Change) -> tuple[Topic, ...]:
        """Return what one name is not enough for in a change."""
        asked = {*self.trust.authority.second_name, "authority"}
        return tuple(sorted(find_topics(change, change.locale or self.comparison.after.locale) & asked))


def judge_draft(
    root: Path, *, policy: str = "", locale: str = "", published: str = "", strict: bool = False,
    against: str = "",
) -> JudgedDraft:
    """Compare the last release with the draft and weigh the judgements on it.

    Args:
        root: The workspace.
        policy: Policy id, where the workspace has several.
        locale: Language compared; empty means the source language, and what others have on their own.
        published: ISO date of publication.
        strict: Turn judged-harmless labels into `review`.
        against: A git revision whose last release is trusted instead of the last one of the workspace.

    Raises:
        UsageError: There is no such policy, or nothing was released yet.
        InputError: The workspace, the revision or the judgements cannot be read.
    """
    workspace = load_workspace(root)
    policy = choose_policy(workspace, policy)
    trust = read_trust(workspace, policy, against=against)
    if trust.release is None:
        raise UsageError(f"the policy `{policy}` has no release yet: nothing to compare the draft with")
    comparison, judged = judge_workspace(
        workspace, policy, trust.version, DRAFT, locale=locale, strict=strict, published=published,
        trust=trust,
    )
    return JudgedDraft(workspace, policy, trust, comparison, judged)
