"""Turns what happened to a release into an entry of its `events.yaml`: appended, never changed.

A date moves only while the release is pending. A notice that a legal order shortens needs the order's
reference and two names; it shows in every report.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from policygen.build.assemble import assemble_document
from policygen.build.furniture import find_untranslated
from policygen.errors import InputError, ReleaseError, UntranslatedError, UsageError
from policygen.load.events import parse_events
from policygen.load.evidence import read_evidence
from policygen.load.released import parse_list, read_raw
from policygen.load.workspace import load_workspace
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy, choose_release
from policygen.pipeline.faithful import find_breaches
from policygen.pipeline.immutability import require_unedited
from policygen.pipeline.page_strings import find_missing_strings
from policygen.pipeline.released_units import released_versions
from policygen.pipeline.timeline import load_timeline, name_events
from policygen.pipeline.translated import describe_unit, describe_unread
from policygen.pipeline.translations import carry, examine, list_locales
from policygen.publish.events import record_event, record_locale
from policygen.publish.guard import hold_workspace
from policygen.publish.release import record_translation
from policygen.text.tags import canonical_tag, find_tag
from policygen.text.words import digest_words, render_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.errors import Problem
    from policygen.model.document import Document
    from policygen.model.event import Event
    from policygen.model.timeline import Timeline
    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Release, Workspace

CHANNELS = {"homepage": "home_banner"}
"""What people say to the name of the channel."""

_MOVES = frozenset({"postponed", "shortened", "withdrawn"})
"""What moves or ends a release: only these build on one another, a notice with a wrong year bars none."""


def add_event(root: Path, event: Event, *, version: str = "", policy: str = "") -> Path:
    """Record what happened to a release.

    Args:
        root: The workspace.
        event: What happened; of a notice `evidence` is an address or a file.
        version: Which release; empty: the last one.
        policy: Which policy; empty where there is only one.

    Returns:
        The `events.yaml` it was added to.

    Raises:
        UsageError: There is no such release, or the event does not fit it.
        ReleaseError: A released file was edited, or the file of events cannot be added to.
    """
    with hold_workspace(root):
        require_unedited(root)
        workspace = load_workspace(root)
        policy_id = choose_policy(workspace, policy)
        release = choose_release(workspace, policy_id, version)
        if release is None:
            raise UsageError(f"the {DRAFT} has no events: name a release with --release VERSION")
        timeline = load_timeline(workspace, policy_id)
        _check_dates(timeline, release, event)
        event, words = _complete(workspace, release, event)
        entry = _write_entry(event)
        path = name_events(release)
        problems = parse_events([entry], path)[1]
        if problems:
            raise UsageError("; ".join(problem.message.partition(": ")[2] for problem in problems))
        return _record(root, release, entry, words)


def _record(root: Path, release: Release, entry: dict[str, Any], words: str) -> Path:
    """Append the entry to what is there, and read it back before anything is written."""
    path = name_events(release)
    before = read_raw(root, path) or b""
    data = record_event(before, entry)
    if parse_list(data.decode(), path) != (*release.events, entry):
        mend = "let each entry begin with `- ` in the first column"
        raise ReleaseError.at(path, 0, "an entry cannot be added to this file", mend, "event-malformed")
    return record_locale(root / path, data, str(entry.get("locale", "")), words)


def _check_dates(timeline: Timeline, release: Release, event: Event) -> None:
    """Refuse what cannot have happened to the release on that day.

    Raises:
        UsageError: With the reason and the mend.
    """
    version = release.version
    if event.date < release.published:
        raise UsageError(f"{version} was published on {release.published}, after {event.date}")
    moves = (one.date for one in timeline.events_of(version) if one.kind in _MOVES)
    earlier = max(moves, default="")
    if event.kind in _MOVES and event.date < earlier:
        raise UsageError(f"events are recorded in order: the last move of {version} is of {earlier}")
    due = timeline.effective_of(version)
    if not due:
        raise UsageError(f"{version} was withdrawn: nothing happens to it any more")
    if event.kind in _MOVES:
        _check_move(version, due, event)


def _check_move(version: str, due: str, event: Event) -> None:
    if event.date >= due:
        raise UsageError(
            f"{version} took effect on {due}: release a new version instead of an event of {event.date}"
        )
    if event.kind == "postponed" and event.effective <= due:
        raise UsageError(f"{version} takes effect on {due}: postpone it to a later date")
    if event.kind == "shortened" and not event.date <= event.effective < due:
        raise UsageError(f"a shortened notice ends before {due} and not before the day of the order")


def _complete(workspace: Workspace, release: Release, event: Event) -> tuple[Event, str]:
    """Fill in what the event is about: the evidence, or the words of the added locale."""
    if event.kind == "notified":
        evidence, digest = read_evidence(event.evidence, workspace.root) if event.evidence else ("", "")
        channel = CHANNELS.get(event.channel, event.channel)
        return replace(event, channel=channel, evidence=evidence, evidence_digest=digest), ""
    if event.kind == "locale-added":
        locale = _name_locale(workspace, event.locale)
        view, units = _translate(workspace, release, locale)
        words = _write_words(view, release, locale)
        event = replace(event, locale=locale)
        entries = {unit.clause: _record_translation(view, unit) for unit in units}
        return replace(event, words=digest_words(words), translations=entries), words
    return event, ""


def _name_locale(workspace: Workspace, wanted: str) -> str:
    """Return the tag of a language in its one spelling, as its translations lie under it."""
    return find_tag(wanted, list_locales(workspace)) or canonical_tag(wanted) or wanted


def _write_words(workspace: Workspace, release: Release, locale: str) -> str:
    """Write the words of a release in an added locale."""
    return render_words(assemble_document(workspace, release.policy, locale, release=release))


def _find_untitled(document: Document) -> Iterator[Problem]:
    for each in find_untranslated(document):
        if each.code == "title-missing":
            yield replace(each, message=f"{each.message}; {document.version} has it", hint="write it there")


def _translate(
    workspace: Workspace, release: Release, locale: str
) -> tuple[Workspace, tuple[TranslationUnit, ...]]:
    """Find the translation of every clause of a release in a locale it was not published in.

    Returns:
        The workspace with what could be carried forward, and the clauses in the locale.

    Raises:
        UsageError: It has the locale already.
        UntranslatedError: Clauses are not translated, or from other words, or differ, or nobody has read
            them; holds all of them, and the titles and the words around the policy that are not translated.
    """
    if locale in release.words:
        raise UsageError(f"{release.version} has the locale `{locale}` already")
    used = released_versions(release)
    view = carry(workspace, used, (locale,))
    units = tuple(examine(view, locale, *each) for each in used)
    problems = [problem for unit in units for problem in _refuse_unit(view, unit, release)]
    with suppress(InputError):
        problems += _find_unsaid(view, release, locale)
    if problems:
        raise UntranslatedError(tuple(problems))
    return view, units


def _find_unsaid(workspace: Workspace, release: Release, locale: str) -> Iterator[Problem]:
    """Find the titles that a locale lacks, and the words around the policy on every page of the release.

    A release in one language more says things on its other pages, too, such as which version prevails.
    """
    joined = replace(release, words={**release.words, locale: ""})
    documents = [assemble_document(workspace, release.policy, tag, release=joined) for tag in joined.words]
    yield from _find_untitled(documents[-1])
    yield from find_missing_strings(workspace.root, documents)


def _refuse_unit(workspace: Workspace, unit: TranslationUnit, release: Release) -> Iterator[Problem]:
    """Say why a translation must not stand for a clause of a release."""
    if not unit.serves:
        yield describe_unit(unit, release.version)
        return
    if unit.state == "unreviewed":
        unread = describe_unread(unit, is_released=True)
        yield replace(unread, message=f"{unread.message}; {release.version} would be published with it")
    if unit.source and unit.translation:
        yield from find_breaches(workspace, unit.source, unit.translation)


def _record_translation(workspace: Workspace, unit: TranslationUnit) -> dict[str, str | bool]:
    return record_translation(workspace.translations[unit.locale][unit.clause][unit.version])


def _write_entry(event: Event) -> dict[str, Any]:
    """Write an event as an entry: what is empty is left out."""
    values = {"event": event.kind, "date": event.date, **asdict(event)}
    del values["kind"]
    written = {name: value for name, value in values.items() if value}
    return {name: [*value] if isinstance(value, tuple) else value for name, value in written.items()}
