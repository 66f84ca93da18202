"""Turns what is known of translations into what lint reports of them and what a release is refused for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.assemble import assemble_document
from policygen.build.furniture import find_untranslated as find_foreign_parts
from policygen.errors import InputError, Problem
from policygen.pipeline.page_strings import find_missing_strings
from policygen.pipeline.released_units import survey_release
from policygen.pipeline.translations import examine, survey, used_versions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from policygen.model.change import Change
    from policygen.model.document import Document
    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Release, Workspace

MISSING, STALE, UNREVIEWED = "translation-missing", "translation-stale", "translation-unreviewed"
UNSIGNED = "translation-unsigned"
_SHOWN = 100


def find_translation_findings(workspace: Workspace, broken: Collection[str] = ()) -> Iterator[Problem]:
    """Find what `lint` reports of a workspace beside its errors, and of every translation.

    Loading finds translations of other words than their source has now; of those that the draft uses the
    engine knows more: some serve on.

    Args:
        workspace: The workspace; one with problems will do.
        broken: Files that cannot be used: what is said of those is enough.
    """
    units = survey(workspace, locales=workspace.locales[1:]) if workspace.locales[1:] else ()
    units = tuple(unit for unit in units if unit.target not in broken)
    known = {unit.path for unit in units}
    yield from (each for each in workspace.findings if each.code != STALE or each.path not in known)
    for unit in units:
        yield from _find_in_unit(unit)
    for unit in _list_released(workspace):
        if unit.state == "unreviewed" and unit.path not in known:
            yield describe_unread(unit, is_released=True)


def _list_released(workspace: Workspace) -> Iterator[TranslationUnit]:
    """Yield what releases say in other languages than the source."""
    for release in (each for releases in workspace.releases.values() for each in releases):
        others = [tag for tag in release.words if tag != workspace.source_locale]
        yield from survey_release(workspace, release, others)


def find_untranslated(workspace: Workspace, policy: str) -> Iterator[Problem]:
    """Find what a published language lacks of a draft: clauses, titles, words around the policy.

    What a language has from words that say something else by now is found as well.

    Args:
        workspace: The workspace, with what could be carried forward.
        policy: One of its policies.
    """
    for locale in workspace.locales[1:]:
        for unit in survey(workspace, policy=policy, locales=(locale,)):
            if unit.state in {"missing", "stale"}:
                yield describe_unit(unit)
    try:
        documents = [assemble_document(workspace, policy, locale) for locale in workspace.locales]
    except InputError:
        return  # what is wrong with the clauses is said elsewhere
    for document in documents:
        yield from _find_untitled(document)
    yield from find_missing_strings(workspace.root, documents)


def _find_untitled(document: Document) -> Iterator[Problem]:
    for each in find_foreign_parts(document):
        if each.code == "title-missing":
            yield replace(each, hint="write it there: no release goes out without it")


def find_unread_reductions(
    workspace: Workspace, changes: Iterable[Change], policy: str
) -> Iterator[Problem]:
    """Find translations of reductions that nobody has read in the words in which they are to go out.

    Args:
        workspace: The workspace, with what could be carried forward.
        changes: What the draft changes.
        policy: Its policy.
    """
    versions = dict(used_versions(workspace, policy))
    for clause, locale in _read_anew(changes, workspace.locales[1:]):
        if clause in versions:
            unit = examine(workspace, locale, clause, versions[clause])
            if unit.state == "unreviewed":
                yield describe_unread(unit, "it takes something from readers, and ")


def find_released_unread(changes: Iterable[Change], release: Release) -> Iterator[Problem]:
    """Find reductions that a release published in languages in which nobody had read them."""
    place = f"releases/{release.policy}/{release.version}/lock.yaml"
    for clause, locale in _read_anew(changes, tuple(release.lock.get("locales", ()))[1:]):
        entry = (release.recorded_translations(locale) or {}).get(clause)
        if entry and not entry.get("reviewed_by"):
            message = f"`{clause}` takes something from readers, and nobody had read it in `{locale}`"
            hint = "read it beside its source, and release again"
            yield Problem(place, 0, message, hint, UNREVIEWED)


def describe_unit(unit: TranslationUnit, release: str = "") -> Problem:
    """Say of a translation that is missing or stale what is asked for.

    Args:
        unit: The translation.
        release: The version that needs it; empty for the draft.
    """
    needed = f"; {release} is made of it" if release else ""
    if unit.state == "missing":
        message = f"`{unit.clause}` {unit.version} is not translated into `{unit.locale}`{needed}"
        mend = f"write the translation, or send it to a translator: {export_command(unit.locale, release)}"
        return Problem(unit.path, 0, message, mend, MISSING)
    mend = "mend its words" if unit.path == unit.target else f"write {unit.target}, or keep its words"
    message = f"its source has changed since: {describe_change(unit)}{needed}"
    mend = f"{mend}; once read: {stamp_command(unit, is_released=bool(release))}"
    return Problem(unit.path, 0, message, mend, STALE)


def describe_change(unit: TranslationUnit) -> str:
    """Say what the source of a translation changed since, by its label and its words."""
    if unit.source_before is None:
        return "review (the words it was made from were not kept)"
    serious = next((one for one in unit.changes if one.label == unit.label), None)
    words = " ".join((serious.after or serious.before).split()) if serious else ""
    quoted = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} ..."
    return f"{unit.label}, “{quoted}”" if quoted else str(unit.label)


def stamp_command(unit: TranslationUnit, *, is_released: bool = False) -> str:
    """Return the command by which a person says that they read it."""
    clause = f"{unit.clause}@{unit.version}" if is_released else unit.clause
    return f"policygen translate stamp {clause} --locale {unit.locale} --by NAME --date DATE"


def export_command(locale: str, release: str = "") -> str:
    """Return the command that writes what a language lacks of the draft, or of a release, for translators."""
    chosen = f" --release {release}" if release else ""
    return f"policygen translate export --locale {locale}{chosen}"


def _find_in_unit(unit: TranslationUnit) -> Iterator[Problem]:
    """Find what is lacking in one translation: words, a translator, a reader."""
    if unit.state in {"missing", "stale"}:
        yield describe_unit(unit)
    if unit.translation and not unit.translation.translated_by:
        hint = "add `translated_by:` with the name of the translator"
        yield Problem(unit.path, 1, "nobody says who translated it", hint, UNSIGNED)
    if unit.state == "unreviewed":
        yield describe_unread(unit)


def _read_anew(changes: Iterable[Change], locales: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the clauses that take something from readers, with each language that has to be read."""
    known = tuple(locales)
    seen: dict[tuple[str, str], None] = {}
    for change in changes:
        if change.label == "reduction" and change.clause:
            seen |= {(change.clause, tag): None for tag in known if change.locale in {"", tag}}
    yield from seen


def describe_unread(unit: TranslationUnit, why: str = "", *, is_released: bool = False) -> Problem:
    """Say of a translation that nobody has read as it stands who has to.

    Args:
        unit: The translation.
        why: What makes it matter.
        is_released: Whether it is of a version that a release is made of, rather than of the draft.
    """
    edited = unit.translation is not None and bool(unit.translation.reviewed_by)
    what = "was edited since it was read" if edited else "has not been read beside its source"
    message = f"{why}its translation {what}" if why else f"the translation {what}"
    mend = f"read it, then: {stamp_command(unit, is_released=is_released)}"
    return Problem(unit.path, 0, message, mend, UNREVIEWED)
