"""Turns the rights that a policy gives into what the reader can do about a change, the most useful first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.notice.meanings import RIGHTS
from policygen.build.notice.wording import Choice

if TYPE_CHECKING:
    from policygen.build.notice.speaker import Speaker
    from policygen.model.notice import Announcement, Option

_ORDER = {right: place for place, right in enumerate(RIGHTS)}


def compose_choices(announcement: Announcement, speaker: Speaker) -> tuple[Choice, ...]:
    """Say what the reader can do, in the policy's own words and under a plain title.

    Several clauses about the same right become one choice. Where nothing changed there is nothing to do.
    """
    if not announcement.changes:
        return ()
    by_title: dict[str, list[Option]] = {}
    for option in sorted(announcement.options, key=lambda one: _ORDER.get(one.right, len(_ORDER))):
        title = speaker.say(RIGHTS[option.right]) if option.right in RIGHTS else option.title
        by_title.setdefault(title, []).append(option)
    return tuple(_choose(title, options, announcement) for title, options in by_title.items())


def _choose(title: str, options: list[Option], announcement: Announcement) -> Choice:
    first = options[0]
    link = f"{announcement.links.policy}#{first.id}" if announcement.links.policy and first.id else ""
    words = dict.fromkeys(text for option in options for text in option.words)
    return Choice(title, tuple(words), link, first.locale if first.locale != announcement.locale else "")
