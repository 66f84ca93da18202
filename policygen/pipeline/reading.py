"""Turns two sides in one language into decided changes, and decided changes into what they owe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.compare.align.documents import align_documents
from policygen.compare.changes import Settings, classify_alignment
from policygen.compare.decide import decide_notice
from policygen.compare.practices import compare_facts
from policygen.compare.read.pairs import read_context
from policygen.compare.read.promise import read_promised_days
from policygen.model.change import Comparison
from policygen.pipeline.dockets import apply_decisions
from policygen.pipeline.fact_words import fact_words
from policygen.pipeline.trust import terms_of_release
from policygen.rules.catalogue import CATALOGUE_VERSION, load_catalogue
from policygen.rules.jurisdictions import find_jurisdictions
from policygen.text.durations import parse_duration

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.compare.judgements import Judged
    from policygen.model.change import Change
    from policygen.pipeline.sides import LoadedSide
    from policygen.pipeline.trust import Trust


@dataclass(frozen=True, slots=True)
class Asked:
    """How a comparison is to be made."""

    strict: bool = False
    """Turn judged-harmless labels into `review`."""
    published: str = ""
    """ISO date on which the side after is published; gives the earliest effective date."""
    explain: bool = False
    """Say of every change why it got its label."""
    trust: Trust | None = None
    """What the draft is judged by, where that is not the last release of the workspace."""
    alone: bool = False
    """Leave out what only languages that were not asked for have."""


@dataclass(frozen=True, slots=True)
class Read:
    """What changed between two sides in one language."""

    judged: Judged
    coverage: Mapping[str, Any]


def read_changes(first: LoadedSide, second: LoadedSide, asked: Asked) -> Read:
    """Compare two sides that are written in one language, and apply what people decided."""
    alignment = align_documents(first.document, second.document)
    changed = first.facts.clauses != second.facts.clauses
    facts = compare_facts(first.facts, second.facts, fact_words()) if changed else ()
    changes = classify_alignment(
        alignment, read_context(first.document, second.document), facts, (first.facts, second.facts),
        _settings(first, second, asked),
    )
    coverage = {
        "blocks_before": alignment.blocks[0], "blocks_after": alignment.blocks[1],
        "sentences_compared": alignment.sentences_compared, "changes": len(changes),
        "rules_run": len(load_catalogue()), "catalogue": CATALOGUE_VERSION,
        **_clause_coverage(first, second),
    }
    return Read(apply_decisions(changes, first, second, asked.trust), coverage)


def conclude(
    first: LoadedSide, second: LoadedSide, changes: Sequence[Change], coverage: Mapping[str, Any],
    asked: Asked,
) -> Comparison:
    """Fold the changes between two sides into what they owe; the promise of notice is that of the first."""
    days, promise = _promised(first)
    decision = decide_notice(
        changes, _settings(first, second, asked), promised_days=days, promise=promise,
        published=asked.published, terms=terms_of_release(first.release),
    )
    return Comparison(first.side, second.side, decision, tuple(changes), coverage)


def _settings(first: LoadedSide, second: LoadedSide, asked: Asked) -> Settings:
    codes = dict.fromkeys((*first.jurisdictions, *second.jurisdictions))
    return Settings(find_jurisdictions(codes), asked.strict, asked.explain)


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
