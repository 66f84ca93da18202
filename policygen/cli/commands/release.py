"""`policygen release VERSION`: the folder of the release, or why there is none and exit code 1."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from policygen.cli.options import DAY, policy_option
from policygen.cli.output import dump_json, write_data, write_message, write_report
from policygen.cli.place import workspace_root
from policygen.cli.problems import problem_segments
from policygen.model.summary import sum_up

if TYPE_CHECKING:
    from policygen.pipeline.release import Released


@click.command("release")
@click.argument("version")
@click.option(
    "--effective", type=DAY, metavar="DATE", required=True, help="From when it holds: 2026-12-31."
)
@click.option("--published", type=DAY, metavar="DATE", help="When it is published; otherwise today, in UTC.")
@policy_option
@click.option(
    "--against", metavar="REF", default="",
    help="A protected git revision that says who may decide; otherwise the last release.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    version: str, *, effective: datetime, published: datetime | None, policy: str, against: str, form: str
) -> int:
    """Release the draft under a number, or say why it must not go out.

    Freezes words, versions, profile and judgements under releases/. A number between the version in
    force and a pending one makes a correction of the former: it takes only the unreleased versions of
    its own clauses. Nothing is written when it is refused; the exit code is 1.

    \b
    Examples:
      policygen release 2.1.0 --effective 2026-12-01
      policygen release 3.0.0 --published 2026-09-01 --effective 2026-11-01
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.release import ReleaseRequest, release_draft

    day = published or datetime.now(tz=UTC)
    request = ReleaseRequest(
        version, day.date().isoformat(), effective.date().isoformat(), policy, against
    )
    released = release_draft(workspace_root(), request)
    if form == "json":
        write_data(dump_json(released.as_json()))
    else:
        _show(released, version)
    return 1 if released.refusals else 0


def _show(released: Released, version: str) -> None:
    if released.refusals:
        shown = sum_up(released.refusals, lambda each: each, released.untouched)
        write_report(problem_segments(problem for _, problem in shown))
        count = len(released.refusals)
        write_message(f"{version} is refused: {count} reason{'' if count == 1 else 's'}", "reduction")
        return
    write_data(f"{released.folder}\n")
    if released.corrects:
        write_message(f"{version} corrects {released.corrects}; what is pending stays as it is", "muted")
    decision = released.comparison.decision if released.comparison else None
    if decision and decision.notice in {"ordinary", "prominent"}:
        write_message(f"the {decision.notice} notice is owed: policygen notice --out DIR", decision.notice)
