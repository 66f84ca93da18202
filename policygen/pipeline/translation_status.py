"""Turns a workspace into the state of its translations, by language, for people and for programs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.errors import WorkspaceError
from policygen.load.workspace import inspect_workspace
from policygen.model.translation import STATES
from policygen.pipeline.choose import choose_edition, require_translated
from policygen.pipeline.exchange_titles import find_missing_titles, list_definitions
from policygen.pipeline.released_units import survey_release
from policygen.pipeline.translations import list_locales, survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from policygen.model.translation import State, TranslationUnit

SCHEMA = "policygen.translations/1"
SETTLED: frozenset[State] = frozenset({"current", "carried"})
"""States that ask nothing of anybody."""


@dataclass(frozen=True, slots=True)
class LocaleStatus:
    """What one language has of the draft."""

    locale: str
    is_published: bool
    units: tuple[TranslationUnit, ...]
    titles: tuple[str, ...] = ()
    """Titles of policies, sections and groups that are not translated."""

    @property
    def totals(self) -> dict[State, int]:
        """How many clauses are in each state."""
        counts = Counter(unit.state for unit in self.units)
        return {state: counts[state] for state in STATES}

    @property
    def is_settled(self) -> bool:
        """Whether every clause may go out as it stands, read by a person, and every title."""
        return not self.titles and all(unit.state in SETTLED for unit in self.units)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "locale": self.locale, "published": self.is_published, "totals": self.totals,
            "titles_missing": list(self.titles),
            "clauses": [_unit_values(unit) for unit in self.units],
        }


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """The answer of `policygen translate status`."""

    source: str
    """Tag of the source language."""
    locales: tuple[LocaleStatus, ...]
    release: str = ""
    """The version that was looked at; empty for the draft."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do in any language."""
        return all(each.is_settled for each in self.locales)

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain JSON values; `policygen schema translations` describes them."""
        return {
            "schema": SCHEMA, "source": self.source, "release": self.release or None,
            "settled": self.is_settled,
            "locales": [each.as_json() for each in self.locales],
        }


def read_status(
    root: Path, *, policy: str = "", release: str = "", locales: Iterable[str] = (),
    report: Callable[[str], None] = lambda _: None,
) -> TranslationStatus:
    """Say what every language has of the draft, or of a release.

    Args:
        root: The workspace.
        policy: Only the clauses of this policy; empty: of all, with what no clause stands behind.
        release: The version to look at instead of the draft.
        locales: Only these, in any spelling; empty: those that are published or have translations.
        report: Told what is being looked at, for a person who waits.

    Raises:
        UsageError: There is no such policy, release or language.
        WorkspaceError: Something but an orphaned translation is wrong; holds every problem.
    """
    workspace, problems = inspect_workspace(root)
    grave = [each for each in problems if each.code != "translation-orphan"]
    if grave:
        raise WorkspaceError(grave)
    known = list_locales(workspace)
    source = workspace.source_locale
    chosen = tuple(dict.fromkeys(require_translated(tag, known, source) for tag in locales)) or known
    meant = choose_edition(workspace, policy, release)
    definitions = list_definitions(workspace, meant.policy, meant.release)
    published = meant.release.words if meant.release else workspace.locales
    found = []
    for tag in chosen:
        if meant.release:
            units = survey_release(workspace, meant.release, (tag,))
        else:
            units = survey(workspace, policy=meant.policy, locales=(tag,), report=report)
        titles = tuple(find_missing_titles(workspace, tag, definitions))
        found.append(LocaleStatus(tag, tag in published, units, titles))
    version = meant.release.version if meant.release else ""
    return TranslationStatus(source, tuple(found), version)


def _unit_values(unit: TranslationUnit) -> dict[str, Any]:
    translation = unit.translation
    return {
        "clause": unit.clause,
        "version": unit.version,
        "state": unit.state,
        "label": unit.label,
        "carried": unit.is_carried,
        "file": unit.path,
        "made_from": unit.source_before.version if unit.source_before else None,
        "translated_by": (translation.translated_by if translation else "") or None,
        "reviewed_by": (translation.reviewed_by if translation else "") or None,
        "reviewed_on": (translation.reviewed_on if translation else "") or None,
        "changes": [
            {"label": change.label, "kind": change.kind, "before": change.before, "after": change.after}
            for change in unit.changes
        ],
    }
