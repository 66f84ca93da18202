"""`policygen as-of DATE`: what applied, what was to come, and the pages of it where a folder is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.options import DAY, policy_option
from policygen.cli.output import dump_json, write_data, write_message, write_report
from policygen.cli.place import workspace_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from policygen.pipeline.as_of import Answer, Standing


@click.command("as-of")
@click.argument("date", type=DAY, metavar="DATE")
@policy_option
@click.option("--locale", "locales", multiple=True, metavar="TAG", help="May be repeated; otherwise all.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--allow-fallback", is_flag=True,
    help="Let what is not translated stand in the source language; the page then says so.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="DIR",
    help="Build what applied there: <policy>/<version>/<locale>/.",
)
def command(
    date: datetime, *, policy: str, locales: tuple[str, ...], form: str, allow_fallback: bool,
    out: Path | None,
) -> int:
    """Answer which version applied on a day, and build it.

    DATE is a day such as 2026-09-15; what was recorded of postponed, shortened and withdrawn versions by
    then counts. Exit code 1 when nothing applied yet.

    \b
    Examples:
      policygen as-of 2026-09-15                      which version applied
      policygen as-of 2026-09-15 --out archive        and its pages
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.as_of import answer_as_of

    answer = answer_as_of(workspace_root(), date.date().isoformat(), policy=policy)
    if form == "json":
        write_data(dump_json(answer.as_json()))
    else:
        write_report(_render(answer))
    if answer.in_force is None:
        return 1
    if out is None:
        return 0
    held = answer.in_force
    return _build(out, answer.policy, held, locales or held.locales, allow_fallback=allow_fallback)


def _build(
    out: Path, policy: str, held: Standing, locales: tuple[str, ...], *, allow_fallback: bool
) -> int:
    """Build the version that applied; the paths go to stderr, so that the answer stays data."""
    from policygen.pipeline.build import BuildRequest, build_policy

    request = BuildRequest(out, policy, held.version, locales, allow_fallback=allow_fallback)
    built = build_policy(workspace_root(), request)
    for path in built.paths:
        write_message(str(path), "muted")
    if built.missing:
        write_message(f"error: {built.missing}", "reduction")
        return 3
    return 0


def _render(answer: Answer) -> Iterator[tuple[str, str]]:
    if answer.in_force:
        yield "", f"On {answer.date} "
        yield "strong", f"{answer.policy} {answer.in_force.version}"
        yield "", f" applied, since {answer.in_force.effective}.\n"
        yield from _render_remarks(answer.in_force.remarks)
    else:
        yield "review", f"On {answer.date} no version of {answer.policy} applied yet.\n"
    for each in answer.pending:
        yield "", f"Published and to come: {each.version}, effective {each.effective}.\n"
        yield from _render_remarks(each.remarks)
    yield from _render_remarks(answer.withdrawn)


def _render_remarks(remarks: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for remark in remarks:
        yield "muted", f"    {remark}\n"
