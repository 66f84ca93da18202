"""`policygen event KIND`: an entry in the `events.yaml` of a release, its path on stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from policygen.cli.options import DAY, policy_option
from policygen.cli.output import write_data
from policygen.cli.place import workspace_root

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from policygen.model.event import EventKind

_COMMON = (
    click.option("--date", type=DAY, metavar="DATE", required=True, help="When it happened: 2026-01-31."),
    click.option("--release", metavar="VERSION", default="", help="Which release; otherwise the last."),
    click.option("--by", multiple=True, metavar="NAME", help="Who says so; may be repeated."),
    click.option("--reason", default="", metavar="TEXT"),
    policy_option,
)


def _common(function: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_COMMON):
        function = option(function)
    return function


@click.group("event")
def command() -> None:
    """Record what happened to a release: told, postponed, shortened, withdrawn, a locale added.

    Events are only ever added. A date moves only while the release is pending.

    \b
    Examples:
      policygen event notified --channel home_banner --evidence notice.png --date 2026-08-03
      policygen event postponed --help
    """  # noqa: D301  Click reads the \b: lines below it stay as they are


@command.command("notified")
@click.option("--channel", required=True, metavar="NAME", help="homepage, push, email, in_app, sms, post ...")
@click.option("--evidence", required=True, metavar="FILE|URL", help="What shows it; a file is digested.")
@_common
def notified(**options: Any) -> None:
    """Record that readers were told: where, and what shows it."""
    _record("notified", **options)


@command.command("locale-added")
@click.option("--locale", required=True, metavar="TAG", help="The locale whose translations are complete.")
@_common
def locale_added(**options: Any) -> None:
    """Add a locale to a release: its words are frozen beside the others."""
    _record("locale-added", **options)


@command.command("postponed")
@click.option("--effective", type=DAY, metavar="DATE", required=True, help="From when it holds now.")
@_common
def postponed(**options: Any) -> None:
    """Let a pending release take effect later."""
    _record("postponed", **options)


@command.command("shortened")
@click.option("--effective", type=DAY, metavar="DATE", required=True, help="From when it holds now.")
@click.option("--order", required=True, metavar="REFERENCE", help="The legal order.")
@_common
def shortened(**options: Any) -> None:
    """Shorten the notice of a pending release by legal order: two names (--by twice) and a --reason."""
    _record("shortened", **options)


@command.command("withdrawn")
@_common
def withdrawn(**options: Any) -> None:
    """Withdraw a pending release for a --reason: it never takes effect, and its number stays taken."""
    _record("withdrawn", **options)


def _record(
    kind: EventKind, *, date: datetime, release: str, policy: str, effective: datetime | None = None,
    **values: Any,
) -> None:
    from policygen.model.event import Event
    from policygen.pipeline.event import add_event

    moved = effective.date().isoformat() if effective else ""
    event = Event(kind, date.date().isoformat(), effective=moved, **values)
    write_data(f"{add_event(workspace_root(), event, version=release, policy=policy)}\n")
