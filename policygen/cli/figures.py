"""Turns the figures of an evaluation into styled text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LABEL_FIGURES = {
    "missed": "missed             reductions labelled harmless",
    "named": "named              reductions labelled reduction",
    "false_alarms": "false alarms       other labels flagged reduction or review",
    "false_accusations": "false accusations  other labels labelled reduction",
    "cosmetic_recall": "cosmetic recall    cosmetic changes labelled cosmetic, or no change at all",
}
NOTICE_FIGURES = {
    "found": "found              prominent notices found owed",
    "false_alarms": "false alarms       prominent notices found owed where none is",
}
SHORT = {"none": "none", "cosmetic": "cosm", "neutral": "neutr", "expansion": "expan"}
"""Column headings of the matrix; the rest stand in full."""


def figure_segments(evaluation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Lay the figures out for people.

    Args:
        evaluation: Plain values of the contract `policygen.evaluate/1`.
    """
    timing = evaluation["timing"]
    yield "title", f"{evaluation['pairs']} pairs in {timing['seconds']:.1f} s"
    yield "muted", f"  median {timing['median']:.3f} s, slowest {timing['slowest']:.3f} s"
    yield "muted", f" ({timing['slowest_id']})\n" if timing["slowest_id"] else "\n"
    if evaluation["labels"]:
        yield from _matrix_segments(evaluation["labels"]["matrix"])
        yield from _share_segments("Labels", LABEL_FIGURES, evaluation["labels"])
    if evaluation["notices"]:
        yield from _share_segments("Notices", NOTICE_FIGURES, evaluation["notices"])
    yield "heading", "\nPredicted\n"
    for answer, count in evaluation["predicted"].items():
        yield answer, f"  {answer:<12}"
        yield "", f"{count:>5}\n"


def _matrix_segments(matrix: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[str, str]]:
    yield "heading", "\nConfusion"
    yield "muted", "  rows: what people said; columns: what the engine said\n"
    answers = next(iter(matrix.values()))
    yield "muted", f"  {'':<12}" + "".join(f"{SHORT.get(answer, answer):>10}" for answer in answers) + "\n"
    for gold, row in matrix.items():
        yield gold, f"  {gold:<12}"
        for said, count in row.items():
            yield ("strong" if said == gold else ""), f"{count or '.':>10}"
        yield "", "\n"


def _share_segments(
    title: str, names: Mapping[str, str], figures: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    yield "heading", f"\n{title}\n"
    for key, text in names.items():
        count, total = figures[key]["count"], figures[key]["of"]
        share = f"{100 * count / total:5.1f} %" if total else "      -"
        yield "strong", f"  {count:>4} of {total:<4} {share}"
        yield "", f"  {text}\n"
