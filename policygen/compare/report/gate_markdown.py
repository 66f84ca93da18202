"""Turns the answer of the gate into Markdown for the comment under a pull request.

The words of a policy come from anyone who may write to it, so nothing of them can become markup, a
mention or a link.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.compare.report.decision import ANSWERS, CONSENTS
from policygen.compare.report.gate_text import describe_policy, describe_verdict
from policygen.model.summary import sum_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.errors import Problem
    from policygen.model.change import Change
    from policygen.model.gate import GateFinding, GateResult, PolicyCheck

MOST_CHANGES = 30
"""Changes shown of one policy; a comment has a limit, and the report has them all."""
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~$:.-])")
_SHOWN = {"cosmetic": "", "neutral": "", "expansion": "", "review": "**", "reduction": "**"}


def render_gate_markdown(result: GateResult) -> str:
    """Return the comment; it says plainly when there is nothing to say."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: GateResult) -> Iterator[str]:
    yield f"### Privacy policy: {describe_verdict(result)}"
    yield ""
    changed = [one for one in result.policies if one.comparison and one.comparison.changes]
    if not result.findings and not changed:
        yield "Nothing to decide: no change of the policy, and nothing to mend."
        yield ""
    if result.findings:
        yield "| | Where | What | Mend |"
        yield "|---|---|---|---|"
        shown = sum_up(result.findings, lambda one: one.problem, result.untouched)
        yield from (_row(finding, problem) for finding, problem in shown)
        yield ""
    for check in result.policies:
        yield from _policy(check)
    for note in result.left_out:
        yield f"<sub>Not looked at: {escape_markdown(note)}</sub>"


def _row(finding: GateFinding, problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    cells = (place, f"{problem.message} [{problem.code}]", problem.hint)
    return f"| {finding.severity} | " + " | ".join(escape_markdown(cell) for cell in cells) + " |"


def _policy(check: PolicyCheck) -> Iterator[str]:
    """Show what the draft of one policy changes and what that owes."""
    yield f"**{escape_markdown(describe_policy(check))}**"
    yield ""
    if check.comparison is None or not check.comparison.changes:
        return
    for change in check.comparison.changes[:MOST_CHANGES]:
        yield _change(change)
    more = len(check.comparison.changes) - MOST_CHANGES
    if more > 0:
        yield f"- and {more} more: `policygen diff`"
    yield ""
    decision = check.comparison.decision
    yield f"Notice: {escape_markdown(ANSWERS[decision.notice])}. Consent: {CONSENTS[decision.consent]}."
    yield ""


def _change(change: Change) -> str:
    mark = _SHOWN[change.label]
    place = escape_markdown(change.section or change.clause)
    runs = (_run(run.op, run.text) for run in change.words)
    words = "".join(runs) or escape_markdown(change.after or change.before)
    return f"- {mark}{change.label}{mark} ({change.basis}), {place}: {words}"


def _run(op: str, text: str) -> str:
    """Mark words that came or went; the marks stand tight around the words, as Markdown wants them."""
    words = escape_markdown(text.strip())
    if op == "equal" or not words:
        return escape_markdown(text)
    tail = " " if text[-1:].isspace() else ""
    return (f"<del>{words}</del>" if op == "removed" else f"<ins>{words}</ins>") + tail


def escape_markdown(text: str) -> str:
    """Return text that Markdown shows as it is, in one line: no markup, HTML, link or mention."""
    flat = re.sub(r"\s+", " ", "".join(letter for letter in text if letter.isprintable() or letter.isspace()))
    return _MARKUP.sub(r"\\\1", flat).replace("&", "&amp;").replace("\\<", "&lt;").replace("@", "&#64;")
