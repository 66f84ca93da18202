"""Turns the draft, a release, or clauses that releases are made of into sheets for translators."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.plan import walk_uses
from policygen.compare.changes import mark_words
from policygen.model.workspace import parse_version
from policygen.pipeline.released_units import released_versions, survey_release
from policygen.pipeline.translations import examine, find_source, survey
from policygen.translate.exchange.compose import compose_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Clause, Policy, Release, Version, Workspace
    from policygen.translate.exchange.sheet import Sheet

Sheets = list[tuple["Sheet", "TranslationUnit"]]
_SAME_WORDS = "taken over from {}, whose source has the same words: say whether they serve here"


def draft_sheets(workspace: Workspace, locale: str, policy: str = "") -> Sheets:
    """Make the sheet of every clause of the draft, in reading order.

    Args:
        workspace: The workspace as loaded.
        locale: Tag of the language.
        policy: Only the clauses of this policy; empty: of all.
    """
    units = survey(workspace, policy=policy, locales=(locale,))
    policies = [workspace.policies[policy]] if policy else workspace.policies.values()
    return _write(workspace, units, policies)


def release_sheets(workspace: Workspace, locale: str, release: Release) -> Sheets:
    """Make the sheet of every clause that a release is made of, in reading order."""
    from policygen.load.releases import snapshot_policy  # noqa: PLC0415 - imports Pydantic

    return _write(workspace, survey_release(workspace, release, (locale,)), [snapshot_policy(release)])


def known_sheets(workspace: Workspace, locale: str, wanted: Iterable[str]) -> Sheets:
    """Make the sheets that may come back: those of the draft, and of released clauses that are wanted.

    Args:
        workspace: The workspace as loaded.
        locale: Tag of the language.
        wanted: Keys of sheets, `clause@version`; anything else is left out.
    """
    found = draft_sheets(workspace, locale)
    drafted = {sheet.key for sheet, _ in found}
    released = {
        f"{clause}@{version}": (clause, version)
        for each in workspace.releases.values()
        for release in each
        for clause, version in released_versions(release)
        if version in workspace.clauses.get(clause, {})
    }
    kept = [released[key] for key in dict.fromkeys(wanted) if key in released and key not in drafted]
    units = [examine(workspace, locale, *each) for each in kept]
    return [*found, *((_write_sheet(workspace, each, each.source), each) for each in units if each.source)]


def mark_difference(before: str, after: str) -> str:
    """Show the difference of two texts in one line: `[-removed-]` and `{+added+}`."""
    shapes = {"equal": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    parts = []
    for run in mark_words(before, after):
        words = run.text.rstrip()
        parts.append(shapes[run.op].format(words) + run.text[len(words) :])
    return " ".join("".join(parts).split())


def _write(workspace: Workspace, units: Iterable[TranslationUnit], policies: Iterable[Policy]) -> Sheets:
    """Write units as sheets, those that the policies name first and in their order."""
    known = {unit.clause: unit for unit in units if unit.source}
    order = dict.fromkeys(use.id for each in policies for use in walk_uses(each))
    return [
        (_write_sheet(workspace, unit, unit.source), unit)
        for clause in dict.fromkeys((*order, *known))
        if (unit := known.get(clause)) and unit.source
    ]


def _write_sheet(workspace: Workspace, unit: TranslationUnit, source: Clause) -> Sheet:
    if unit.translation is not None:
        is_stale = not unit.serves
        return compose_sheet(
            source, unit.translation, unit.source_before, is_stale=is_stale, mark=mark_difference
        )
    later = _find_later(workspace, unit)
    if later is None:
        return compose_sheet(source, None, None, is_stale=False, mark=mark_difference)
    before = find_source(workspace, unit.locale, later)
    sheet = compose_sheet(source, later, before, is_stale=True, mark=mark_difference)
    if any(each.state != "translated" for each in sheet.units):
        return sheet
    # Nothing says that these words are done for this version: somebody has to, on one unit.
    first = replace(sheet.units[0], state="stale", notes=(_SAME_WORDS.format(later.path),))
    return replace(sheet, units=(first, *sheet.units[1:]))


def _find_later(workspace: Workspace, unit: TranslationUnit) -> Clause | None:
    """Return the translation of the next higher version: a language begins with what is newest."""
    versions = workspace.translations.get(unit.locale, {}).get(unit.clause, {})
    known = workspace.clauses[unit.clause]
    above = [name for name in versions if name in known and _key(name) > _key(unit.version)]
    return versions[min(above, key=_key)] if above else None


def _key(version: str) -> Version:
    return parse_version(version) or (0, 0, 0)
