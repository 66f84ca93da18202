"""Turns `policygen lint` into a list of everything to mend; exit code 1 when there are errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from policygen.cli.output import dump_json, show_line, write_data, write_report
from policygen.cli.place import workspace_root
from policygen.model.summary import sum_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.pipeline.lint import LintReport

_STYLES = {"error": "reduction", "warning": "review"}


@click.command("lint")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="A list for people, or the contract policygen.lint/1.",
)
def command(form: str) -> int:
    """Report every problem of a workspace at once, with its place and its mend.

    Errors stop a build and give the exit code 1; warnings do not.

    \b
    Examples:
      policygen lint
      policygen -C legal lint --format json
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.lint import lint_workspace

    report = lint_workspace(workspace_root())
    if form == "json":
        write_data(dump_json(report.as_json()))
    else:
        write_report(_render_text(report))
    return 1 if report.errors else 0


def _render_text(report: LintReport) -> Iterator[tuple[str, str]]:
    """Yield one line a finding, its mend under it, then the count."""
    for (severity, _), each in sum_up(report.listing(), lambda pair: pair[1], report.untouched):
        place = ":".join(str(part) for part in (each.path, each.line, each.column) if part)
        yield "strong", f"{show_line(place) or 'policygen'}: "
        yield _STYLES[severity], severity
        yield "", f": {show_line(each.message)} "
        yield "muted", f"[{each.code}]\n"
        if each.hint:
            yield "muted", f"    {each.hint}\n"
    yield "title", f"{_count(len(report.errors), 'error')}, {_count(len(report.warnings), 'warning')}\n"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
