"""`policygen verify [VERSION]`: exit code 1 when a release no longer says what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from policygen.cli.options import policy_option
from policygen.cli.output import dump_json, write_data, write_report
from policygen.cli.place import workspace_root
from policygen.cli.problems import problem_segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.pipeline.verify import ProvedRelease, Verification

_LAYOUTS = {
    "same": "",
    "changed": "the page layouts have changed since; that is no change of the policy",
    "unrecorded": "its lock does not record the page layouts of that day",
}


@click.command("verify")
@click.argument("version", default="")
@policy_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(version: str, policy: str, form: str) -> int:
    """Prove that releases still say what they said.

    Builds VERSION, or every release, again from its lock and compares the words of each locale with those
    kept beside it; looks for released files that were edited, removed or added, and at the chain of locks.

    \b
    Examples:
      policygen verify                                every release
      policygen verify 1.1.0 --format json
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.verify import verify_releases

    found = verify_releases(workspace_root(), version, policy=policy)
    if form == "json":
        write_data(dump_json(found.as_json()))
    else:
        write_report(_render(found))
    return 1 if found.problems else 0


def _render(found: Verification) -> Iterator[tuple[str, str]]:
    for release in found.releases:
        yield from _render_release(release)
    yield from problem_segments(found.problems)
    count = len(found.problems)
    verdict = f"{count} problem{'' if count == 1 else 's'}" if count else "every word is proved"
    yield ("reduction" if count else "expansion"), f"{found.policy}: {verdict}\n"


def _render_release(release: ProvedRelease) -> Iterator[tuple[str, str]]:
    yield "strong", release.version
    if release.proved:
        yield "", f" says what it said ({', '.join(release.proved)})"
    if release.differing:
        yield "reduction", f" DIFFERS in {', '.join(release.differing)}"
    yield "", "\n"
    for line in (*release.remarks, _LAYOUTS[release.layouts]):
        if line:
            yield "muted", f"    {line}\n"
