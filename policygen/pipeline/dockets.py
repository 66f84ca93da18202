"""Turns the judgements that lie between two sides of a comparison into decided changes.

Every `decisions.yaml` is judged by the authority of the release before it. Only the last step, from a
release to the version right after it, must use every judgement; over several steps those that still bind
are applied and the others are spent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.compare.judgements import Judged, apply_judgements, find_undecided
from policygen.compare.loosened import DROPPED, find_loosened
from policygen.pipeline.trust import predecessor, read_trust, terms_of_draft, terms_of_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.model.change import Change
    from policygen.model.judgement import Judgement, NoticeTerms
    from policygen.model.workspace import Release, Workspace
    from policygen.pipeline.sides import LoadedSide
    from policygen.pipeline.trust import Trust


@dataclass(frozen=True, slots=True)
class _Docket:
    """The judgements of one step, and what they are judged by."""

    judgements: tuple[Judgement, ...]
    before: Release | None
    terms: NoticeTerms
    """Of the release before."""
    laid_down: NoticeTerms
    """By the version itself."""
    release: Release | None = None
    """The version itself; None for the draft."""


def apply_decisions(
    changes: Sequence[Change], first: LoadedSide, second: LoadedSide, trust: Trust | None = None
) -> Judged:
    """Apply what people decided on the way from one side to the other.

    Args:
        changes: As the rules see them.
        first: The side before.
        second: The side after; its workspace holds the judgements.
        trust: What the draft is judged by, where that is not the last release of the workspace.

    Raises:
        InputError: A `decisions.yaml` cannot be used.
    """
    if second.workspace is None:
        return Judged(tuple(changes))
    dockets = list(_walk(second, first.side.version, trust))
    version, locale = first.side.version, second.document.locale
    direct = bool(dockets) and dockets[0].before is not None and dockets[0].before.version == version
    if not direct:
        return _apply_spent(changes, dockets, locale)
    return _apply_current(changes, dockets[0], second.workspace, locale)


def _apply_current(changes: Sequence[Change], docket: _Docket, workspace: Workspace, locale: str) -> Judged:
    """Apply the judgements of one step: each must bind to a change of words or of the gate itself."""
    source = locale == workspace.source_locale
    loosened = _find_loosened(docket) if source else ()
    foreign = _foreign(workspace, locale)
    mine = [one for one in docket.judgements if one.locale not in foreign]
    judged = apply_judgements((*changes, *loosened), mine, docket.terms.authority, locale)
    decided, gate = judged.changes[: len(changes)], judged.changes[len(changes) :]
    return replace(
        judged, changes=decided, problems=(*judged.problems, *find_undecided(gate)), loosened=gate
    )


def _find_loosened(docket: _Docket) -> tuple[Change, ...]:
    """Find what a step loosens; of a language that came or went by events later only what was judged then."""
    found = find_loosened(docket.terms, docket.laid_down)
    if docket.release is None or docket.before is None:
        return found
    judged = {one.fingerprint for one in docket.judgements}
    lost = _spoken(docket.before, docket.release.published) - set(docket.release.words)
    return tuple(
        each for each in found
        if each.findings[0].rule != DROPPED or each.before in lost or each.fingerprint in judged
    )


def _spoken(release: Release, day: str) -> set[str]:
    """Return the languages that a release had before a day."""
    added = {str(each["locale"]) for each in release.events if each["event"] == "locale-added"
             and str(each["date"]) < day}
    return {*release.lock["locales"], *added}


def _apply_spent(changes: Sequence[Change], dockets: Sequence[_Docket], locale: str) -> Judged:
    """Apply the judgements of several steps where they still bind; the earliest step first."""
    judged = Judged(tuple(changes), as_ruled=tuple(changes))
    for docket in reversed(dockets):
        fresh = [change for change in judged.changes if not change.judgements]
        known = {change.fingerprint for change in fresh}
        binding = [one for one in docket.judgements if one.fingerprint in known]
        found = apply_judgements(fresh, binding, docket.terms.authority, locale)
        decided = {change.fingerprint: change for change in found.changes}
        judged = replace(
            judged, changes=tuple(decided.get(one.fingerprint, one) for one in judged.changes)
        )
    return judged


def _foreign(workspace: Workspace, locale: str) -> frozenset[str]:
    """Return the languages whose judgements are about other words than those compared."""
    others = frozenset(tag for tag in (*workspace.locales, "") if tag != locale)
    return others - {""} if locale == workspace.source_locale else others


def _walk(second: LoadedSide, version: str, trust: Trust | None) -> Iterator[_Docket]:
    """Yield the steps from the side after back to a version, or the last step where there is no way."""
    steps = list(_steps(second, trust))
    way = next((n for n, each in enumerate(steps, 1) if each.before and each.before.version == version), 1)
    yield from steps[:way]


def _steps(second: LoadedSide, trust: Trust | None) -> Iterator[_Docket]:
    """Yield every step that led to the side after, the last one first."""
    from policygen.load.decisions import judgements_of  # noqa: PLC0415  imports Pydantic

    assert second.workspace is not None
    workspace, policy, release = second.workspace, second.policy, second.release
    releases = workspace.releases.get(policy, ())
    if release is None:
        trust = trust or read_trust(workspace, policy)
        yield _Docket(second.judgements, trust.release, trust.terms, terms_of_draft(workspace, policy))
        release = trust.release
    while release is not None:
        before = predecessor(release, releases)
        terms = terms_of_release(before)
        laid_down = replace(terms_of_release(release), locales=tuple(release.lock["locales"]))
        yield _Docket(judgements_of(release), before, terms, laid_down, release)
        release = before
