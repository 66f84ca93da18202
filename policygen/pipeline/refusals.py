"""Turns a draft that is about to be released into the reasons why it must not go out, each with its mend.

The gate asks the same questions of the draft before it has a number, and of releases after they were made.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from policygen.errors import Problem
from policygen.model.change import LABELS, STEPS
from policygen.model.workspace import newest_version, parse_version
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.translated import find_unread_reductions, find_untranslated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from policygen.model.change import Change, Comparison, Decision, Label, Step
    from policygen.model.workspace import Workspace
    from policygen.pipeline.lint import LintReport

    Locate = Callable[[Change], tuple[str, int]]

_PARTS: tuple[Step, ...] = ("major", "minor", "patch")
_OWN_CODES = frozenset({"released-file-edited", "released-file-missing"})
"""Findings of lint that the gate refuses under their own code; every other error is a `lint-error`."""


def find_refusals(
    workspace: Workspace, comparison: Comparison | None, *, policy: str, version: str, published: str,
    effective: str,
) -> tuple[Problem, ...]:
    """Find every reason why a draft must not be released under a number and on a date.

    Args:
        workspace: The workspace as loaded.
        comparison: The version it follows against the draft, judgements applied; None for a first release.
        policy: Policy id.
        version: The number it asks for.
        published: ISO date of publication.
        effective: ISO date from which it is to hold.

    Returns:
        The refusals in order of place; empty when it may go out.
    """
    found = [*read_lint(lint_workspace(workspace.root))]
    found += find_untranslated(workspace, policy)
    if comparison:
        place = f"releases/{policy}/{version}"
        found += find_unread_reductions(workspace, comparison.changes, policy)
        found += find_undecided(comparison, lambda change: locate_change(workspace, change))
        found += check_step(comparison.before.version, version, comparison.decision, place)
        found += check_lead(comparison.decision, published, effective, place)
        found += check_backdating(comparison, published, place)
    return tuple(sorted(set(found)))


def read_lint(report: LintReport) -> Iterator[Problem]:
    """Turn what lint found into refusals: every error; what a draft lacks in translations is asked of it."""
    for severity, each in report.listing():
        if each.code in _OWN_CODES:
            yield each
        elif severity == "error":
            yield replace(each, code="lint-error", message=f"{each.message} [{each.code}]")


def find_undecided(comparison: Comparison, locate: Locate) -> Iterator[Problem]:
    """Find the changes that wait for a person: not established, or a reduction nobody acknowledged."""
    for change in comparison.changes:
        if change.is_open:
            yield describe_open(change, locate(change))


def describe_open(change: Change, place: tuple[str, int]) -> Problem:
    """Say of one open change what is asked of whom."""
    words = quote_change(change)
    if change.locale:
        words = f"{words} (the words in `{change.locale}` changed on their own)"
    rule = change.findings[0] if change.findings else None
    why = f": {rule.why.rstrip('.')}" if rule else ""
    if change.label == "review":
        message = f"nobody has decided whether this takes something from readers: {words}{why}"
        mend = f"policygen decide {change.fingerprint} --label LABEL, or write what is meant"
        return Problem(*place, message, mend, "review-undecided")
    message = f"a reduction that nobody has acknowledged: {words}{why}"
    mend = f"policygen decide {change.fingerprint} --acknowledge, or take the change back"
    return Problem(*place, message, mend, "reduction-unacknowledged")


def find_silent(comparison: Comparison) -> Iterator[Change]:
    """Yield the changes that take something from readers by their facts while no prose says so."""
    said = {
        change.clause
        for change in comparison.changes
        for finding in change.findings
        if finding.provenance == "read" and _is_serious(finding.label)
    }
    for change in comparison.changes:
        stated = [one for one in change.findings if one.provenance == "stated" and _is_serious(one.label)]
        if stated and change.clause not in said:
            yield change


def check_step(before: str, version: str, decision: Decision, place: str) -> Iterator[Problem]:
    """Refuse a number that says less than what changed.

    Args:
        before: The version it follows.
        version: The number asked for.
        decision: What the changes owe.
        place: Where the number stands.
    """
    step = _step_between(before, version)
    if STEPS.index(step) < STEPS.index(decision.version_step):
        least = next_version(before, decision.version_step)
        asked = f"the changes ask for a {decision.version_step} one"
        message = f"{version} after {before} is a {step} step, and {asked}"
        if step == "none":
            message = f"{version} does not come after {before}"
        yield Problem(place, 0, message, f"number it {least} or higher", "version-understated")


def next_version(before: str, step: Step) -> str:
    """Return the first number that is a step of this size."""
    major, minor, patch = parse_version(before) or (0, 0, 0)
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"


def check_lead(decision: Decision, told: str, effective: str, place: str) -> Iterator[Problem]:
    """Refuse an effective date that leaves readers less time than they are owed.

    Args:
        decision: What the changes owe.
        told: ISO date of the notice, or of publication where no notice was given yet.
        effective: ISO date from which it is to hold.
        place: Where the dates stand.
    """
    days = (date.fromisoformat(effective) - date.fromisoformat(told)).days
    if days < decision.lead_days:
        earliest = date.fromisoformat(told) + timedelta(days=decision.lead_days)
        given = f"{max(days, 0)} day" + ("" if days == 1 else "s")
        owed = f"{decision.lead_days} are owed ({decision.lead_basis})"
        message = f"{given} from {told} to {effective}, and {owed}"
        yield Problem(place, 0, message, f"let it take effect on {earliest} or later", "lead-time-short")


def check_backdating(comparison: Comparison, published: str, place: str) -> Iterator[Problem]:
    """Refuse a day of publication before the last judgement: it would buy lead time nobody was given.

    A clock is not needed for it: what people decided on a day cannot have been published before.
    """
    dates = [judgement.date for change in comparison.changes for judgement in change.judgements]
    last = max(dates, default="")
    if last > published:
        message = f"it would be published on {published}, and was decided on {last}"
        yield Problem(place, 0, message, f"publish it on {last} or later", "published-too-early")


def locate_change(workspace: Workspace, change: Change) -> tuple[str, int]:
    """Return the file and line of a change in the draft: its clause, or else the definition."""
    versions = workspace.clauses.get(change.clause)
    if not versions:
        return "policygen.yaml", 0
    clause = versions[newest_version(versions)]
    translated = workspace.translations.get(change.locale, {}).get(change.clause, {}).get(clause.version)
    clause = translated or clause
    return clause.path, clause.line if change.words else 1


def _is_serious(label: Label) -> bool:
    return LABELS.index(label) >= LABELS.index("review")


def _step_between(before: str, version: str) -> Step:
    """Return the size of the step from one number to another; none where it does not come after."""
    first, second = parse_version(before) or (0, 0, 0), parse_version(version) or (0, 0, 0)
    if second <= first:
        return "none"
    return next(name for name, a, b in zip(_PARTS, first, second, strict=True) if a != b)


def quote_change(change: Change, most: int = 160) -> str:
    """Quote the words of a change in one line, shortened where they are many."""
    flat = " ".join((change.after or change.before).split())
    return f"“{flat if len(flat) <= most else flat[:most].rsplit(' ', 1)[0] + ' ...'}”"
