"""`policygen decide`: record what named people decided about the changes of a draft, or show what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from policygen.cli.options import policy_option
from policygen.cli.output import dump_json, write_data, write_message, write_report
from policygen.cli.place import workspace_root

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from policygen.model.change import Label
    from policygen.pipeline.decide import Recorded, Ruling
    from policygen.pipeline.judge import JudgedDraft

LABELS = ("cosmetic", "neutral", "expansion", "reduction")
SIGNATURE = ("by", "role", "reason", "date")


@click.command("decide")
@click.argument("fingerprints", nargs=-1, metavar="[FINGERPRINT]...")
@click.option("--list", "listing", is_flag=True, help="Show what is open and what does not stand.")
@click.option("--interactive", "-i", is_flag=True, help="Walk through what is open, change by change.")
@click.option("--label", type=click.Choice(LABELS), help="The rules misread it: this is what it is.")
@click.option("--acknowledge", is_flag=True, help="The reduction stands and is announced.")
@click.option(
    "--not-substantial", is_flag=True,
    help="The reduction stands and is minor: told, not announced. Never for consent, children, sale or"
    " sensitive data.",
)
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--role", metavar="ROLE", help="In which role; the last release says which may.")
@click.option("--reason", metavar="TEXT", help="Why.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When.")
@policy_option
@click.option("--locale", metavar="TAG", default="", help="The language; otherwise the source language.")
@click.option(
    "--against", metavar="REF", default="", help="A git revision whose last release says who may decide."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Of --list.",
)
def command(
    fingerprints: tuple[str, ...], *, listing: bool, interactive: bool, label: Label | None,
    acknowledge: bool, not_substantial: bool, form: str, date: datetime | None, **said: Any,
) -> int:
    """Record what named people decided about the changes of a draft.

    Every judgement binds to the words and facts it was made on, by the FINGERPRINT of the change; several
    can share one reason. It is written to releases/<policy>/draft/decisions.yaml. What is about consent,
    children, sale or sensitive data needs a second name: run the same command again with another --by.
    Exit code 1 when a judgement is refused; then nothing is written.

    \b
    Examples:
      policygen decide --list                         what is open
      policygen decide v1:0123456789abcdef --acknowledge --by "A. Name" --role "Privacy counsel" \\
        --reason "Needed for the new sign-in" --date 2026-07-27
      policygen decide --interactive
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    place = {name: said.pop(name) for name in ("policy", "locale", "against")}
    said["date"] = date.date().isoformat() if date else ""
    chosen = _choose_verdict(label, acknowledge=acknowledge, not_substantial=not_substantial)
    if listing + interactive + bool(fingerprints) != 1:
        raise click.UsageError("name FINGERPRINTs to decide, or give --list or --interactive")
    if listing:
        _list_open(workspace_root(), form, place)
        return 0
    if interactive:
        return _walk(workspace_root(), said, place)
    missing = [f"--{name}" for name in SIGNATURE if not (said[name] or "").strip()]
    if not chosen or missing:
        verdicts = "" if chosen else "one of --label, --acknowledge, --not-substantial"
        raise click.UsageError(f"missing: {', '.join(filter(None, [verdicts, *missing]))}")
    return _record(workspace_root(), fingerprints, _ruling(chosen, label, said), place)


def _choose_verdict(label: str | None, *, acknowledge: bool, not_substantial: bool) -> str:
    """Return the one verdict that was given, or nothing."""
    given = {"label": bool(label), "acknowledge": acknowledge, "not_substantial": not_substantial}
    names = [name for name, is_given in given.items() if is_given]
    if len(names) > 1:
        raise click.UsageError("give only one of --label, --acknowledge, --not-substantial")
    return names[0] if names else ""


def _ruling(verdict: Any, label: Label | None, said: dict[str, str]) -> Ruling:
    from policygen.pipeline.decide import Ruling

    signed = {name: " ".join(said[name].split()) for name in SIGNATURE}
    return Ruling(verdict=verdict, label=label, **signed)


def _list_open(root: Path, form: str, place: dict[str, str]) -> None:
    from policygen.compare.report.open import open_segments, open_values

    draft = _judge(root, place)
    changes = [(change, draft.second_name_topics(change)) for change in draft.open_changes]
    if form == "json":
        write_data(dump_json(open_values(changes, draft.problems)))
    else:
        write_report(open_segments(changes, draft.problems))


def _judge(root: Path, place: dict[str, str]) -> JudgedDraft:
    from policygen.pipeline.judge import judge_draft

    return judge_draft(root, policy=place["policy"], locale=place["locale"], against=place["against"])


def _record(root: Path, fingerprints: tuple[str, ...], ruling: Ruling, place: dict[str, str]) -> int:
    from policygen.pipeline.decide import record_ruling

    recorded = record_ruling(root, fingerprints, ruling, **place)
    _report(recorded)
    return 1 if recorded.refused else 0


def _report(recorded: Recorded) -> None:
    """Say on stderr what became of a ruling."""
    for each in recorded.refused:
        write_message(f"[{each.code}] {each}")
    if recorded.refused:
        write_message("refused: nothing was written", "reduction")
        return
    for change in recorded.changes:
        write_message(f"{change.fingerprint}: {change.label}{'' if change.judgements else ', still open'}")
    for each in recorded.waiting:
        write_message(f"[{each.code}] {each.message} ({each.hint})", "review")
    write_message(f"written to {recorded.path}")


def _walk(root: Path, said: dict[str, str], place: dict[str, str]) -> int:
    """Walk through what is open; every answer is written at once, so that stopping loses nothing."""
    from policygen.compare.report.open import one_segments

    draft = _judge(root, place)
    if not draft.open_changes:
        write_message("Nothing is open.", "title")
        return 0
    for name, text in (("by", "Your name"), ("role", "Your role"), ("date", "Date (2026-01-31)")):
        said[name] = said[name] or _ask(text, click.DateTime(["%Y-%m-%d"]) if name == "date" else None)
    codes = []
    for change in draft.open_changes:
        write_report(one_segments(change, draft.second_name_topics(change)))
        question = "It stands (a), stands and is minor (m), has a label (l); skip (s), quit (q)"
        answer = _ask(question, click.Choice(list("amlsq")))
        if answer == "q":
            break
        if answer != "s":
            codes.append(_record(root, (change.fingerprint,), _answer(answer, said), place))
    return max(codes, default=0)


def _answer(answer: str, said: dict[str, str]) -> Ruling:
    """Turn an answer into a ruling, asking for what it lacks."""
    label: Any = _ask("Label", click.Choice(LABELS)) if answer == "l" else None
    reason = said["reason"] or _ask("Reason")
    verdict = {"a": "acknowledge", "m": "not_substantial", "l": "label"}[answer]
    return _ruling(verdict, label, {**said, "reason": reason})


def _ask(text: str, kind: click.ParamType[Any] | None = None) -> str:
    """Ask on stderr, as stdout is for data."""
    value = click.prompt(text, type=kind or str, err=True, show_choices=text == "Label")
    return str(value.date().isoformat() if hasattr(value, "date") else value)
