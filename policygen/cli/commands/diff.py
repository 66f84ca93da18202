"""`policygen diff [BEFORE [AFTER]]`: every change with its label, and the decision."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.options import policy_option, strict_option
from policygen.cli.output import dump_json, paint, show_line, use_colour, write_data, write_message
from policygen.cli.place import find_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from policygen.errors import Problem
    from policygen.model.change import Comparison


@click.command("diff")
@click.argument("before", required=False)
@click.argument("after", required=False)
@policy_option
@click.option("--locale", metavar="TAG", default="", help="The language; otherwise the source language.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="A report for people, or the contract policygen.diff/1.",
)
@click.option("--brief", is_flag=True, help="Only the decision; for --format text.")
@click.option("--explain", is_flag=True, help="Say why each change got its label.")
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="When AFTER is published: gives the earliest date on which it may take effect.",
)
@strict_option
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
def command(
    before: str | None, after: str | None, *, policy: str, locale: str, form: str, brief: bool,
    explain: bool, published: datetime | None, strict: bool, out: Path | None,
) -> None:
    """Compare two versions of a policy: a label for each change, then the decision.

    BEFORE and AFTER are each a released version (1.0.0), draft, a workspace folder, a git revision
    (REF: or REF:path), or a plain document (.md, .html, .txt). Without AFTER the draft is meant; without
    both, the last release is compared with the draft. What is found never changes the exit code.

    \b
    Examples:
      policygen diff                                  the last release with the draft
      policygen diff 1.1.0 2.0.0 --published 2026-08-03
      policygen diff main: draft --format json --out decision.json
      policygen diff before.md after.html --brief
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.compare import compare_sides

    comparison = compare_sides(
        find_root(), before, after, policy=policy, locale=locale, strict=strict,
        published=published.date().isoformat() if published else "", explain=explain, warn=_warn,
    )
    if form == "json":
        report = _json_text(comparison, explain=explain)
    else:
        colour = not out and use_colour(sys.stdout)
        report = paint(_segments(comparison, brief=brief, explain=explain), colour=colour)
    if out:
        _write_file(out, report)
    else:
        write_data(report)


def _warn(problem: Problem) -> None:
    """Say that a release is not compared as it was released."""
    write_message(f"warning: {show_line(str(problem))}", "review")
    write_message("  what was released is not compared, but what this file says now", "muted")


def _write_file(path: Path, report: str) -> None:
    from policygen.publish.output import write_file

    write_file(path, report.encode(errors="backslashreplace"))


def _json_text(comparison: Comparison, *, explain: bool) -> str:
    from policygen.compare.report.values import comparison_values

    return dump_json(comparison_values(comparison, explain=explain))


def _segments(comparison: Comparison, *, brief: bool, explain: bool) -> Iterator[tuple[str, str]]:
    from policygen.compare.report.text import report_segments

    return report_segments(comparison, brief=brief, explain=explain)
