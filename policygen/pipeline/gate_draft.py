"""Turns the draft of a policy into what the gate has against it: what nobody decided, what is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import Problem
from policygen.model.change import LABELS
from policygen.model.gate import GateFinding
from policygen.model.workspace import DRAFT
from policygen.pipeline.compare import judge_workspace
from policygen.pipeline.refusals import describe_open, find_silent, locate_change, quote_change
from policygen.pipeline.translated import find_unread_reductions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.change import Change, Comparison, Label
    from policygen.model.gate import Severity
    from policygen.model.workspace import Workspace


def check_draft(
    workspace: Workspace, policy: str, before: str, fail_on: Label | None
) -> tuple[Comparison, tuple[GateFinding, ...]]:
    """Compare the last release with the draft, judgements applied, and find what is against the draft.

    Args:
        workspace: The workspace as loaded.
        policy: One of its policies.
        before: The release to compare with.
        fail_on: The label to stop at; None where there is none.

    Returns:
        The comparison, and the findings in the order of the changes.
    """
    comparison, judged = judge_workspace(workspace, policy, before, DRAFT)
    unread = find_unread_reductions(workspace, comparison.changes, policy)
    found = [GateFinding("error", each, policy) for each in (*judged.problems, *judged.unused, *unread)]
    for change in comparison.changes:
        problems = _against_change(workspace, change, fail_on)
        found += [GateFinding("error", each, policy, change.fingerprint) for each in problems]
    for change in find_silent(comparison):
        found.append(_describe_silent(workspace, policy, change))
    return comparison, tuple(found)


def _against_change(workspace: Workspace, change: Change, fail_on: Label | None) -> Iterator[Problem]:
    place = locate_change(workspace, change)
    if change.is_open:
        yield describe_open(change, place)
    if fail_on and LABELS.index(change.label) >= LABELS.index(fail_on):
        message = f"a change labelled {change.label}: {quote_change(change)}"
        yield Problem(*place, message, f"this pipeline stops at {fail_on}", "label-reached")


def _describe_silent(workspace: Workspace, policy: str, change: Change) -> GateFinding:
    """Say that only the facts take something; once a person let it stand it is shown and does not refuse."""
    stated = [f"{finding.rule} ({finding.after or finding.before})" for finding in change.findings]
    message = f"the facts of `{change.clause}` take something from readers and the prose does not say so: "
    problem = Problem(
        *locate_change(workspace, change), message + "; ".join(stated), "say it in the prose of the clause",
        "prose-silent",
    )
    severity: Severity = "warning" if change.acknowledged else "error"
    return GateFinding(severity, problem, policy, change.fingerprint)
