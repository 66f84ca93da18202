"""`policygen check`: one command for a pipeline; exit code 1 when something refuses."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.options import policy_option
from policygen.cli.output import paint, show_controls, use_colour, write_data, write_message
from policygen.cli.place import workspace_root
from policygen.model.change import LABELS

if TYPE_CHECKING:
    from datetime import datetime

    from policygen.model.change import Label
    from policygen.model.gate import GateResult

FORMATS = ("text", "json", "markdown", "sarif", "junit", "github", "gitlab")


@click.command("check")
@policy_option
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="The day to check on: whether notices that are owed were given.",
)
@click.option(
    "--fail-on", type=click.Choice(LABELS), metavar="LABEL",
    help="Also refuse changes of the draft that are at least this serious, decided or not.",
)
@click.option(
    "--against", metavar="REF", default="",
    help="A protected git revision: releases and authority are those it holds.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
def command(
    *, policy: str, as_of: datetime | None, fail_on: Label | None, against: str, form: str, out: Path | None
) -> int:
    """Check that a policy may go on: the gate for a pipeline.

    Looks at everything lint does, at released files, translations, recorded judgements, what the draft
    changes, the numbers and dates of releases, and notices that are owed. Exit code 1 when one of them
    refuses. Without --policy all policies are checked.

    \b
    Examples:
      policygen check                                 before a merge
      policygen check --as-of 2026-09-01 --against origin/main --format github
      policygen check --format sarif --out policygen.sarif
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.gate import GateRequest, check_gate

    root = workspace_root()
    day = as_of.date().isoformat() if as_of else ""
    result = check_gate(root, GateRequest(policy, day, fail_on, against))
    report = _render(result, form, _prefix(root), colour=not out and use_colour(sys.stdout))
    if out:
        _write_file(out, report)
        _write_verdict(result)
    else:
        write_data(report)
    return 0 if result.passed else 1


def _render(result: GateResult, form: str, prefix: str, *, colour: bool) -> str:
    if form == "text":
        from policygen.compare.report.gate_text import gate_segments

        return paint(gate_segments(result), colour=colour)
    from policygen.compare.report.gate import render_gate

    return show_controls(render_gate(result, form, prefix))


def _prefix(root: Path) -> str:
    """Return the folder of the workspace below the current one, which is the repository's in a pipeline."""
    here, place = Path.cwd().resolve(), root.resolve()
    return f"{place.relative_to(here).as_posix()}/" if here in place.parents else ""


def _write_file(path: Path, report: str) -> None:
    from policygen.publish.output import write_file

    write_file(path, report.encode())


def _write_verdict(result: GateResult) -> None:
    """Say on stderr what the file says, so that the log of a pipeline shows it."""
    from policygen.compare.report.gate_text import describe_verdict

    write_message(describe_verdict(result), "expansion" if result.passed else "reduction")
