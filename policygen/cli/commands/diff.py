"""`policygen diff [BEFORE [AFTER]]`: every change with its label, and the decision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.options import policy_option, strict_option
from policygen.cli.output import dump_json, paint, write_data, write_report
from policygen.cli.place import find_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

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
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="When AFTER is published: gives the earliest date on which it may take effect.",
)
@strict_option
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
def command(
    before: str | None, after: str | None, *, policy: str, locale: str, form: str, brief: bool,
    published: datetime | None, strict: bool, out: Path | None,
) -> None:
    """Compare two versions of a policy: a label for each change, then the decision.

    BEFORE and AFTER are each a released version (1.0.0), draft, a workspace folder, a git revision
    (REF: or REF:path), or a plain document (.md, .html, .txt). Without AFTER the draft is meant; without
    both, the last release is compared with the draft. What is found never changes the exit code.
    """
    from policygen.pipeline.compare import compare_sides

    comparison = compare_sides(
        find_root(), before, after, policy=policy, locale=locale, strict=strict,
        published=published.date().isoformat() if published else "",
    )
    if out:
        _write_file(out, comparison, form, brief=brief)
    elif form == "json":
        write_data(_json_text(comparison))
    else:
        write_report(_segments(comparison, brief=brief))


def _write_file(path: Path, comparison: Comparison, form: str, *, brief: bool) -> None:
    """Write a report to a file, always without colour."""
    from policygen.publish.output import write_file

    report = paint(_segments(comparison, brief=brief), colour=False)
    write_file(path, (_json_text(comparison) if form == "json" else report).encode())


def _json_text(comparison: Comparison) -> str:
    from policygen.compare.report.values import comparison_values

    return dump_json(comparison_values(comparison))


def _segments(comparison: Comparison, *, brief: bool) -> Iterator[tuple[str, str]]:
    from policygen.compare.report.text import report_segments

    return report_segments(comparison, brief=brief)
