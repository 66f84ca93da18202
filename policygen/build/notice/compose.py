"""Turns an announcement into its wording: which sentences are said, in which order, in one locale.

How serious a notice is decides how it speaks. A prominent one says in its first words that something is
less favourable; an ordinary one says that nothing is, unless a person kept a reduction and judged it to
be small. Going on using a service is nowhere called agreement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.notice.choices import compose_choices
from policygen.build.notice.groups import compose_groups
from policygen.build.notice.push import compose_push
from policygen.build.notice.speaker import Speaker
from policygen.build.notice.wording import Names, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.build.notice.wording import Group
    from policygen.build.strings import Messages
    from policygen.model.notice import Announcement

_TOPICS = 4
"""How many changes the line of topics names before it only counts."""


def compose_notice(announcement: Announcement, messages: Messages) -> Wording:
    """Put an announcement into words.

    Args:
        announcement: What there is to tell.
        messages: Interface strings of its locale.

    Raises:
        LocaleError: A translated string cannot be used.
    """
    speaker = Speaker(messages)
    groups = compose_groups(announcement, speaker)
    choices = compose_choices(announcement, speaker)
    headline = _headline(announcement, speaker)
    return Wording(
        subject=_subject(announcement, speaker),
        headline=headline,
        lead=tuple(_lead(announcement, speaker)),
        ask=say_consent(announcement, speaker),
        topics=_topics(groups, speaker),
        groups=groups,
        choices=choices,
        no_choice="" if choices else speaker.say("The policy names no way to object to a change."),
        footer=_footer(announcement, speaker),
        reason=speaker.say(
            "You receive this message because our privacy policy changes. It is about nothing else."
        ),
        push=compose_push(announcement, speaker),
        names=_names(speaker),
    )


def has_reductions(announcement: Announcement) -> bool:
    """Say whether something is established to be less favourable to the reader."""
    return any(told.change.label == "reduction" for told in announcement.changes)


def say_consent(announcement: Announcement, speaker: Speaker) -> str:
    """Say what happens about the reader's agreement; nothing where none is owed."""
    if announcement.consent == "none":
        return ""
    asked = {
        "new_data": speaker.say("Where a change needs your agreement, we will ask you first."),
        "old_data": speaker.say(
            "Where a change needs your agreement, we will ask you first, also for data we already have."
        ),
        "guardian": speaker.say(
            "Where a change needs the agreement of a parent or guardian, we will ask them first."
        ),
    }[announcement.consent]
    return speaker.join(asked, speaker.say("Using our services does not count as agreeing."))


def _subject(announcement: Announcement, speaker: Speaker) -> str:
    date = speaker.date(announcement.effective)
    if announcement.notice == "prominent" and has_reductions(announcement):
        text = speaker.say("Our privacy policy changes on %(date)s, partly to your disadvantage", date=date)
    else:
        text = speaker.say("Our privacy policy changes on %(date)s", date=date)
    return speaker.label(announcement.company, text) if announcement.company else text


def _headline(announcement: Announcement, speaker: Speaker) -> str:
    if announcement.notice == "prominent":
        if has_reductions(announcement):
            return speaker.say("Some changes to our privacy policy are less favourable to you")
        return speaker.say("Some changes to our privacy policy may be less favourable to you")
    if announcement.notice == "ordinary":
        return speaker.say("Please note: our privacy policy changes")
    if announcement.notice == "listed":
        return speaker.say("What is different in our privacy policy")
    if announcement.changes:
        return speaker.say("Small corrections to our privacy policy")
    return speaker.say("Our privacy policy has not changed")


def _lead(announcement: Announcement, speaker: Speaker) -> Iterator[str]:
    if not announcement.changes:
        return
    yield _when(announcement, speaker)
    for order in announcement.orders:
        yield speaker.say(
            "The day comes sooner than usual because of a legal order (%(order)s).", order=order
        )
    yield _weight(announcement, speaker)


def _when(announcement: Announcement, speaker: Speaker) -> str:
    date = speaker.date(announcement.effective)
    if len({told.effective for told in announcement.changes}) > 1:
        return speaker.say("The changes apply from different dates, the last from %(date)s.", date=date)
    told = speaker.say("The changes apply from %(date)s.", date=date)
    if len(announcement.steps) > 1:
        return told
    until = speaker.say("Before that day, version %(version)s applies.", version=announcement.before)
    return speaker.join(told, until)


def _weight(announcement: Announcement, speaker: Speaker) -> str:
    if announcement.notice == "prominent":
        return speaker.say("Please read what changes, what it means for you and what you can do.")
    if announcement.notice == "ordinary":
        if has_reductions(announcement):
            return speaker.say(
                "Something is less favourable to you than before. We judged the difference to be small; "
                "please compare the words before and after yourself."
            )
        return speaker.say("None of them makes you worse off, but you should know about them.")
    if announcement.notice == "listed":
        return speaker.say("None of them makes you worse off.")
    return speaker.say("They change nothing that you rely on.")


def _topics(groups: tuple[Group, ...], speaker: Speaker) -> str:
    """Name what the changes are about, the least favourable first; small corrections are no topic."""
    told = [title for group in groups if group.weight != "small" for title in group.titles]
    titles = list(dict.fromkeys(told))
    if not titles:
        return ""
    named, rest = titles[:_TOPICS], len(titles) - _TOPICS
    if rest > 0:
        named.append(speaker.count("%(count)s more", "%(count)s more", rest))
    return speaker.say("What it is about: %(topics)s.", topics=speaker.list(named))


def _footer(announcement: Announcement, speaker: Speaker) -> str:
    if not announcement.before:
        return speaker.say(
            "%(title)s, version %(version)s.", title=announcement.title, version=announcement.after
        )
    return speaker.say(
        "%(title)s, from version %(before)s to version %(after)s.",
        title=announcement.title, before=announcement.before, after=announcement.after,
    )


def _names(speaker: Speaker) -> Names:
    return Names(
        before=speaker.say("Before"),
        now=speaker.say("Now"),
        nothing_before=speaker.say("Nothing was said about this."),
        nothing_now=speaker.say("Nothing is said about this any more."),
        same_words=speaker.say("The words of this part stay as they were. What changes is:"),
        means=speaker.say("What it means:"),
        choices=speaker.say("What you can do"),
        read_changes=speaker.say("Read what changes"),
        read_policy=speaker.say("Read the whole policy"),
        read_archive=speaker.say("Earlier versions"),
        close=speaker.say("Close this notice"),
        subject=speaker.say("Subject"),
        show=speaker.say("Show in the policy"),
    )
