"""Turns what a named person decided about changes of the draft into entries of `decisions.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.compare.judgements import apply_judgements
from policygen.errors import Problem, UsageError
from policygen.load.decisions import read_judgements
from policygen.load.suggest import did_you_mean
from policygen.model.judgement import Judgement, fold_name
from policygen.pipeline.judge import judge_draft
from policygen.publish.decisions import append_decisions
from policygen.publish.guard import hold_workspace
from policygen.rules.catalogue import CATALOGUE_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from policygen.model.change import Change, Label
    from policygen.model.judgement import Verdict
    from policygen.pipeline.judge import JudgedDraft

_WAITING = "second-name-missing"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided, before it is bound to changes."""

    verdict: Verdict
    by: str
    role: str
    reason: str
    date: str
    """ISO date."""
    label: Label | None = None
    """Only for the verdict `label`."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a ruling."""

    path: Path | None
    """The file it was appended to; None where it was refused."""
    changes: tuple[Change, ...]
    """What it was about, as decided now."""
    refused: tuple[Problem, ...] = ()
    waiting: tuple[Problem, ...] = ()
    """What still needs a second name."""


def record_ruling(
    root: Path, fingerprints: Sequence[str], ruling: Ruling, *, policy: str = "", locale: str = "",
    against: str = "",
) -> Recorded:
    """Record what a person decided about some changes of the draft: about all of them, or about none.

    Args:
        root: The workspace.
        fingerprints: Of the changes, with or without `v1:`.
        ruling: The decision, its author and its reason.
        policy: Policy id, where the workspace has several.
        locale: Language of the words judged; empty means the source language.
        against: A git revision whose last release says who may decide.

    Raises:
        UsageError: No change of the draft has such a fingerprint.
        InputError: The workspace cannot be used, or the file cannot be written.
    """
    with hold_workspace(root):
        draft = judge_draft(root, policy=policy, locale=locale, against=against)
        changes = _choose(draft, fingerprints)
        fresh = tuple(_bind(change, ruling, draft) for change in changes)
        marks = {change.fingerprint for change in changes}
        before = [one for one in read_judgements(root, draft.policy) if one.fingerprint in marks]
        judged = apply_judgements(
            changes, (*before, *fresh), draft.trust.authority, draft.comparison.after.locale
        )
        refused = (*_find_repeated(before, fresh), *_find_refused(judged.problems))
        if refused:
            return Recorded(None, changes, refused)
        path = append_decisions(root, draft.policy, fresh)
    waiting = tuple(each for each in judged.problems if each.code == _WAITING)
    return Recorded(path, judged.changes, (), waiting)


def _choose(draft: JudgedDraft, fingerprints: Sequence[str]) -> tuple[Change, ...]:
    """Return the changes that are named, as the rules see them."""
    known = {change.fingerprint: change for change in draft.judged.as_ruled}
    names = dict.fromkeys(name if name.startswith("v1:") else f"v1:{name}" for name in fingerprints)
    for name in names:
        if name not in known:
            fallback = "`policygen decide --list` shows what is open"
            mend = did_you_mean(name, tuple(known), fallback=fallback)
            raise UsageError(f"no change of the draft has the fingerprint {name}; {mend}")
    return tuple(known[name] for name in names)


def _bind(change: Change, ruling: Ruling, draft: JudgedDraft) -> Judgement:
    """Bind a ruling to a change, with what the rules say about it today."""
    locale = change.locale or draft.comparison.after.locale
    return Judgement(
        change.fingerprint, ruling.verdict, ruling.by, ruling.role, ruling.reason, ruling.date,
        label=ruling.label, was=change.label, catalogue=CATALOGUE_VERSION, clause=change.clause,
        locale="" if locale == draft.workspace.source_locale else locale,
    )


def _find_repeated(before: Sequence[Judgement], fresh: Sequence[Judgement]) -> Iterator[Problem]:
    """Find what the same person decided in the same way already, seeing the same label."""
    said = {_key(one): one for one in before}
    for one in fresh:
        earlier = said.get(_key(one))
        if earlier:
            message = f"{one.by} decided this already on {earlier.date}"
            hint = "a second name is that of another person"
            yield Problem(earlier.path, earlier.line, message, hint, "judgement-repeated")


def _key(one: Judgement) -> tuple[object, ...]:
    return one.fingerprint, one.verdict, one.label, fold_name(one.by), one.was


def _find_refused(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Keep what speaks against the new entries: they have no place in a file yet, unless people disagree."""
    for each in problems:
        if each.code == "judgement-conflict" or (each.code != _WAITING and not each.path):
            yield each
