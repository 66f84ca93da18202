"""Turns a workspace into what is known of every clause in every other language, and carries what may be.

A translation is tied to the exact source it was made from. Where the source is another by now, the engine
that compares policies says what the difference is: one that no reader could rely on lets the translation
serve on, anything else makes it stale.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.plan import walk_uses
from policygen.load.sources import read_source
from policygen.model.translation import TranslationUnit
from policygen.model.workspace import newest_version, parse_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from policygen.model.translation import State
    from policygen.model.workspace import Clause, Workspace

Used = tuple[str, str]
"""Clause id and version."""


def survey(
    workspace: Workspace, *, policy: str = "", locales: Iterable[str] = (),
    report: Callable[[str], None] = lambda _: None,
) -> tuple[TranslationUnit, ...]:
    """Say of every clause of the draft what each language has of it.

    Args:
        workspace: The workspace; one with problems will do.
        policy: Only the clauses of this policy; empty: of all, and what no clause stands behind.
        locales: Only these; empty: those that are published and those that have translations.
        report: Told what is being looked at, for a person who waits.

    Returns:
        The units by locale, then by clause; orphans last.
    """
    chosen = tuple(locales) or list_locales(workspace)
    used = used_versions(workspace, policy)
    units: list[TranslationUnit] = []
    for locale in chosen:
        report(f"{locale}: {len(used)} clauses")
        units += (examine(workspace, locale, *each) for each in used)
        units += () if policy else _find_orphans(workspace, locale)
    return tuple(units)


def list_locales(workspace: Workspace) -> tuple[str, ...]:
    """Return the languages other than the source: the published ones first, then those with translations."""
    tags = dict.fromkeys((*workspace.locales, *sorted(workspace.translations)))
    return tuple(tag for tag in tags if tag != workspace.source_locale)


def find_untouched(workspace: Workspace) -> tuple[str, ...]:
    """Return the published languages in which no clause is translated yet."""
    return tuple(tag for tag in workspace.locales[1:] if not workspace.translations.get(tag))


def used_versions(workspace: Workspace, policy: str = "") -> tuple[Used, ...]:
    """Return the clauses that the draft of a policy, or of all, is made of, each with its version."""
    policies = [workspace.policies[policy]] if policy else workspace.policies.values()
    found: set[Used] = set()
    for each in policies:
        for use in walk_uses(each):
            versions = workspace.clauses.get(use.id, {})
            version = use.version or (newest_version(versions) if versions else "")
            if version in versions:
                found.add((use.id, version))
    return tuple(sorted(found))


def carry_draft(workspace: Workspace) -> Workspace:
    """Let earlier translations stand for the clauses of the draft that they still say the same as.

    Args:
        workspace: The workspace; one that was carried before is returned as it is.

    Returns:
        The workspace with those translations under the version of their source, marked as carried.
    """
    return carry(workspace, used_versions(workspace)) if len(workspace.locales) > 1 else workspace


def leave_out_stale(workspace: Workspace) -> Workspace:
    """Leave out translations of the draft that say what their source no longer says: no page may show them.

    Args:
        workspace: The workspace, with what could be carried forward.
    """
    kept = _merge(workspace.translations, {})
    for unit in survey(workspace, locales=workspace.locales[1:]) if workspace.locales[1:] else ():
        if unit.state == "stale" and unit.path == unit.target:
            del kept[unit.locale][unit.clause][unit.version]
    return replace(workspace, translations=kept)


def carry(workspace: Workspace, used: Iterable[Used], locales: Iterable[str] = ()) -> Workspace:
    """Carry translations forward for some versions; see `carry_draft`."""
    wanted = tuple(used)
    carried: dict[str, dict[str, dict[str, Clause]]] = {}
    for locale in tuple(locales) or workspace.locales[1:]:
        for clause, version in wanted:
            unit = examine(workspace, locale, clause, version)
            if unit.is_carried and unit.translation and not unit.translation.carried:
                found = replace(unit.translation, version=version, carried=unit.translation.version)
                carried.setdefault(locale, {}).setdefault(clause, {})[version] = found
    if not carried:
        return workspace
    return replace(workspace, translations=_merge(workspace.translations, carried))


def examine(workspace: Workspace, locale: str, clause_id: str, version: str) -> TranslationUnit:
    """Say what a locale has of one version of a clause."""
    source = workspace.clauses[clause_id][version]
    unit = TranslationUnit(locale, clause_id, version, "missing", "", source=source)
    translation = _find_translation(workspace.translations.get(locale, {}).get(clause_id, {}), version)
    if translation is None:
        return replace(unit, path=unit.target)
    unit = replace(unit, path=translation.path, translation=translation)
    if translation.carried:
        before = find_source(workspace, locale, translation)
        return replace(unit, state=_weigh(translation, "carried"), label="cosmetic", source_before=before)
    if translation.translates == source.digest:
        return replace(unit, state=_weigh(translation, "current"), source_before=source)
    return _compare(workspace, unit, translation, source)


def find_source(workspace: Workspace, locale: str, translation: Clause) -> Clause | None:
    """Return the source that a translation was made from; None where its words were not kept."""
    versions = workspace.clauses.get(translation.id, {}).values()
    found = next((each for each in versions if each.digest == translation.translates), None)
    return found or read_source(workspace.root, locale, translation)


def _compare(
    workspace: Workspace, unit: TranslationUnit, translation: Clause, source: Clause
) -> TranslationUnit:
    """Let the engine say what became of the source since a translation was made."""
    from policygen.pipeline.clause_change import label_clause_change  # noqa: PLC0415  most need no engine

    before = find_source(workspace, unit.locale, translation)
    if before is None:
        return replace(unit, state="stale", label="review")
    label, changes = label_clause_change(before, source, workspace.source_locale)
    state = _weigh(translation, "carried") if label == "cosmetic" else "stale"
    return replace(unit, state=state, label=label, source_before=before, changes=changes)


def _weigh(translation: Clause, state: State) -> State:
    return state if translation.is_reviewed else "unreviewed"


def _find_translation(versions: Mapping[str, Clause], version: str) -> Clause | None:
    """Return the translation of a version, or else of the highest one below it."""
    if version in versions:
        return versions[version]
    below = [name for name, each in versions.items() if _key(name) < _key(version) and not each.carried]
    return versions[max(below, key=_key)] if below else None


def _find_orphans(workspace: Workspace, locale: str) -> Iterator[TranslationUnit]:
    """Find translations of clauses and versions that are not there."""
    for clause_id, versions in sorted(workspace.translations.get(locale, {}).items()):
        known = workspace.clauses.get(clause_id, {})
        for version, each in sorted(versions.items(), key=lambda pair: _key(pair[0])):
            if version not in known:
                yield TranslationUnit(locale, clause_id, version, "orphaned", each.path, each)


def _merge(
    translations: Mapping[str, Mapping[str, Mapping[str, Clause]]],
    carried: Mapping[str, Mapping[str, Mapping[str, Clause]]],
) -> dict[str, dict[str, dict[str, Clause]]]:
    merged = {tag: {name: dict(each) for name, each in found.items()} for tag, found in translations.items()}
    for tag, clauses in carried.items():
        for name, versions in clauses.items():
            merged[tag][name] |= versions
    return merged


def _key(version: str) -> tuple[int, int, int]:
    return parse_version(version) or (0, 0, 0)
