"""Turns `policygen build` into files, and their paths on stdout; exit code 3 where the PDF is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from policygen.cli.output import write_data, write_message
from policygen.cli.place import workspace_root

FORMATS = ("html", "pdf", "text", "json")


@click.command("build")
@click.option("--policy", default="", metavar="ID", help="Which policy; needed only where there are several.")
@click.option("--release", default="", metavar="VERSION", help="A version, or draft; otherwise the last.")
@click.option("--locale", "locales", multiple=True, metavar="TAG", help="May be repeated; otherwise all.")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(FORMATS), help="May be repeated; otherwise all."
)
@click.option(
    "--allow-fallback", is_flag=True,
    help="Let what is not translated stand in the source language; the page then says so.",
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="DIR",
    help="Where to write <policy>/<version>/<locale>/.",
)
def command(
    *, policy: str, release: str, locales: tuple[str, ...], formats: tuple[str, ...], allow_fallback: bool,
    out: Path,
) -> int:
    """Build a policy as HTML, PDF, in-app text and JSON.

    Prints the paths it has written. Without the system libraries that a PDF needs, everything else is
    written, a message says what to install, and the exit code is 3. Where a translation is missing, nothing
    is written and the exit code is 1, unless --allow-fallback is given.

    \b
    Examples:
      policygen build --out public                    the last release, everything
      policygen build --release draft --format html --out preview
      policygen -C legal build --release 2.0.0 --locale en --out public
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.build import BuildRequest, build_policy

    request = BuildRequest(out, policy, release, locales, formats or FORMATS, allow_fallback=allow_fallback)
    built = build_policy(workspace_root(), request, _show_progress if sys.stderr.isatty() else lambda _: None)
    if sys.stderr.isatty():
        _show_progress("")
    write_data("".join(f"{path}\n" for path in built.paths))
    if not built.missing:
        return 0
    write_message(f"error: {built.missing}", "reduction")
    return 3


def _show_progress(step: str) -> None:
    """Show one step in place of the one before; the empty one clears the line."""
    click.echo(f"\r\x1b[K{step}", nl=False, err=True)
