"""Turns the draft of a policy into its next release: compare with what stands, refuse or freeze, write.

The folder of the release appears in one step, with the judgements in it; only then does the draft lose
its own. A command that is killed leaves the workspace as it was or with the whole release.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from policygen.build.assemble import assemble_document
from policygen.errors import Problem, ReleaseError
from policygen.load.released import parse_list, read_raw
from policygen.load.resources import load_layouts
from policygen.load.workspace import inspect_workspace, load_workspace
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.compare import compare_workspace, judge_workspace
from policygen.pipeline.correction import find_corrected, view_correction
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.refusals import find_refusals, read_lint
from policygen.pipeline.timeline import load_timeline
from policygen.pipeline.translations import carry_draft, find_untouched
from policygen.pipeline.trust import read_trust
from policygen.publish.guard import hold_workspace, tidy_workspace
from policygen.publish.output import write_folder
from policygen.publish.records import dump_records
from policygen.publish.release import (
    DECISIONS_FILE,
    Terms,
    digest_layouts,
    freeze_release,
    require_succession,
)
from policygen.rules.catalogue import CATALOGUE_VERSION
from policygen.text.words import render_words

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.compare.judgements import Judged
    from policygen.model.change import Comparison, Decision
    from policygen.model.timeline import Timeline
    from policygen.model.workspace import Release, Workspace


SCHEMA = "policygen.release/1"


@dataclass(frozen=True, slots=True)
class ReleaseRequest:
    """What is to be released, and when it holds."""

    version: str
    published: str
    """ISO date of publication."""
    effective: str
    """ISO date from which it holds."""
    policy: str = ""
    """Empty where there is only one."""
    against: str = ""
    """A git revision to trust in place of the last release; empty: the last release."""


@dataclass(frozen=True, slots=True)
class Released:
    """What came of it: a folder, or the reasons why there is none."""

    refusals: tuple[Problem, ...]
    folder: Path | None = None
    comparison: Comparison | None = None
    """None for a first release, and where the workspace cannot be used."""
    corrects: str = ""
    """The version that was corrected; empty for the next version."""
    untouched: tuple[str, ...] = ()
    """Published languages in which no clause is translated yet."""

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values; `policygen schema release` describes them."""
        decision = self.comparison.decision if self.comparison else None
        return {
            "schema": SCHEMA,
            "released": not self.refusals,
            "folder": "/".join(self.folder.parts[-3:]) if self.folder else None,
            "corrects": self.corrects or None,
            "notice": decision.notice if decision else None,
            "version_step": decision.version_step if decision else None,
            "lead_days": decision.lead_days if decision else None,
            "findings": [
                {
                    "code": each.code, "file": each.path, "line": each.line, "message": each.message,
                    "mend": each.hint,
                }
                for each in self.refusals
            ],
        }


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft that was compared and judged."""

    workspace: Workspace
    policy: str
    before: Release | None
    corrects: str
    comparison: Comparison | None = None
    judged: Judged | None = None


def release_draft(root: Path, request: ReleaseRequest) -> Released:
    """Release the draft, or say why it must not go out.

    A number below a pending version and above the one in force makes a correction of the latter.

    Args:
        root: The workspace.
        request: Number, dates and policy.

    Raises:
        UsageError: There is no such policy.
        InputError: The trusted revision cannot be read, or the folder cannot be written.
    """
    with hold_workspace(root):
        workspace, problems = inspect_workspace(root)
        if problems:
            return Released(tuple(read_lint(lint_workspace(root))))
        policy = choose_policy(workspace, request.policy)
        terms = Terms(request.version, request.published, request.effective, CATALOGUE_VERSION)
        try:
            draft = _open_draft(workspace, policy, terms)
        except ReleaseError as error:
            return Released(error.problems)
        draft = _judge(draft, terms, request.against)
        refusals = _refuse(draft, terms)
        if refusals:
            untouched = find_untouched(draft.workspace)
            return Released(refusals, None, draft.comparison, draft.corrects, untouched)
        return Released((), _write(draft, terms), draft.comparison, draft.corrects)


def freeze_draft(root: Path, version: str, *, published: str, effective: str, policy: str = "") -> Path:
    """Release the draft without asking the gate: for examples and histories that are written afterwards.

    Args:
        root: The workspace.
        version: The number the release gets.
        published: ISO date of publication.
        effective: ISO date from which it holds.
        policy: Which policy; empty where there is only one.

    Returns:
        The folder of the release.

    Raises:
        UsageError: There is no such policy.
        ReleaseError: The version or a date cannot follow the releases made so far.
        InputError: The workspace cannot be used, or the folder cannot be written.
    """
    with hold_workspace(root):
        workspace = load_workspace(root)
        terms = Terms(version, published, effective, CATALOGUE_VERSION)
        draft = _open_draft(workspace, choose_policy(workspace, policy), terms)
        return _write(_judge(draft, terms, ""), terms)


def _open_draft(workspace: Workspace, policy: str, terms: Terms) -> _Draft:
    """Find what the draft follows, and refuse numbers and dates that cannot.

    Raises:
        ReleaseError: With every reason.
    """
    timeline = load_timeline(workspace, policy)
    releases = workspace.releases.get(policy, ())
    corrected = find_corrected(timeline, terms.version, terms.published)
    terms = replace(terms, corrects=corrected.version if corrected else "")
    require_succession(releases, policy, terms)
    before = corrected or timeline.last()
    problems = _check_effective(timeline, before, policy, terms)
    if problems:
        raise ReleaseError(problems)
    view = carry_draft(view_correction(workspace, corrected) if corrected else workspace)
    return _Draft(view, policy, before, terms.corrects)


def _check_effective(
    timeline: Timeline, before: Release | None, policy: str, terms: Terms
) -> list[Problem]:
    """Refuse a date that brings a pending version forward, and a correction that comes after it."""
    place = f"releases/{policy}/{terms.version}"
    if before is None:
        return []
    due = timeline.effective_of(before.version, known=terms.published)
    if terms.effective < due:
        message = f"it holds what {before.version} changed, and that takes effect on {due}"
        mend = f"let it take effect on {due} or later"
        return [Problem(place, 0, message, mend, "effective-moved-earlier")]
    pending = timeline.pending(terms.published) if terms.corrects else ()
    if pending and timeline.effective_of(pending[0].version, known=terms.published) <= terms.effective:
        message = f"{pending[0].version} takes effect first, and the correction never would"
        mend = "choose an earlier date, or correct the version that is pending"
        return [Problem(place, 0, message, mend, "correction-too-late")]
    return []


def _judge(draft: _Draft, terms: Terms, against: str) -> _Draft:
    """Compare the draft with what it follows; a first release follows nothing."""
    if draft.before is None:
        return draft
    trust = read_trust(draft.workspace, draft.policy, against=against) if against else None
    comparison, judged = judge_workspace(
        draft.workspace, draft.policy, draft.before.version, DRAFT, published=terms.published, trust=trust
    )
    return replace(draft, comparison=comparison, judged=judged)


def _refuse(draft: _Draft, terms: Terms) -> tuple[Problem, ...]:
    """Collect what the gate has against the draft; a correction may leave judgements unused."""
    found = find_refusals(
        draft.workspace, draft.comparison, policy=draft.policy, version=terms.version,
        published=terms.published, effective=terms.effective,
    )
    judged = draft.judged
    if judged is None:
        return found
    unused = () if draft.corrects else judged.unused
    return tuple(sorted({*found, *judged.problems, *unused}))


def _write(draft: _Draft, terms: Terms) -> Path:
    root, workspace = draft.workspace.root, draft.workspace
    terms = replace(
        terms,
        corrects=draft.corrects,
        decision=draft.comparison.decision if draft.comparison else None,
        spoken=_decide_by_language(draft),
        decisions=_take_decisions(draft),
        layouts=digest_layouts(load_layouts(root)),
    )
    documents = {
        locale: assemble_document(workspace, draft.policy, locale) for locale in workspace.locales
    }
    words = {locale: render_words(document) for locale, document in documents.items()}
    files = freeze_release(workspace, draft.policy, terms, words)
    folder = write_folder(root / "releases" / draft.policy / terms.version, files)
    tidy_workspace(root)
    return folder


def _decide_by_language(draft: _Draft) -> dict[str, Decision]:
    """Return what readers of each language are owed; nothing where no translation changed on its own."""
    if draft.comparison is None or not any(change.locale for change in draft.comparison.changes):
        return {}
    before = draft.comparison.before.version
    locales = draft.workspace.locales
    return {
        locale: compare_workspace(draft.workspace, draft.policy, before, locale=locale, alone=True).decision
        for locale in locales
        if draft.before and locale in draft.before.words
    }


def _take_decisions(draft: _Draft) -> bytes:
    """Return the judgements that enter the release: the draft's file as it is, or those a correction used."""
    path = f"releases/{draft.policy}/{DRAFT}/{DECISIONS_FILE}"
    source = read_raw(draft.workspace.root, path) or b""
    if not draft.corrects:
        return source
    changes = draft.comparison.changes if draft.comparison else ()
    used = {change.fingerprint for change in changes if change.judgements}
    entries = [each for each in parse_list(source.decode(), path) if each.get("fingerprint") in used]
    return dump_records(entries) if entries else b""
