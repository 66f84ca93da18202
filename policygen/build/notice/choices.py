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
    What was added to such a clause against the reader is no part of what the reader can do.
    """
    if not announcement.changes:
        return ()
    by_title: dict[str, list[Option]] = {}
    for option in sorted(announcement.options, key=lambda one: _ORDER.get(one.right, len(_ORDER))):
        title = speaker.say(RIGHTS[option.right]) if option.right in RIGHTS else option.title
        by_title.setdefault(title, []).append(option)
    chosen = (_choose(title, options, announcement) for title, options in by_title.items())
    return tuple(choice for choice in chosen if choice.words)


def _added_against(announcement: Announcement) -> set[str]:
    """Return the passages that are new and take something from the reader."""
    changes = (told.change for told in announcement.changes)
    return {one.after for one in changes if one.kind == "added" and one.label == "reduction"}


def _choose(title: str, options: list[Option], announcement: Announcement) -> Choice:
    first = options[0]
    link = f"{announcement.links.policy}#{first.id}" if announcement.links.policy and first.id else ""
    against = _added_against(announcement)
    words = dict.fromkeys(text for option in options for text in option.words if text not in against)
    return Choice(title, tuple(words), link, first.locale if first.locale != announcement.locale else "")
