"""Turns a comparison into the report that people read: changes by section, the decision last.

The report can be read without colour: what was removed stands in `[-...-]`, what was added in `{+...+}`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from policygen.compare.report.decision import decision_segments
from policygen.compare.report.reasons import explanation_segments
from policygen.compare.report.wrap import wrap_segments
from policygen.model.change import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.compare.report.wrap import Segment
    from policygen.model.change import Change, Comparison, Finding
    from policygen.model.judgement import Judgement

INDENT = " " * 6
TOP = "Title, section headings and opening"
"""Stands over changes that no heading governs."""
EXPLAINED = frozenset({"review", "reduction"})
"""Labels whose findings say how the direction was derived, because a person will check them."""
CONTEXT = 10
"""Words kept on each side of an edit; longer equal runs are cut in the middle."""


def report_segments(
    comparison: Comparison, *, brief: bool = False, explain: bool = False
) -> Iterator[Segment]:
    """Lay a comparison out as styled text.

    Args:
        comparison: What to report.
        brief: Leave the changes out.
        explain: Say of every change why it got its label.

    Yields:
        Pairs of a style's name and text; the texts joined are the report.
    """
    yield from _heading(comparison)
    if not brief:
        for section, changes in _by_section(comparison.changes):
            yield "", "\n"
            yield "heading", section or TOP
            yield "", "\n"
            for change in changes:
                yield from change_segments(change)
                if explain:
                    yield from explanation_segments(change)
        yield from _coverage(comparison.coverage)
        yield "", "\n"
    yield from decision_segments(comparison.decision)


def _heading(comparison: Comparison) -> Iterator[Segment]:
    """Name both sides and count the changes by label, the most serious first."""
    yield "title", comparison.after.title or comparison.before.title or "(no title)"
    yield "", f"\n{comparison.before.name} to {comparison.after.name}: "
    counts = Counter(change.label for change in comparison.changes)
    if not counts:
        yield "", "no changes\n"
        return
    for place, label in enumerate(label for label in reversed(LABELS) if counts[label]):
        yield "", ", " if place else ""
        yield label, f"{counts[label]} {label}"
    yield "", "\n"


def _by_section(changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
    """Gather changes under their headings, in the order in which the headings come up."""
    sections: dict[str, list[Change]] = {}
    for change in changes:
        sections.setdefault(change.section, []).append(change)
    yield from sections.items()


def change_segments(change: Change) -> Iterator[Segment]:
    """Show one change: label and basis, who decided, the words, the facts, the reasons."""
    yield "muted", f"  {change.id:<4}"
    yield change.label, change.label
    yield "", f", {change.basis}, {change.kind}"
    yield "", ", material" if change.material else ""
    yield "strong", f", only in {change.locale}" if change.locale else ""
    yield "muted", ", as its source" if change.inherits else ""
    yield "muted", f"  {change.clause}\n" if change.clause else "\n"
    for judgement in change.judgements:
        yield from wrap_segments([("", judgement_sentence(change, judgement))], INDENT)
    yield from wrap_segments(_words(change), INDENT)
    for fact in change.facts:
        yield from wrap_segments([("muted", "fact "), *_fact(fact)], INDENT)
    said: dict[tuple[str, str], Finding] = {}
    for finding in change.findings:
        said.setdefault((finding.rule, finding.why), finding)
    for finding in said.values():
        yield from wrap_segments(_finding(finding), f"{INDENT}  ")


def judgement_sentence(change: Change, judgement: Judgement) -> str:
    """Say who decided what, when and why, and what the rules had said."""
    verdict = {"acknowledge": "let it stand", "not_substantial": "called it not substantial"}.get(
        judgement.verdict, f"called it {judgement.label}"
    )
    who = judgement.by if judgement.by == judgement.role else f"{judgement.by} ({judgement.role})"
    ruled = f"; the rules say {change.rules_label}" if change.rules_label != change.label else ""
    return f"{who} {verdict} on {judgement.date}{ruled}: {judgement.reason}"


def _words(change: Change) -> Iterator[Segment]:
    """Show the words before and after, marked; equal runs are shortened around the edits."""
    if change.words:
        last = len(change.words) - 1
        for place, run in enumerate(change.words):
            if run.op == "equal":
                yield "", _shorten(run.text, opening=place == 0, closing=place == last)
            else:
                yield run.op, _mark(run.op, run.text)
    elif change.facts and change.kind == "modified":
        yield "muted", "The words are the same; what the front matter says is not."
    elif change.before and change.after:
        yield "", _shorten(change.after, opening=False, closing=False)
    elif change.after:
        yield "added", _mark("added", change.after)
    elif change.before:
        yield "removed", _mark("removed", change.before)


def _mark(op: str, text: str) -> str:
    """Put marks around the words of an edit, white space at its ends left outside."""
    words = text.strip()
    if not words:
        return text
    head, tail = text[: text.index(words)], text[text.index(words) + len(words) :]
    return f"{head}[-{words}-]{tail}" if op == "removed" else f"{head}{{+{words}+}}{tail}"


def _shorten(text: str, *, opening: bool, closing: bool) -> str:
    """Cut an equal run that is longer than what an edit needs around it."""
    words = text.split()
    if len(words) <= 2 * CONTEXT + 2:
        return text
    head = [] if opening else words[:CONTEXT]
    tail = [] if closing else words[-CONTEXT:]
    before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    return f"{before}{' '.join([*head, '...', *tail])}{after}"


def _fact(fact: Mapping[str, Any]) -> Iterator[Segment]:
    """Show one fact that changed."""
    yield "", f"{fact.get('path', '')}: "
    if fact.get("before") not in (None, "", []):
        yield "removed", _mark("removed", _plain(fact["before"]))
        yield "", " "
    if fact.get("after") not in (None, "", []):
        yield "added", _mark("added", _plain(fact["after"]))


def _plain(value: Any) -> str:
    """Write a value of the facts in words."""
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(each) for each in value)
    if hasattr(value, "items"):
        return "; ".join(f"{key}: {_plain(each)}" for key, each in value.items())
    return str(value)


def _finding(finding: Finding) -> Iterator[Segment]:
    """Show what one rule says, on which source it rests, and how it got there."""
    yield finding.label, finding.rule
    yield "", f": {finding.why}"
    yield "muted", f" [{', '.join(finding.sources)}]" if finding.sources else ""
    if finding.label in EXPLAINED and finding.derivation:
        yield "muted", f" ({finding.derivation})"


def _coverage(coverage: Mapping[str, Any]) -> Iterator[Segment]:
    """Say what was looked at, so that green never means "not looked at"."""
    if coverage:
        said = ", ".join(f"{_plain_name(name)} {_count(value)}" for name, value in coverage.items())
        yield "", "\n"
        yield from wrap_segments([("muted", f"Looked at: {said}")], "")


def _plain_name(name: str) -> str:
    return name.replace("_", " ")


def _count(value: Any) -> str:
    return str(len(value)) if isinstance(value, (list, tuple, dict)) else str(value)
