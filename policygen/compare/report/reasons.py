"""Turns explanations into plain values and styled text: what was read, which rules spoke or nearly did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.compare.report.wrap import wrap_segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.compare.report.wrap import Segment
    from policygen.model.change import Change
    from policygen.model.explanation import AlignedWords, Explanation, Silent, Spoken, Took
    from policygen.model.reading import Quantity, SideReading, Statement

INDENT = " " * 8
NAMED = 11
"""Width of the names of the lines."""
_LISTS = ("actions", "data", "recipients", "purposes", "conditions", "exceptions")


def explanation_values(explanation: Explanation) -> dict[str, Any]:
    """Return one explanation as plain values: `explanation` of the contract `policygen.diff/1`."""
    reading = explanation.reading
    return {
        "kind": reading.kind,
        "polarity": reading.polarity,
        "polarity_from": reading.polarity_from,
        "words": [_words_values(run) for run in explanation.words],
        "before": _side_values(reading.before),
        "after": _side_values(reading.after),
        "fired": [_spoken_values(one) for one in explanation.fired],
        "nearly": [_silent_values(one) for one in explanation.nearly],
    }


def explanation_segments(change: Change) -> Iterator[Segment]:
    """Explain one change to people."""
    if not change.explanation:
        yield from _line("read", [("muted", f"nothing of the prose: {change.polarity_from}")])
    for explanation in change.explanation:
        yield "", "\n"
        yield from _reading_segments(explanation)
    stated = [finding for finding in change.findings if finding.provenance == "stated"]
    for finding in stated:
        yield from _line("fired", [(finding.label, finding.rule), ("muted", f": {finding.derivation}")])
    yield "", "\n"


def _reading_segments(explanation: Explanation) -> Iterator[Segment]:
    reading = explanation.reading
    yield from _line("words", _aligned(explanation.words))
    yield from _line("polarity", [("", f"{reading.polarity}, from {reading.polarity_from}")])
    for name, side in (("before", reading.before), ("after", reading.after)):
        if side.text:
            yield from _line(name, [("", _stated(side))])
    for spoken in explanation.fired:
        yield from _line("fired", _spoken(spoken))
    for silent in explanation.nearly:
        yield from _line("nearly", _silent(silent))


def _line(name: str, segments: Sequence[Segment]) -> Iterator[Segment]:
    yield "muted", f"{INDENT}{name}".ljust(len(INDENT) + NAMED)
    _, *lines = wrap_segments(segments, " " * (len(INDENT) + NAMED))
    yield from lines


def _aligned(words: Sequence[AlignedWords]) -> list[Segment]:
    """Show the runs that differ; of the equal ones only how long they are."""
    segments: list[Segment] = []
    for run in words:
        segments.append(("", "; " if segments else ""))
        if run.op == "equal":
            count = len(run.before.split())
            segments.append(("muted", f"{count} equal"))
            continue
        segments += _pair(run.before, run.after)
        note = "the same, written in another way" if run.op == "rewritten" else f"gives: {run.polarity}"
        segments.append(("muted", f" ({note})"))
    return segments or [("muted", "no words")]


def _pair(before: str, after: str) -> list[Segment]:
    segments = [("removed", f"[-{before}-]")] if before else []
    if before and after:
        segments.append(("", " "))
    return [*segments, ("added", f"{{+{after}+}}")] if after else segments


def _stated(side: SideReading) -> str:
    """Put the statement read from a side in one line."""
    values = _statement_values(side.statement)
    parts = [f"{side.polarity} ({side.polarity_from})", values["actor"] or "nobody named"]
    if values["modality"]:
        parts.append(f"modality {values['modality']}")
    if values["negated"]:
        parts.append("negated")
    parts += [f"{name} {', '.join(values[name])}" for name in _LISTS if values[name]]
    numbers = [f"{side.words(one.start, one.end)} = {_amount(one)}" for one in side.quantities]
    if numbers:
        parts.append(f"numbers {', '.join(numbers)}")
    return "; ".join(parts)


def _amount(quantity: Quantity) -> str:
    if quantity.kind == "duration":  # in days, whatever the unit of the text
        return f"duration {quantity.amount:g} days"
    return f"{quantity.kind} {quantity.amount:g} {quantity.unit}".strip()


def _spoken(spoken: Spoken) -> list[Segment]:
    segments: list[Segment] = [(spoken.label, spoken.rule)]
    for took in spoken.took:
        segments += [("", " "), *_pair(took.before, took.after)]
    if not spoken.took:
        segments.append(("muted", " the whole passage"))
    return [*segments, ("muted", f": {spoken.detail}")] if spoken.detail else segments


def _silent(silent: Silent) -> list[Segment]:
    words = _pair(silent.took.before, silent.took.after)
    return [(silent.label, silent.rule), ("", " "), *words, ("muted", f": {silent.reason}")]


def _words_values(run: AlignedWords) -> dict[str, Any]:
    return {"op": run.op, "before": run.before, "after": run.after, "polarity": run.polarity}


def _side_values(side: SideReading) -> dict[str, Any] | None:
    if not side.text:
        return None
    numbers = [
        {"words": side.words(one.start, one.end), "kind": one.kind, "amount": one.amount, "unit": one.unit}
        for one in side.quantities
    ]
    return {
        "polarity": side.polarity, "polarity_from": side.polarity_from,
        **_statement_values(side.statement), "numbers": numbers,
    }


def _statement_values(statement: Statement) -> dict[str, Any]:
    plain = {"actor": statement.actor, "modality": statement.modality, "negated": statement.negated}
    return {**plain, **{name: list(getattr(statement, name)) for name in _LISTS}}


def _took_values(took: Took) -> dict[str, str]:
    return {"before": took.before, "after": took.after}


def _spoken_values(one: Spoken) -> dict[str, Any]:
    return {
        "rule": one.rule, "label": one.label, "took": [_took_values(took) for took in one.took],
        "detail": one.detail,
    }


def _silent_values(one: Silent) -> dict[str, Any]:
    return {"rule": one.rule, "label": one.label, "took": _took_values(one.took), "reason": one.reason}
