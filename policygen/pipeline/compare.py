"""Compare two versions of a policy: align -> read -> classify -> decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.compare.align.documents import align_documents
from policygen.compare.changes import Settings, classify_alignment
from policygen.compare.decide import decide_notice
from policygen.compare.practices import compare_facts
from policygen.compare.read.pairs import read_context
from policygen.compare.read.promise import read_promised_days
from policygen.errors import UsageError
from policygen.model.change import Comparison, Side
from policygen.model.facts import FactSheet
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.dockets import apply_decisions
from policygen.pipeline.fact_words import fact_words
from policygen.pipeline.sides import LoadedSide, Request, load_side
from policygen.pipeline.trust import read_trust, terms_of_release
from policygen.rules.catalogue import CATALOGUE_VERSION, load_catalogue
from policygen.rules.jurisdictions import find_jurisdictions
from policygen.text.durations import parse_duration

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from policygen.compare.judgements import Judged
    from policygen.model.document import Document
    from policygen.model.workspace import Workspace
    from policygen.pipeline.trust import Trust


def compare_sides(  # noqa: PLR0913  one for each thing a person can ask for
    root: Path | None, before: str | None, after: str | None, *, policy: str = "", locale: str = "",
    strict: bool = False, published: str = "", explain: bool = False,
) -> Comparison:
    """Compare two sides by name.

    Args:
        root: The workspace, None outside of one.
        before: Version, `draft`, folder, document or revision; None means the last release.
        after: The same; None means the draft.
        policy: Policy id, where the workspace has several.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published; gives the earliest effective date.
        explain: Say of every change why it got its label.

    Raises:
        UsageError: A side names nothing.
        InputError: A side cannot be read.
    """
    request = Request(root, policy, locale)
    if root is None and (before is None or after is None):
        raise UsageError("name two documents to compare, or a workspace with -C DIR")
    named = _compare_named(before, after, request, strict=strict, published=published, explain=explain)
    return named[0]


def compare_workspace(
    workspace: Workspace, policy: str, before: str, after: str = DRAFT, *, locale: str = "",
    published: str = "",
) -> Comparison:
    """Compare two versions, or a version and the draft, of a workspace that is loaded already.

    See `judge_workspace`, which also says which judgements do not stand.
    """
    return judge_workspace(workspace, policy, before, after, locale=locale, published=published)[0]


def compare_judged(  # noqa: PLR0913  as in compare_sides
    root: Path, before: str, after: str = DRAFT, *, policy: str = "", locale: str = "", strict: bool = False,
    published: str = "", against: str = "",
) -> tuple[Comparison, Judged]:
    """Compare two versions of the workspace in a folder; see `judge_workspace`.

    Args:
        root: The workspace.
        before: A version.
        after: A version or `draft`.
        policy: Policy id, where the workspace has several.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published.
        against: A git revision whose last release says who may decide about the draft.
    """
    from policygen.load.workspace import load_workspace  # noqa: PLC0415  documents need no Pydantic

    workspace = load_workspace(root)
    policy = choose_policy(workspace, policy)
    trust = read_trust(workspace, policy, against=against) if against else None
    return judge_workspace(
        workspace, policy, before, after, locale=locale, strict=strict, published=published, trust=trust
    )


def judge_workspace(  # noqa: PLR0913  as in compare_sides
    workspace: Workspace, policy: str, before: str, after: str = DRAFT, *, locale: str = "",
    strict: bool = False, published: str = "", trust: Trust | None = None,
) -> tuple[Comparison, Judged]:
    """Compare two versions of a workspace and say what became of the judgements on the way.

    Args:
        workspace: The workspace; versions and the draft are taken from it as it is.
        policy: Policy id.
        before: A version.
        after: A version or `draft`.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published; gives the earliest effective date.
        trust: What the draft is judged by, where that is not the last release of the workspace.

    Returns:
        The comparison with its decided changes, and the judgements that do not stand.

    Raises:
        UsageError: A side names nothing.
        InputError: A side cannot be read.
    """
    request = Request(workspace.root, policy, locale, workspace)
    return _compare_named(before, after, request, strict=strict, published=published, trust=trust)


def _compare_named(
    before: str | None, after: str | None, request: Request, *, strict: bool = False, published: str = "",
    explain: bool = False, trust: Trust | None = None,
) -> tuple[Comparison, Judged]:
    first = load_side(_last_version(request) if before is None else before, request)
    second = load_side(DRAFT if after is None else after, request)
    asked = _Asked(strict, published, explain, trust)
    return _compare(first, second, asked)


def compare_documents(
    before: Document, after: Document, *, strict: bool = False, explain: bool = False
) -> Comparison:
    """Compare two plain documents, without facts or jurisdiction."""
    sides = (
        LoadedSide(Side("before", "document", before.title, "", before.locale, ""), before, FactSheet()),
        LoadedSide(Side("after", "document", after.title, "", after.locale, ""), after, FactSheet()),
    )
    return _compare(*sides, _Asked(strict, explain=explain))[0]


@dataclass(frozen=True, slots=True)
class _Asked:
    """How a comparison is to be made."""

    strict: bool = False
    published: str = ""
    explain: bool = False
    trust: Trust | None = None


def _compare(first: LoadedSide, second: LoadedSide, asked: _Asked) -> tuple[Comparison, Judged]:
    codes = dict.fromkeys((*first.jurisdictions, *second.jurisdictions))
    settings = Settings(find_jurisdictions(codes), asked.strict, asked.explain)
    alignment = align_documents(first.document, second.document)
    changed = first.facts.clauses != second.facts.clauses
    facts = compare_facts(first.facts, second.facts, fact_words()) if changed else ()
    changes = classify_alignment(
        alignment, read_context(first.document, second.document), facts, (first.facts, second.facts), settings
    )
    judged = apply_decisions(changes, first, second, asked.trust)
    days, promise = _promised(first)
    decision = decide_notice(
        judged.changes, settings, promised_days=days, promise=promise, published=asked.published,
        terms=terms_of_release(first.release),
    )
    coverage = {
        "blocks_before": alignment.blocks[0], "blocks_after": alignment.blocks[1],
        "sentences_compared": alignment.sentences_compared, "changes": len(changes),
        "rules_run": len(load_catalogue()), "catalogue": CATALOGUE_VERSION,
        **_clause_coverage(first, second),
    }
    return Comparison(first.side, second.side, decision, judged.changes, coverage), judged


def _clause_coverage(first: LoadedSide, second: LoadedSide) -> Mapping[str, Any]:
    clauses = dict.fromkeys((*first.facts.clauses, *second.facts.clauses))
    bare = [one for one in clauses if not (first.facts.clauses.get(one) or second.facts.clauses.get(one))]
    return {"clauses_compared": len(clauses), "clauses_without_facts": bare}


def _promised(side: LoadedSide) -> tuple[float, str]:
    """Return the longest notice that the version before promises, by its facts or its words."""
    best = read_promised_days(side.document)
    for facts in side.facts.clauses.values():
        lead = parse_duration(str(facts.get("changes", {}).get("lead", "")))
        if lead and lead.longest > best[0]:
            best = (lead.longest, f"changes.lead: {lead}")
    return best


def _last_version(request: Request) -> str:
    """Return the version a draft is compared with: the highest one that was not withdrawn."""
    workspace = request.load_workspace()
    from policygen.pipeline.choose import choose_policy  # noqa: PLC0415  named sides need no look-up
    from policygen.pipeline.timeline import load_timeline  # noqa: PLC0415  likewise

    last = load_timeline(workspace, choose_policy(workspace, request.policy)).last()
    if last is None:
        raise UsageError("the policy has no release yet: name the version before")
    return last.version
