"""`policygen bump CLAUSE`: the path of the file to edit on stdout."""

from __future__ import annotations

from typing import Literal

import click

from policygen.cli.output import write_data
from policygen.cli.place import workspace_root


@click.command("bump")
@click.argument("clause")
@click.option(
    "--level", type=click.Choice(["patch", "minor", "major"]),
    help="Which part of the number goes up: minor, or patch with --from. It is identity only.",
)
@click.option(
    "--from", "start", metavar="VERSION", default="",
    help="The version to copy; otherwise the newest. For a correction: what is in force.",
)
def command(clause: str, level: Literal["patch", "minor", "major"] | None, start: str) -> None:
    """Make the next version of a clause to edit.

    Copies the newest version of CLAUSE (area/clause) byte for byte, comments too, and prints the path.
    A clause has one unreleased version at a time. While a release is pending, --from names the version
    that is in force, to correct it.

    \b
    Examples:
      policygen bump account/cancellation             then edit the file it names
      policygen bump changes/modification --level major
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.bump import bump_clause

    write_data(f"{bump_clause(workspace_root(), clause, level, start=start)}\n")
