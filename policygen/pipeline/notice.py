"""Turns the pending or last release of a policy into the notice its readers are owed, in each locale."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from policygen.build.assemble import assemble_document
from policygen.build.notice.render import render_notice
from policygen.build.plan import read_values
from policygen.build.strings import SPOKEN, read_messages
from policygen.load.resources import load_catalogue, load_layouts
from policygen.load.workspace import load_workspace
from policygen.model.change import CONSENTS, LABELS, NOTICES
from policygen.model.notice import Announcement, Links
from policygen.pipeline.choose import choose_locales, choose_policy
from policygen.pipeline.journey import travel
from policygen.pipeline.options import find_options
from policygen.pipeline.telling import tell_changes
from policygen.pipeline.timeline import load_timeline
from policygen.publish.output import write_files
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from policygen.build.strings import Messages
    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release, Workspace
    from policygen.pipeline.journey import Journey
    from policygen.pipeline.telling import Telling

_OWED = frozenset({"ordinary", "prominent"})


@dataclass(frozen=True, slots=True)
class NoticeRequest:
    """Which notice is wanted."""

    policy: str = ""
    """Empty: the only one."""
    since: str = ""
    """The version the reader last saw; empty: the one before the pending or last release."""
    locales: tuple[str, ...] = ()
    """Empty: all of the release."""
    links: Links = field(default_factory=Links)


def announce(root: Path, request: NoticeRequest) -> tuple[Announcement, ...]:
    """Find out what readers have to be told, once for each locale.

    Args:
        root: The workspace.
        request: Which policy, since when, in which locales.

    Raises:
        UsageError: There is no such policy, release or locale.
        InputError: The workspace cannot be used.
    """
    workspace = load_workspace(root)
    policy = choose_policy(workspace, request.policy)
    timeline = load_timeline(workspace, policy)
    journey = travel(workspace, policy, timeline, request.since)
    locales = choose_locales(workspace, journey.target, request.locales)
    return tuple(
        _announce(workspace, timeline, journey, locale, request.links) for locale in locales
    )


@dataclass(frozen=True, slots=True)
class Written:
    """What has been written, and what stands in English where it should not."""

    paths: tuple[Path, ...]
    untranslated: Mapping[str, int] = field(default_factory=dict)
    """Locale to the number of interface strings that it lacks."""


def write_notices(root: Path, announcements: tuple[Announcement, ...], out: Path) -> Written:
    """Write the files of each announcement under `out/<locale>/`.

    Where nothing is owed, the files that would bother a reader are there and empty, so that a page which
    includes the banner never shows the one of an earlier release.

    Raises:
        InputError: A layout or a translation cannot be used, or the folder cannot be written.
    """
    layouts = load_layouts(root)
    files: dict[str, bytes] = {}
    untranslated: dict[str, int] = {}
    for one in announcements:
        messages = read_messages(one.locale, load_catalogue(root, one.locale))
        if lacking := _count_lacking(messages):
            untranslated[one.locale] = lacking
        rendered = render_notice(one, layouts, messages)
        files |= {f"{one.locale}/{name}": text.encode() for name, text in rendered.items()}
    return Written(write_files(out, files), untranslated)


def _count_lacking(messages: Messages) -> int:
    """Count the interface strings that a locale other than English has no words for."""
    if messages.locale.partition("-")[0] == SPOKEN:
        return 0
    return len(read_messages(SPOKEN, load_catalogue(None, SPOKEN)).known - messages.known)


def is_owed(announcements: tuple[Announcement, ...]) -> bool:
    """Say whether readers of any locale have to be told, or asked."""
    return any(one.notice in _OWED or one.consent != "none" for one in announcements)


def _announce(
    workspace: Workspace, timeline: Timeline, journey: Journey, locale: str, links: Links
) -> Announcement:
    target = journey.target
    document = assemble_document(workspace, target.policy, locale, release=target)
    telling = tell_changes(workspace, journey, document)
    announcement = Announcement(
        policy=target.policy, title=document.title, company=_company(workspace, target, locale),
        locale=locale, direction=document.direction, before=journey.before.version if journey.before else "",
        after=target.version, published=target.published, effective=journey.effective,
        digest=digest_words(target.words[locale]), links=links, changes=telling.changes,
        steps=telling.steps, direct=telling.direct, options=tuple(find_options(workspace, document)),
        orders=_orders(timeline, target),
    )
    return _weigh(announcement, telling, journey, workspace)


def _weigh(
    announcement: Announcement, telling: Telling, journey: Journey, workspace: Workspace
) -> Announcement:
    """Add what is owed: the most serious of every step and of the direct comparison."""
    steps = [*telling.steps, *([telling.direct] if telling.direct else [])]
    if journey.direct is None or not steps:
        return announcement
    notice = max((step.notice for step in steps), key=NOTICES.index)
    decision = (journey.legs or (journey.direct,))[-1].comparison.decision
    labels = [step.label for step in steps if step.label]
    return replace(
        announcement, notice=notice, label=max(labels, key=LABELS.index, default=None),
        consent=max((step.consent for step in steps), key=CONSENTS.index),
        material=any(step.material for step in steps),
        lead_days=decision.lead_days, lead_basis=decision.lead_basis, earliest=decision.earliest_effective,
        channels=tuple(_channels(workspace, journey)) if notice in _OWED else (),
        asked_channels=_asked(journey) if notice in _OWED else (),
    )


def _asked(journey: Journey) -> tuple[str, ...]:
    legs = [*journey.legs, *([journey.direct] if journey.direct else [])]
    return tuple(dict.fromkeys(channel for leg in legs for channel in leg.comparison.decision.channels))


def _channels(workspace: Workspace, journey: Journey) -> Iterator[str]:
    """Yield the channels that the version before promises, then those of its notice rules, each once."""
    named: dict[str, None] = {}
    release = journey.legs[-1].before if journey.legs else journey.before
    if release is None:
        return
    for clause_id, locked in release.lock["clauses"].items():
        clause = workspace.clauses.get(clause_id, {}).get(locked["version"])
        named |= dict.fromkeys(clause.facts.get("changes", {}).get("channels", ()) if clause else ())
    named |= dict.fromkeys((release.lock.get("notice") or {}).get("channels", ()))
    yield from named


def _orders(timeline: Timeline, release: Release) -> tuple[str, ...]:
    """Return the references of the legal orders that shortened the notice of a release."""
    return tuple(event.order for event in timeline.shortened(release.version))


def _company(workspace: Workspace, release: Release, locale: str) -> str:
    """Return the company's name as the release knew it; empty where the profile names none."""
    company = read_values(workspace, release, locale).get("company", {})
    name = company.get("name", "") if isinstance(company, dict) else ""
    return " ".join(str(name).split())
