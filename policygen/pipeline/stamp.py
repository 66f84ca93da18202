"""Turns the word of a person who read one translation beside its source into the head of its file.

One clause at a time: nobody reads many texts with one look. Only lines of the head are written; words,
comments and order stay. Who reads an earlier translation and finds that it still says what the source
says now makes it the translation of that version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.errors import LocaleError, Problem, UsageError
from policygen.load.clauses import parse_clause
from policygen.load.files import check_inside, decode_text, read_bytes
from policygen.load.sources import name_source
from policygen.load.suggest import did_you_mean
from policygen.load.workspace import inspect_workspace
from policygen.model.workspace import newest_version
from policygen.pipeline.choose import require_translated
from policygen.pipeline.correction import frozen_versions
from policygen.pipeline.faithful import find_breaches
from policygen.pipeline.translations import examine, list_locales, used_versions
from policygen.publish.guard import hold_workspace
from policygen.publish.output import write_file
from policygen.text.head import digest_translation, set_head_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Clause, Workspace

_KEPT = re.compile(r"[0-9a-f]{12}\.md")
"""Names of what `keep_source` writes."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who read which translation, and when."""

    clause: str
    """`area/clause`, or `area/clause@1.0.0`; otherwise the version that the draft uses."""
    locale: str
    by: str
    on: str
    """ISO date."""


@dataclass(frozen=True, slots=True)
class Stamped:
    """What a stamp has written."""

    path: Path | None
    """None where it was refused."""
    unit: TranslationUnit
    """The translation as it stood before."""
    refusals: tuple[Problem, ...] = ()


def stamp_translation(root: Path, stamp: Stamp) -> Stamped:
    """Mark one translation as read by a person beside its source as it is now.

    Refused is one that differs from its source in what needs no reader to see, and one whose file belongs
    to a release where more than the review would change in it.

    Args:
        root: The workspace.
        stamp: Who read what.

    Raises:
        UsageError: There is no such clause or locale, or no translation to read.
        InputError: A file cannot be read or written, or its head cannot be edited line by line.
    """
    with hold_workspace(root):
        workspace = inspect_workspace(root)[0]
        unit = _find_unit(workspace, stamp)
        if unit.translation is None or unit.source is None:
            raise UsageError(f"there is nothing to read: write {unit.path} first")
        data = read_bytes(root, unit.translation.path)
        written = _write_head(data.decode(), unit.source, stamp)
        target = unit.target
        _read(written, unit.source, target, unit.locale)
        refusals = (*_find_breaches(workspace, unit), *find_frozen(workspace, unit, written))
        if refusals:
            return Stamped(None, unit, refusals)
        place = root / target
        for path in (target, name_source(unit.locale, unit.source.digest)):
            check_inside(root, path)
        write_file(place, written.encode())
        keep_source(root, workspace, unit.locale, unit.source)
        _tidy_sources(root, workspace, unit, unit.source)
        return Stamped(place, unit)


def keep_source(root: Path, workspace: Workspace, locale: str, source: Clause) -> Path | None:
    """Keep the words that a translation is made from, as long as they can still be edited where they stand.

    Args:
        root: The workspace.
        workspace: The workspace as loaded.
        locale: Tag of the translation.
        source: What it is made from.

    Returns:
        The copy; None for a released version, which stays as it is.
    """
    if source.version in frozen_versions(workspace).get(source.id, set()):
        return None
    place = root / name_source(locale, source.digest)
    if not place.exists():
        write_file(place, read_bytes(root, source.path))
    return place


def _find_breaches(workspace: Workspace, unit: TranslationUnit) -> Iterator[Problem]:
    """Find what differs, at the lines of the file that was read, with the file to write instead."""
    assert unit.source is not None
    assert unit.translation is not None
    for each in find_breaches(workspace, unit.source, unit.translation):
        where = "" if unit.path == unit.target else f"write {unit.target} with it: "
        yield replace(each, hint=where + each.hint)


