"""Turns the answer of the gate into the report that people read: findings, what was compared, the verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policygen.compare.report.wrap import wrap_segments
from policygen.model.change import LABELS
from policygen.model.gate import CHECKS
from policygen.model.summary import sum_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.compare.report.wrap import Segment
    from policygen.errors import Problem
    from policygen.model.gate import GateFinding, GateResult, PolicyCheck

_STYLES = {"error": "reduction", "warning": "review"}


def gate_segments(result: GateResult) -> Iterator[Segment]:
    """Lay the answer of the gate out as styled text.

    Yields:
        Pairs of a style's name and text; the texts joined are the report.
    """
    for finding, problem in sum_up(result.findings, lambda one: one.problem, result.untouched):
        yield from _finding(finding, problem)
    if result.findings:
        yield "", "\n"
    for policy in result.policies:
        yield from wrap_segments([("", describe_policy(policy))], "")
    for note in result.left_out:
        yield from wrap_segments([("muted", f"Not looked at: {note}")], "")
    yield ("expansion" if result.passed else "reduction"), f"{describe_verdict(result)}\n"


def describe_verdict(result: GateResult) -> str:
    """Say in one line whether the gate lets it pass."""
    made = sum(not result.skips(code) for code in CHECKS)
    warned = f", {_count(len(result.warnings), 'warning')}" if result.warnings else ""
    if result.passed:
        return f"passed: {made} checks{warned}"
    return f"refused: {_count(len(result.errors), 'error')}{warned}"


def describe_policy(check: PolicyCheck) -> str:
    """Say in one line what the draft of a policy changes and owes."""
    if check.comparison is None:
        return f"{check.policy}: no release to compare with"
    counts = Counter(change.label for change in check.comparison.changes)
    decision = check.comparison.decision
    if not counts:
        return f"{check.policy}: the draft says what {check.before} says"
    said = ", ".join(f"{counts[label]} {label}" for label in reversed(LABELS) if counts[label])
    owed = f"notice {decision.notice}, next number a {decision.version_step} step"
    days = f", {decision.lead_days} days of lead time" if decision.lead_days else ""
    return f"{check.policy}: {check.before} to draft: {said}; {owed}{days}"


def _finding(finding: GateFinding, problem: Problem) -> Iterator[Segment]:
    """Show one finding: its place, what is wrong, its code, and the mend on a line of its own."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    yield from wrap_segments(
        [
            ("strong", f"{place or 'policygen'}: "), (_STYLES[finding.severity], finding.severity),
            ("", f": {problem.message} "), ("muted", f"[{problem.code}]"),
        ],
        "",
    )
    if problem.hint:
        yield from wrap_segments([("muted", problem.hint)], "    ")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
