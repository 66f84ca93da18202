"""`policygen translate export` and `import`: files for translators, and what they wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from policygen.cli.options import policy_option
from policygen.cli.output import show_line, write_data, write_message
from policygen.cli.place import workspace_root
from policygen.load.place import WORKSPACE_FILE

if TYPE_CHECKING:
    from policygen.errors import Problem
    from policygen.pipeline.exchange import Imported

_SOURCES = frozenset({"clauses", "locales", "releases", WORKSPACE_FILE})
"""What no export is written into: files that a policy is made of, and what was released."""


@click.command("export")
@click.option("--locale", metavar="TAG", required=True, help="The language to translate into.")
@click.option(
    "--format", "form", type=click.Choice(["po", "xliff"]), default="po", show_default=True,
    help="gettext, or XLIFF 1.2.",
)
@policy_option
@click.option(
    "--release", metavar="VERSION", default="",
    help="Instead of the draft what this release is made of, to add the language to it.",
)
@click.option("--all", "everything", is_flag=True, help="Clauses too whose translation is as it should be.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Where to write; otherwise standard output.",
)
def export(
    *, locale: str, form: Literal["po", "xliff"], policy: str, release: str, everything: bool,
    out: Path | None,
) -> None:
    """Write a file for translators.

    A unit is a title, a paragraph or the words of an item. What is missing has no translation; what is
    stale has the translation there was, marked as fuzzy (po) or needs-review-translation (xliff), with
    the difference of the source as a comment. Each unit carries the clause and version it belongs to,
    each clause the digest of its source.

    \b
    Examples:
      policygen translate export --locale de --out de.po
      policygen translate export --locale de --release 1.0.0 --out de-1.0.0.po
      policygen translate export --locale zh-Hans --format xliff --all --out zh-Hans.xlf
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.exchange import export_units  # noqa: PLC0415 - when the command is run

    root = workspace_root()
    if out is not None:
        _refuse_source(root, out)
    text = export_units(root, locale, form, policy=policy, release=release, everything=everything)
    if out is None:
        write_data(text)
        return
    from policygen.publish.output import write_file  # noqa: PLC0415 - when the command is run

    write_file(out, text.encode())
    write_message(f"written to {show_line(str(out))}")


def _refuse_source(root: Path, out: Path) -> None:
    """Refuse to write over what a workspace is made of, by whatever way a path or a link leads there."""
    place, home = out.resolve(), root.resolve()
    if not place.is_relative_to(home):
        return
    top = place.relative_to(home).parts[:1]
    if top and top[0].casefold() in _SOURCES:
        raise click.UsageError(
            f"--out {show_line(str(out))} is part of the workspace ({top[0]}); name a file elsewhere"
        )


@click.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--by", metavar="NAME", default="", help="Who translated; otherwise whom the file names.")
@click.option(
    "--with-findings", is_flag=True,
    help="Write clauses too that are not the same as their source; lint goes on to say so.",
)
def receive(*, file: Path, by: str, with_findings: bool) -> int:
    """Write the translations that came back from translators in FILE.

    FILE is what `export` wrote, po or xliff, with translations in it. A clause is written when all of its
    units are done and one of them is not as it was sent; all others keep every byte. Nothing is marked as
    reviewed, and a review of other words is taken away. Exit code 1 when a clause is refused: its source
    was edited since the export, it is not the same as its source in numbers, links or variables, or a
    release is made of it.

    \b
    Examples:
      policygen translate import de.po --by "A. Name"
      policygen translate import zh-Hans.xlf --by "Translation office" --with-findings
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.exchange import import_units  # noqa: PLC0415 - when the command is run

    done = import_units(workspace_root(), file, by=by, with_findings=with_findings)
    _report(done)
    return 1 if done.refused else 0


def _report(done: Imported) -> None:
    """Name the files on stdout, and say on stderr what was not written."""
    write_data("".join(f"{show_line(path)}\n" for path in done.written))
    for problem in done.findings:
        _write_problem(problem, "review")
    for problem in done.incomplete:
        _write_problem(problem, "muted")
    for problem in done.refused:
        _write_problem(problem, "reduction")
    counts = [
        f"{len(done.written)} written", f"{done.unchanged} unchanged",
        f"{len(done.incomplete)} not finished", f"{len(done.refused)} refusals",
    ]
    write_message(f"{done.locale}: {', '.join(counts)}")


def _write_problem(problem: Problem, style: str) -> None:
    write_message(f"[{problem.code}] {show_line(str(problem))}", style)
