"""Turns the comparisons of a journey into the changes that a reader of one locale is told of.

Labels are decided in the source locale. A change of a translation takes the label of the change of its
source; one that has none stands for itself, and can make the notice more serious.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.build.render.anchors import name_anchors
from policygen.model.change import LABELS
from policygen.model.document import leaves
from policygen.model.notice import Step, ToldChange
from policygen.pipeline.compare import compare_workspace
from policygen.pipeline.journey import raise_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.model.change import Change
    from policygen.model.document import Document
    from policygen.model.workspace import Release, Workspace
    from policygen.pipeline.journey import Journey, Leg


@dataclass(frozen=True, slots=True)
class Telling:
    """What one locale is told: changes, and the steps as serious as this locale makes them."""

    changes: tuple[ToldChange, ...]
    steps: tuple[Step, ...]
    direct: Step | None


@dataclass(frozen=True, slots=True)
class _Local:
    """A leg in one locale."""

    leg: Leg
    step: Step
    changes: tuple[tuple[str, Change], ...]
    """Language of the words, and the change."""


def tell_changes(workspace: Workspace, journey: Journey, document: Document) -> Telling:
    """Tell the changes of a journey in the locale of a document.

    Args:
        workspace: The workspace as loaded.
        journey: The comparisons in the source locale.
        document: The version after, in the locale of the reader.
    """
    if journey.direct is None:
        return Telling((), (), None)
    local = {id(leg): _localise(workspace, leg, document.locale) for leg in (*journey.legs, journey.direct)}
    legs, direct = [local[id(leg)] for leg in journey.legs], local[id(journey.direct)]
    teller = _Teller(workspace, document)
    return Telling(
        tuple(teller.tell(legs, direct)), tuple(one.step for one in legs), direct.step
    )


class _Teller:
    """Gives changes their titles, dates and places on the page."""

    def __init__(self, workspace: Workspace, document: Document) -> None:
        self._workspace = workspace
        self._locale = document.locale
        self._ids = name_anchors(document)
        clauses = [leaf.block.clause for leaf in leaves(document) if leaf.block.clause]
        self._versions = {clause.id: clause.version for clause in clauses}

    def tell(self, legs: list[_Local], direct: _Local) -> Iterator[ToldChange]:
        for locale, change in direct.changes:
            yield self._tell(change, locale, _origin(change, legs) or direct)
        if len(legs) == 1 and legs[0] is direct:
            return
        for one in legs:
            for locale, change in one.changes:
                if _is_passing(change, direct.changes):
                    yield self._tell(change, locale, one, passing=True)

    def _tell(self, change: Change, locale: str, source: _Local, *, passing: bool = False) -> ToldChange:
        return ToldChange(
            change=change, title=self._title(change.clause, source.leg.after) or change.section,
            id=self._ids.get(change.anchor, self._ids.get(change.clause, "")), locale=locale,
            version=source.leg.after.version, effective=source.leg.effective, passing=passing,
        )

    def _title(self, clause_id: str, release: Release) -> str:
        """Return what a clause is called in the version that changed it, in the locale if it says."""
        if not clause_id:
            return ""
        known = self._workspace.clauses.get(clause_id, {})
        locked = release.lock.get("clauses", {}).get(clause_id, {}).get("version", "")
        version = self._versions.get(clause_id) or locked or next(iter(known), "")
        translated = self._workspace.translations.get(self._locale, {}).get(clause_id, {}).get(version)
        clause = translated or known.get(version)
        return clause.title if clause else ""


def _localise(workspace: Workspace, leg: Leg, locale: str) -> _Local:
    """Tell a leg in a locale that both its versions have: a translation alone can make it more serious."""
    source = leg.comparison.before.locale
    if locale == source or not (locale in leg.before.words and locale in leg.after.words):
        return _Local(leg, leg.step, tuple((source, change) for change in leg.comparison.changes))
    other = compare_workspace(
        workspace, leg.after.policy, leg.before.version, leg.after.version, locale=locale,
        published=leg.after.published,
    )
    changes = tuple((change.locale or locale, change) for change in other.changes)
    own = any(not change.inherits and not change.locale for change in other.changes)
    return _Local(leg, raise_step(leg.step, other) if own else leg.step, changes)


def _origin(change: Change, legs: list[_Local]) -> _Local | None:
    """Return the leg a change came with: the last one to leave these words, else to touch the clause."""
    touched = [leg for leg in legs if any(_same_place(one, change) for _, one in leg.changes)]
    left = [leg for leg in touched if any(one.after == change.after for _, one in leg.changes)]
    found = left or touched
    return found[-1] if found else None


def _same_place(one: Change, other: Change) -> bool:
    """Say whether two changes are about the same clause, or without clauses about the same heading."""
    return one.clause == other.clause and (bool(one.clause) or one.section == other.section)


def _is_passing(change: Change, direct: Iterable[tuple[str, Change]]) -> bool:
    """Say whether a step changed something that the direct comparison does not show as seriously."""
    if change.label == "cosmetic":
        return False
    same = [one for _, one in direct if _same_place(one, change)]
    if not any(LABELS.index(one.label) >= LABELS.index(change.label) for one in same):
        return True
    return change.material and not any(one.material for one in same)
