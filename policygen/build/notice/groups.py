"""Turns the changes of an announcement into groups of told items, the least favourable first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policygen.build.notice.marks import mark_side
from policygen.build.notice.meanings import BY_DECISION, BY_LABEL, FACTS, MEANINGS
from policygen.build.notice.wording import Group, Item, Weight
from policygen.text.durations import parse_duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.build.notice.speaker import Speaker
    from policygen.model.change import Change
    from policygen.model.notice import Announcement, ToldChange

_WEIGHTS: dict[str, Weight] = {
    "reduction": "worse", "review": "worse", "expansion": "better", "neutral": "other", "cosmetic": "small",
}
_WORD = re.compile("(pg:)?[a-z]+(_[a-z0-9]+)*")
"""A word of the vocabulary or of a closed list; a name of somebody has capitals or spaces."""
_COUNTRY = re.compile("[A-Z]{2}")
_MEANINGS_TOLD = 3
"""More sentences about one change are read by nobody."""


def compose_groups(announcement: Announcement, speaker: Speaker) -> tuple[Group, ...]:
    """Tell every change, grouped by what it means for the reader.

    Args:
        announcement: What there is to tell.
        speaker: Says it in the locale.

    Returns:
        Groups that have items, those the reader must see first coming first.
    """
    return tuple(group for group in _make(announcement, speaker) if group.items)


def _make(announcement: Announcement, speaker: Speaker) -> Iterator[Group]:
    told: dict[Weight, list[Item]] = {}
    for one in announcement.changes:
        weight = "between" if one.passing else _WEIGHTS[one.change.label]
        told.setdefault(weight, []).append(_tell(one, announcement, speaker))

    def group(weight: Weight, title: str, note: str = "") -> Group:
        return Group(weight, title, tuple(told.get(weight, ())), note)

    yield group("worse", _worse_title(announcement, speaker))
    yield group("between", speaker.say("What changed on the way"), _between_note(announcement, speaker))
    yield group("better", speaker.say("More favourable to you"))
    yield group("other", speaker.say("Good to know"))
    small = speaker.say("They change nothing that you rely on.")
    yield group("small", speaker.say("Small corrections"), small)


def _worse_title(announcement: Announcement, speaker: Speaker) -> str:
    labels = {told.change.label for told in announcement.changes if not told.passing}
    if "review" not in labels:
        return speaker.say("Less favourable to you")
    if "reduction" not in labels:
        return speaker.say("Perhaps less favourable to you")
    return speaker.say("Less favourable to you, or perhaps so")


def _between_note(announcement: Announcement, speaker: Speaker) -> str:
    return speaker.say(
        "These changes took effect after version %(before)s too. Later versions may have changed them again.",
        before=announcement.before,
    )


def _tell(told: ToldChange, announcement: Announcement, speaker: Speaker) -> Item:
    change = told.change
    silent = not change.words and bool(change.facts)
    return Item(
        title=told.title or speaker.say("Titles and headings"),
        place=change.section if change.section != told.title else "",
        before="" if silent else change.before,
        after="" if silent else change.after,
        before_runs=() if silent else mark_side(change.before, change.words, "removed"),
        after_runs=() if silent else mark_side(change.after, change.words, "added"),
        silent=silent,
        facts=tuple(dict.fromkeys(_tell_facts(change, speaker))) if silent else (),
        meanings=_meanings(change, speaker),
        when=speaker.say("Applies from %(date)s.", date=speaker.date(told.effective)),
        ask=speaker.say("We will ask for agreement first.") if change.consent != "none" else "",
        link=f"{announcement.links.policy}#{told.id}" if announcement.links.policy and told.id else "",
        locale=told.locale if told.locale != announcement.locale else "",
    )


def _meanings(change: Change, speaker: Speaker) -> tuple[str, ...]:
    """Say what a change means; that nothing changed but words only where a person decided it."""
    if change.label == "cosmetic" and change.basis != "decided":
        return ()
    if change.basis == "decided" and change.label in BY_DECISION:
        return (speaker.say(BY_DECISION[change.label]),)
    known = list(dict.fromkeys(MEANINGS[rule] for rule in _telling_rules(change) if rule in MEANINGS))
    told = known[:_MEANINGS_TOLD] or [BY_LABEL[change.label]]
    return tuple(speaker.say(text) for text in told)


def _telling_rules(change: Change) -> Iterator[str]:
    """Yield the rules that gave the label, then those that the reader must know of all the same."""
    yield from (finding.rule for finding in change.findings if finding.label == change.label)
    if change.before and change.after:
        neutral = (finding for finding in change.findings if finding.label == "neutral")
        yield from (finding.rule for finding in neutral if finding.material)


def _tell_facts(change: Change, speaker: Speaker) -> Iterator[str]:
    for fact in change.facts:
        yield _tell_fact(fact, speaker)


def _tell_fact(fact: Mapping[str, Any], speaker: Speaker) -> str:
    name = speaker.say(_name_fact(str(fact["path"])))
    before, after = _plain(fact["before"], speaker), _plain(fact["after"], speaker)
    if before is None or after is None:
        return speaker.say("%(name)s: this has changed.", name=name)
    if not before:
        return speaker.say("%(name)s: now also %(after)s.", name=name, after=after)
    if not after:
        return speaker.say("%(name)s: no longer %(before)s.", name=name, before=before)
    return speaker.say("%(name)s: %(after)s instead of %(before)s.", name=name, after=after, before=before)


def _name_fact(path: str) -> str:
    """Return what a fact is about, by the longest beginning of its path that has a name."""
    parts = path.split(".")
    beginnings = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((FACTS[name] for name in beginnings if name in FACTS), FACTS[""])


def _plain(value: object, speaker: Speaker) -> str | None:
    """Write a value as words; None where the language has none for a word of the vocabulary."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return speaker.say("yes") if value else speaker.say("no")
    text = str(value)
    duration = parse_duration(text)
    if duration:
        return speaker.duration(duration)
    if _COUNTRY.fullmatch(text):
        return speaker.country(text)
    if not _WORD.fullmatch(text):
        return speaker.date(text)
    words = text.removeprefix("pg:").replace("_", " ")
    return speaker.say(words) if speaker.knows(words) else None
