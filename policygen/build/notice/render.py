"""Turns an announcement into its files: the same names always, and empty where readers are not bothered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from policygen.build.locales import join_sentences, text_direction
from policygen.build.notice.compose import compose_notice
from policygen.build.notice.plain import write_email, write_inapp
from policygen.build.notice.speaker import Speaker
from policygen.build.notice.values import write_inapp_json, write_notice_json
from policygen.build.render.html import write_security
from policygen.text.template import Layouts, Safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.build.notice.wording import Wording
    from policygen.build.strings import Messages
    from policygen.model.notice import Announcement

CHANGES_PAGE = "changes.html"
"""Where the banner leads when nobody said where the page of changes will stand: beside it."""


def render_notice(
    announcement: Announcement, layouts: Mapping[str, str], messages: Messages
) -> dict[str, str]:
    """Write every file of a notice in one locale.

    Args:
        announcement: What there is to tell.
        layouts: Name to source, as the package and the workspace have them.
        messages: Interface strings of the locale.

    Returns:
        File name to content. Banner, push and e-mail are empty where no notice is owed; the in-app text
        is empty where nothing changed that anybody relies on.

    Raises:
        WorkspaceError: A layout cannot be used.
        LocaleError: A translated string cannot be used.
    """
    wording, speaker = compose_notice(announcement, messages), Speaker(messages)
    pages = _Pages(announcement, wording, Layouts(layouts, messages.translate, messages.translate_plural))
    owed = announcement.notice in {"ordinary", "prominent"}
    return {
        "notice.json": write_notice_json(announcement),
        "banner.html": pages.write("notice/banner.html") if owed else "",
        "push.txt": f"{wording.push}\n" if wording.push else "",
        "email.txt": write_email(wording, announcement.links, speaker) if owed else "",
        "email.html": pages.write("notice/email.html") if owed else "",
        "inapp.txt": write_inapp(wording, speaker) if announcement.notice != "none" else "",
        "inapp.json": write_inapp_json(announcement, wording),
        CHANGES_PAGE: pages.write_changes(),
    }


class _Pages:
    """Fills the layouts of one notice."""

    def __init__(self, announcement: Announcement, wording: Wording, layouts: Layouts) -> None:
        self._layouts = layouts
        links = announcement.links
        self._values = {
            "notice": announcement, "wording": wording, "names": wording.names, "links": links,
            "changes_link": links.changes or CHANGES_PAGE, "direction": text_direction,
            "join": partial(join_sentences, tag=announcement.locale),
        }

    def write(self, name: str) -> str:
        """Fill one layout."""
        return self._layouts.render(name, self._values)

    def write_changes(self) -> str:
        """Write the page of changes: it runs no script, asks nobody for anything, and says so."""
        style = self.write("notice/changes.css")
        values = self._values | {"style": Safe(style), "security": write_security(style)}
        return self._layouts.render("notice/changes.html", values)