def _tidy_sources(root: Path, workspace: Workspace, unit: TranslationUnit, source: Clause) -> None:
    """Remove the words that no translation is made from any more, and those that a release keeps anyway."""
    wanted = {source.digest}
    for versions in workspace.translations[unit.locale].values():
        wanted |= {each.translates for each in versions.values() if each.path != unit.target}
    kept = {name_source(unit.locale, digest) for digest in wanted - _released_digests(workspace)}
    for place in sorted((root / name_source(unit.locale, source.digest)).parent.glob("*.md")):
        if place.relative_to(root).as_posix() not in kept and _KEPT.fullmatch(place.name):
            place.unlink()


def _released_digests(workspace: Workspace) -> set[str]:
    frozen = frozen_versions(workspace)
    return {
        each.digest
        for clause, versions in workspace.clauses.items()
        for version, each in versions.items()
        if version in frozen.get(clause, set())
    }


def _find_unit(workspace: Workspace, stamp: Stamp) -> TranslationUnit:
    """Return the translation that is meant.

    Raises:
        UsageError: There is no such clause, version or locale, or there are several versions.
    """
    clause, _, version = stamp.clause.partition("@")
    versions = workspace.clauses.get(clause)
    if not versions:
        mend = did_you_mean(clause, workspace.clauses, fallback="name one, as area/clause")
        raise UsageError(f"there is no clause `{clause}`; {mend}")
    locale = require_translated(stamp.locale, list_locales(workspace), workspace.source_locale)
    used = sorted({each for name, each in used_versions(workspace) if name == clause})
    if not version and len(used) > 1:
        raise UsageError(f"the draft uses {' and '.join(used)} of `{clause}`: name one, {clause}@{used[0]}")
    version = version or (used[0] if used else newest_version(versions))
    if version not in versions:
        raise UsageError(f"`{clause}` has no version {version}; it has {', '.join(versions)}")
    return examine(workspace, locale, clause, version)


def _write_head(text: str, source: Clause, stamp: Stamp) -> str:
    """Write who read it, when, and what: the source as it is now, and the translation as it is now."""
    current = set_head_lines(text, {"translates": source.digest}, behind="title")
    review = {
        "reviewed_by": " ".join(stamp.by.split()), "reviewed_on": stamp.on,
        "reviewed_text": digest_translation(current),
    }
    signed = "translated_by" if "\ntranslated_by:" in current.replace("\r", "\n") else "translates"
    return set_head_lines(current, review, behind=signed)


def _read(text: str, source: Clause, path: str, locale: str) -> Clause:
    """Read what is about to be written, so that nothing is written that would not be understood.

    Raises:
        LocaleError: The head is written in a form whose lines cannot be edited one by one.
    """
    read = parse_clause(decode_text(text.encode(), path), source.id, source.version, path=path, locale=locale)
    clause = read.clause
    if clause is None or clause.translates != source.digest or not clause.is_reviewed:
        hint = "write each key of the head on a line of its own, in the first column"
        raise LocaleError.at(path, 1, "the head cannot be stamped as it is written", hint, "head-unstamped")
    return clause


def find_frozen(workspace: Workspace, unit: TranslationUnit, written: str) -> Iterator[Problem]:
    """Refuse to change anything but the review of a translation that a release is made of."""
    translation = unit.translation
    if translation is None or unit.target != translation.path:
        return
    digest = digest_translation(written)
    for release in (each for releases in workspace.releases.values() for each in releases):
        entry = (release.recorded_translations(unit.locale) or {}).get(unit.clause, {})
        if entry.get("version") == translation.version and entry.get("digest") != digest:
            edited = entry.get("digest") != translation.digest
            why = "it was edited since" if edited else "its source is another now"
            message = f"{release.version} is made of this translation, and {why}"
            hint = f"edit a new version: policygen bump {unit.clause}"
            yield Problem(translation.path, 0, message, hint, "released-file-edited")
