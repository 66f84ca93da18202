"""`policygen evaluate FILE`: how the engine's labels agree with those of people."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policygen.cli.options import strict_option
from policygen.cli.output import show_progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.pipeline.evaluate import Outcome


@click.command("evaluate")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--predictions", type=click.Path(path_type=Path), metavar="OUT",
    help="Write what was predicted, one JSON object a line.",
)
@click.option(
    "--locale", metavar="TAG", default="",
    help="The language of every text; otherwise what the pair names, or its words tell.",
)
@click.option("--errors", is_flag=True, help="List the disagreements too, by rule.")
@strict_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Figures for people, or the contract policygen.evaluate/1.",
)
def command(
    file: Path, *, predictions: Path | None, locale: str, errors: bool, strict: bool, form: str
) -> None:
    """Measure the labels against a file of pairs that people have labelled.

    FILE holds one JSON object a line, compressed where its name ends in .gz: id, before and after
    (Markdown texts), with a label (one change), a notice (whole revisions: true or false), or neither,
    and a locale where their words do not tell it. The figures never change the exit code.

    \b
    Examples:
      policygen evaluate pairs.jsonl
      policygen evaluate pairs.jsonl.gz --predictions said.jsonl --format json
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.cli.disagreements import disagreement_segments
    from policygen.cli.figures import figure_segments
    from policygen.cli.output import dump_json, write_data, write_report
    from policygen.pipeline.disagreements import group_disagreements
    from policygen.pipeline.evaluate import summarise

    timed = list(_timed_outcomes(file, locale=locale, strict=strict))
    outcomes = [outcome for outcome, _ in timed]
    if predictions:
        _write_predictions(predictions, outcomes)
    evaluation = {"schema": "policygen.evaluate/1", **summarise(outcomes), "timing": _timing(timed)}
    if errors:
        evaluation["errors"] = group_disagreements(outcomes)
    if form == "json":
        write_data(dump_json(evaluation))
    else:
        write_report(figure_segments(evaluation))
        write_report(disagreement_segments(evaluation["errors"]) if errors else ())


def _timed_outcomes(file: Path, *, locale: str, strict: bool) -> Iterator[tuple[Outcome, float]]:
    """Yield each outcome with the seconds it took, and show a person how far it is."""
    from policygen.load.pairs import load_pairs
    from policygen.pipeline.compare import compare_documents
    from policygen.pipeline.evaluate import evaluate_pairs

    outcomes = evaluate_pairs(
        load_pairs(file), lambda before, after: compare_documents(before, after, strict=strict),
        locale=locale,
    )
    start = time.perf_counter()
    try:
        for count, outcome in enumerate(outcomes, start=1):
            yield outcome, time.perf_counter() - start
            show_progress(f"{count} pairs")
            start = time.perf_counter()
    finally:
        show_progress("")


def _timing(timed: list[tuple[Outcome, float]]) -> Mapping[str, Any]:
    """Say how long comparing took, in seconds; zeros where there was nothing to compare."""
    taken = [seconds for _, seconds in timed] or [0.0]
    slowest = max(timed, key=lambda entry: entry[1], default=None)
    return {
        "seconds": round(sum(taken), 3), "median": round(statistics.median(taken), 4),
        "slowest": round(max(taken), 4), "slowest_id": slowest[0].prediction.id if slowest else "",
    }


def _write_predictions(path: Path, outcomes: list[Outcome]) -> None:
    """Write one line for each pair."""
    import json

    from policygen.pipeline.evaluate import prediction_record
    from policygen.publish.output import write_file

    lines = (json.dumps(prediction_record(each.prediction), ensure_ascii=False) for each in outcomes)
    write_file(path, "".join(f"{line}\n" for line in lines).encode(errors="backslashreplace"))
