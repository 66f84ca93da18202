"""Turns a decision into styled text: is the prominent notice owed, and from when may the change hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.compare.report.wrap import wrap_segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.compare.report.wrap import Segment
    from policygen.model.change import Decision

HANGING = 22
"""Column at which the answers begin."""
ANSWERS = {
    "none": "none: nothing that a reader could rely on has changed",
    "listed": "listed: name the changes beside the new version; nobody is worse off",
    "ordinary": "ordinary: tell users, because the change is material although nobody is worse off",
    "prominent": "prominent: tell users conspicuously before the change takes effect",
}
CONSENTS = {
    "none": "none",
    "new_data": "fresh consent before new data is used",
    "old_data": "fresh consent before data already held is used",
    "guardian": "fresh consent of a parent or guardian",
}


def decision_segments(decision: Decision) -> Iterator[Segment]:
    """Answer the question: is a notice owed, which, why, and from when may the change take effect."""
    yield "heading", "Decision"
    yield "", "\n"
    for name, style, text in _answers(decision):
        _, *lines = wrap_segments([(style, text)], " " * HANGING)
        yield "", f"  {name}".ljust(HANGING)
        yield from lines
    for reason in decision.reasons:
        yield from wrap_segments([("", f"- {reason}")], "  ")


def _answers(decision: Decision) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of the decision: name, style, words."""
    required = "required" if decision.notice == "prominent" else "not required"
    yield "Prominent notice", decision.notice, required
    yield "Notice", decision.notice, ANSWERS[decision.notice]
    if decision.channels and decision.notice in {"ordinary", "prominent"}:
        yield "Channels", "", ", ".join(decision.channels)
    if decision.consent != "none":
        yield "Consent", "prominent", CONSENTS[decision.consent]
    yield "Version step", "", decision.version_step
    if decision.lead_days:
        basis = decision.lead_basis.removeprefix("default: ")  # its words say "our default" already
        yield "Lead time", "", f"{decision.lead_days} days ({basis})"
    if decision.earliest_effective:
        yield "Earliest effective", "strong", decision.earliest_effective
