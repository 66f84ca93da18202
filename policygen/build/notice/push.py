"""Turns an announcement into one line for a lock screen: at most 120 characters, no word cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import LocaleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.build.notice.speaker import Speaker
    from policygen.model.notice import Announcement

PUSH_LENGTH = 120


def compose_push(announcement: Announcement, speaker: Speaker) -> str:
    """Return the fullest sentence that fits; what does not fit is left out whole.

    Raises:
        LocaleError: In this locale not even the shortest fits.
    """
    if announcement.notice not in {"ordinary", "prominent"}:
        return ""
    for text in _sentences(announcement, speaker):
        if len(text) <= PUSH_LENGTH:
            return text
    place = f"locales/{speaker.messages.locale}/messages.po"
    message = f"no string for a push message fits into {PUSH_LENGTH} characters"
    raise LocaleError.at(place, 0, message, "shorten “Our privacy policy changes ...”", "push-too-long")


def _sentences(announcement: Announcement, speaker: Speaker) -> Iterator[str]:
    """Yield the same message from the fullest form to the shortest."""
    date = speaker.date(announcement.effective)
    changes = speaker.say("Our privacy policy changes on %(date)s.", date=date)
    please = speaker.say("Please read what changes.")
    heart = speaker.join(changes, _weight(announcement, speaker))
    whole = speaker.join(heart, please)
    if announcement.company:
        yield speaker.label(announcement.company, whole)
        yield speaker.label(announcement.company, heart)
    yield whole
    yield heart
    yield speaker.say("Our privacy policy changes. Please read what changes.")


def _weight(announcement: Announcement, speaker: Speaker) -> str:
    if announcement.notice != "prominent":
        return ""
    if any(told.change.label == "reduction" for told in announcement.changes):
        return speaker.say("Some of it is less favourable to you.")
    return speaker.say("Some of it may be less favourable to you.")
