"""`policygen translate`: the state of translations, and the word of those who read them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from policygen.cli import translate_exchange as exchange
from policygen.cli.options import DAY, policy_option
from policygen.cli.output import dump_json, show_line, show_progress, write_data, write_message, write_report
from policygen.cli.place import workspace_root
from policygen.cli.problems import problem_segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.translation import TranslationUnit
    from policygen.pipeline.stamp import Stamped
    from policygen.pipeline.translation_status import LocaleStatus, TranslationStatus

_STYLES = {
    "current": "none", "carried": "none", "unreviewed": "review", "stale": "reduction",
    "missing": "reduction", "orphaned": "reduction",
}


@click.group("translate")
def command() -> None:
    """Say which translations still say what their source says, and who read them.

    A translation is tied to the exact source it was made from. Where that changed, the engine that
    compares policies says whether the translation serves on (carried) or is stale.

    \b
    Examples:
      policygen translate status
      policygen translate status --locale zh-Hans --check
      policygen translate stamp account/cancellation --locale zh-Hans --by "A. Name"
    """  # noqa: D301  Click reads the \b: lines below it stay as they are


@command.command("status")
@click.option(
    "--locale", "locales", multiple=True, metavar="TAG", help="Only this language; may be repeated."
)
@policy_option
@click.option("--release", metavar="VERSION", default="", help="A release instead of the draft.")
@click.option("--all", "everything", is_flag=True, help="List what is current too; for --format text.")
@click.option("--check", is_flag=True, help="Exit code 1 while something is left to do.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="A list for people, or the contract policygen.translations/1.",
)
def status(
    *, locales: tuple[str, ...], policy: str, release: str, everything: bool, check: bool, form: str
) -> int:
    """Show what each language has of every clause of the draft, or of a release.

    current: made from what the source says. carried: made from an earlier source that differs by nothing
    a reader could rely on. unreviewed: nobody has read it as it stands. stale: the source has changed since,
    with the label of that change. missing, and orphaned: the one without the other.

    \b
    Examples:
      policygen translate status                      what is left to do
      policygen translate status --locale de --all
      policygen translate status --locale de --release 1.0.0
      policygen translate status --check --format json
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.translation_status import read_status

    try:
        found = read_status(
            workspace_root(), policy=policy, release=release, locales=locales, report=show_progress
        )
    finally:
        show_progress("")
    if form == "json":
        write_data(dump_json(found.as_json()))
    else:
        write_report(_status_segments(found, everything=everything))
    return 1 if check and not found.is_settled else 0


@command.command("stamp")
@click.argument("clauses", nargs=-1, required=True, metavar="CLAUSE")
@click.option("--locale", required=True, metavar="TAG", help="The language that was read.")
@click.option("--by", required=True, metavar="NAME", help="Who read it beside its source.")
@click.option("--on", "--date", "day", type=DAY, metavar="DATE", help="When; otherwise today, in UTC.")
def stamp(clauses: tuple[str, ...], *, locale: str, by: str, day: datetime | None) -> int:
    """Mark one clause as read by a person beside its source, and print the path of its file.

    CLAUSE is area/clause; @1.0.0 behind it names another version than that of the draft. Whoever finds that
    an earlier translation still says what the source says now makes it the translation of that version. Only
    lines of the head are written. There is no stamp for several clauses. Exit code 1 when it is refused.

    \b
    Examples:
      policygen translate stamp account/cancellation --locale zh-Hans --by "A. Name"
      policygen translate stamp use/design@1.0.0 --locale ar --by "A. Name" --on 2026-11-23
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.stamp import Stamp, stamp_translation

    if len(clauses) != 1 or any(mark in clauses[0] for mark in "*?["):
        raise click.UsageError("one clause at a time: nobody reads many texts with one look")
    if not by.strip():
        raise click.UsageError("--by names the person who read it")
    read_on = (day or datetime.now(tz=UTC)).date().isoformat()
    stamped = stamp_translation(workspace_root(), Stamp(clauses[0], locale, by, read_on))
    return _report(stamped)


def _report(stamped: Stamped) -> int:
    unit = stamped.unit
    if stamped.path is None:
        write_report(problem_segments(stamped.refusals))
        write_message("refused: nothing was written", "reduction")
        return 1
    write_data(f"{stamped.path}\n")
    if unit.label:
        write_message(f"its source changed since it was translated: {unit.label}", unit.label)
        for change in unit.changes:
            write_message(f"  {change.label}: {show_line(change.before)} -> {show_line(change.after)}")
    if unit.translation and unit.path != unit.target:
        write_message(f"its words are those of {unit.path}", "muted")
    return 0


def _status_segments(found: TranslationStatus, *, everything: bool) -> Iterator[tuple[str, str]]:
    """Yield a heading for each language, then a line for each clause that asks for something."""
    if not found.locales:
        yield "", f"there are no languages but {found.source}\n"
    for each in found.locales:
        yield from _heading(each, found.release)
        for title in each.titles:
            yield "reduction", "  missing   "
            yield "", f" title `{show_line(title)}`"
            yield "muted", f"  locales/{each.locale}/titles.yaml\n"
        for unit in each.units:
            if everything or unit.state != "current":
                yield from _line(unit)


def _heading(status: LocaleStatus, release: str) -> Iterator[tuple[str, str]]:
    yield "title", f"{status.locale} {release}".rstrip()
    parts = [f"{count} {state}" for state, count in status.totals.items() if count]
    lacking = len(status.titles)
    parts += [f"{lacking} title{'s' if lacking != 1 else ''} missing"] if lacking else []
    said = ", ".join(parts)
    yield "", f": {said or 'no clauses'}"
    lack = " (not released in it)" if release else " (not published)"
    yield "muted", "\n" if status.is_published else f"{lack}\n"


def _line(unit: TranslationUnit) -> Iterator[tuple[str, str]]:
    yield _STYLES[unit.state], f"  {unit.state:<10}"
    yield "", f" {unit.clause} {unit.version}"
    if unit.state == "stale":
        from policygen.pipeline.translated import describe_change

        yield str(unit.label), f"  {show_line(describe_change(unit))}"
    elif unit.is_carried:
        yield "cosmetic", "  carried forward"
    yield "muted", f"  {show_line(unit.path)}\n"


command.add_command(exchange.export)
command.add_command(exchange.receive)
