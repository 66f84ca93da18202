"""Turns `policygen notice` into the notice of a change: its files, or on stdout what a program asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from policygen.cli.options import policy_option
from policygen.cli.output import write_data, write_message
from policygen.cli.place import workspace_root

if TYPE_CHECKING:
    from collections.abc import Callable

    from policygen.model.notice import Announcement

Command = Any
"""A function that Click makes a command of."""


def _check_address(_: click.Context, option: click.Parameter, value: str) -> str:
    """Take web addresses only: they end up in links that readers are asked to follow."""
    if not value:
        return value
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or not value.isprintable() or " " in value:
        message = "write a whole web address, such as https://example.com/privacy"
        raise click.BadParameter(message, param=option)
    return value


def _address_option(name: str, text: str) -> Callable[[Command], Command]:
    """Make an option that takes a web address."""
    return click.option(name, default="", metavar="URL", callback=_check_address, help=text)


@click.command("notice")
@policy_option
@click.option(
    "--since", default="", metavar="VERSION",
    help="What the reader last saw; otherwise the version before the pending or last release.",
)
@click.option("--locale", "locales", multiple=True, metavar="TAG", help="May be repeated; otherwise all.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Where to write <locale>/.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when readers must be told or asked.")
@_address_option("--changes-url", "Where changes.html will stand.")
@_address_option("--policy-url", "Where the whole policy stands.")
@_address_option("--archive-url", "Where earlier versions stand.")
def command(
    policy: str, since: str, locales: tuple[str, ...], out: Path | None, *, exit_code: bool, changes_url: str,
    policy_url: str, archive_url: str,
) -> int:
    """Write the notice of the last release: banner, push, e-mail, in-app text, page of changes.

    The last release may still be pending. Without --out, prints notice.json of the first locale instead.
    With --since, tells a reader of an older version everything that took effect since, and takes the most
    serious of all of it.

    \b
    Examples:
      policygen notice --out notice --policy-url https://example.com/privacy
      policygen notice --since 1.0.0                  what an app asks for a reader of 1.0.0
      policygen notice --exit-code > notice.json      1 where readers must be told or asked
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.build.notice.values import write_notice_json
    from policygen.model.notice import Links
    from policygen.pipeline.notice import NoticeRequest, announce, is_owed, write_notices

    root = workspace_root()
    request = NoticeRequest(policy, since, locales, Links(changes_url, policy_url, archive_url))
    announcements = announce(root, request)
    for one in announcements:
        _warn_of_other_words(one)
    if out is None:
        write_data(write_notice_json(announcements[0]))
    else:
        written = write_notices(root, announcements, out)
        write_data("".join(f"{path}\n" for path in written.paths))
        for locale, count in written.untranslated.items():
            message = f"warning: locales/{locale}/messages.po lacks {count} strings: they stand in English"
            write_message(message, "review")
    return 1 if exit_code and is_owed(announcements) else 0


def _warn_of_other_words(told: Announcement) -> None:
    """Say where a notice quotes words in another language than that of its readers."""
    others = sorted({change.locale for change in told.changes} - {told.locale})
    if others:
        quoted = " and ".join(f"`{tag}`" for tag in others)
        what = f"warning: the notice in `{told.locale}` quotes some changes in {quoted}: "
        why = f"the version before was not published in `{told.locale}`, or they show in no word of it"
        write_message(what + why, "review")
