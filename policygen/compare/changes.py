"""Fold verdicts on pairs and facts into changes: one label each, and what it rests on."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from policygen.compare.classify.verdict import Verdict, judge, to_finding
from policygen.compare.explain import explain_reading
from policygen.compare.read.differences import find_differences
from policygen.compare.read.pairs import ReadingContext, read_pair
from policygen.model.change import CONSENTS, LABELS, Basis, Change, Finding, Words
from policygen.rules.catalogue import load_catalogue
from policygen.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from policygen.model.alignment import Alignment, Pair, Piece
    from policygen.model.change import Label
    from policygen.model.explanation import Explanation
    from policygen.model.facts import FactChange, FactSheet
    from policygen.model.reading import Reading
    from policygen.rules.jurisdictions import Jurisdiction

_HARMLESS = frozenset({"cosmetic", "neutral", "expansion"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a comparison is asked to do."""

    jurisdictions: tuple[Jurisdiction, ...]
    strict: bool = False
    """Turn judged-harmless labels into review."""
    explain: bool = False
    """Say of every change why it got its label."""

    @property
    def material(self) -> frozenset[str]:
        """Topics that one of the jurisdictions calls material."""
        return frozenset(topic for one in self.jurisdictions for topic in one.material)


def classify_alignment(
    alignment: Alignment, context: ReadingContext, facts: Sequence[FactChange],
    sheets: tuple[FactSheet, FactSheet], settings: Settings,
) -> tuple[Change, ...]:
    """Label every pair of an alignment, and join the facts that changed.

    Args:
        alignment: Pairs of pieces that differ.
        context: What all pairs share.
        facts: Facts that changed.
        sheets: The facts of both sides, for titles and fingerprints.
        settings: Jurisdictions and strictness.

    Returns:
        Changes in reading order, with their final ids and fingerprints.
    """
    changes = [_classify_pair(pair, context, settings) for pair in alignment.pairs]
    changes = _join_facts(changes, facts, sheets, settings)
    return _number(changes, sheets, context.locale)


def _classify_pair(pair: Pair, context: ReadingContext, settings: Settings) -> Change:
    readings = read_pair(pair, context)
    verdicts = [judge(reading) for reading in readings]
    worst = max(range(len(verdicts)), key=lambda place: LABELS.index(verdicts[place].label))
    label, basis = verdicts[worst].label, _basis(verdicts)
    findings = _findings(readings, verdicts, settings)
    if settings.strict and label in _HARMLESS and basis == "judged":
        label = "review"
    leaf = (pair.after or pair.before)[0].leaf
    before, after = _text(pair.before), _text(pair.after)
    return Change(
        id="", fingerprint="", kind=pair.kind, label=label, basis=basis, before=before, after=after,
        section=leaf.headings[-1] if leaf.headings else "", lead_in=leaf.lead_in,
        clause=leaf.block.clause.id if leaf.block.clause else "", anchor=leaf.block.anchor,
        material=any(finding.material for finding in findings),
        consent=_consent(findings), words=mark_words(before, after), findings=findings,
        polarity=readings[worst].polarity, polarity_from=readings[worst].polarity_from,
        explanation=_explain(readings, verdicts, context) if settings.explain else (),
    )


def _explain(
    readings: Sequence[Reading], verdicts: Sequence[Verdict], context: ReadingContext
) -> tuple[Explanation, ...]:
    paired = zip(readings, verdicts, strict=True)
    return tuple(explain_reading(reading, verdict, context) for reading, verdict in paired)


def _basis(verdicts: Iterable[Verdict]) -> Basis:
    return "proved" if all(verdict.basis == "proved" for verdict in verdicts) else "judged"


def _findings(
    readings: Sequence[Reading], verdicts: Sequence[Verdict], settings: Settings
) -> tuple[Finding, ...]:
    found = [
        _with_material(to_finding(reading, hit), settings)
        for reading, verdict in zip(readings, verdicts, strict=True)
        for hit in verdict.hits
    ]
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda finding: -LABELS.index(finding.label)))


def _with_material(finding: Finding, settings: Settings) -> Finding:
    topics = load_catalogue()[finding.rule].topics
    return replace(finding, material=bool(settings.material & set(topics)))


def _consent(findings: Iterable[Finding]) -> Any:
    return max((finding.consent for finding in findings), key=CONSENTS.index, default="none")


def _text(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def mark_words(before: str, after: str) -> tuple[Words, ...]:
    """Mark the words that were removed and added; joined, each side gives its words back.

    Args:
        before: The words before, empty where something was added.
        after: The words after, empty where something was removed.

    Returns:
        Runs in order; the white space behind a word belongs to its run, in equal ones that after.
    """
    first, second = _cut(before), _cut(after)
    keys = [word.strip() for word in first], [word.strip() for word in second]
    runs: list[Words] = []
    place = 0
    for start_before, end_before, start_after, end_after in find_differences(*keys):
        runs.append(Words("equal", "".join(second[place:start_after])))
        runs.append(Words("removed", "".join(first[start_before:end_before])))
        runs.append(Words("added", "".join(second[start_after:end_after])))
        place = end_after
    runs.append(Words("equal", "".join(second[place:])))
    return tuple(run for run in runs if run.text)


def _cut(text: str) -> list[str]:
    """Cut a text into tokens, each with the white space behind it."""
    starts = [token.start for token in tokenise(text)]
    ends = [*starts[1:], len(text)] if starts else []
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _join_facts(
    changes: list[Change], facts: Sequence[FactChange], sheets: tuple[FactSheet, FactSheet],
    settings: Settings,
) -> list[Change]:
    """Give each clause's fact findings to its change of words, or make a change that only facts show."""
    by_clause: dict[str, list[FactChange]] = {}
    for fact in facts:
        by_clause.setdefault(fact.clause, []).append(fact)
    for clause, changed in by_clause.items():
        findings = [_fact_finding(fact, settings) for fact in changed]
        place = _bearer(changes, clause)
        if place is None:
            only = _facts_only(clause, changed, findings, sheets)
            changes.insert(_place_of(clause, changes, sheets), only)
        else:
            changes[place] = _bear(changes[place], changed, findings)
    return changes


def _place_of(clause: str, changes: Sequence[Change], sheets: tuple[FactSheet, FactSheet]) -> int:
    """Return where a clause stands among the changes: behind the last one of an earlier clause."""
    order = {name: rank for rank, name in enumerate((*sheets[1].clauses, *sheets[0].clauses))}
    rank = order.get(clause, len(order))
    behind = [p + 1 for p, one in enumerate(changes) if one.clause and order.get(one.clause, 0) < rank]
    return max(behind, default=0)


def _fact_finding(fact: FactChange, settings: Settings) -> Finding:
    rule = next(
        (one for one in load_catalogue().values() if fact.kind in one.facts), load_catalogue()["fact-changed"]
    )
    before = "" if fact.before is None else f"{fact.path}: {fact.before}"
    after = "" if fact.after is None else f"{fact.path}: {fact.after}"
    finding = Finding(
        rule=rule.name, label=rule.label, before=before, after=after, why=rule.why,
        derivation=f"stated in the front matter of {fact.clause}: {fact.kind.replace('-', ' ')}",
        sources=rule.sources, consent=rule.consent if rule.label == "reduction" else "none",
        provenance="stated",
    )
    return _with_material(finding, settings)


def _bearer(changes: Sequence[Change], clause: str) -> int | None:
    """Find the change of words that a clause's facts belong to: its most serious one of substance."""
    places = [p for p, one in enumerate(changes) if one.clause == clause and one.label != "cosmetic"]
    return max(places, key=lambda p: LABELS.index(changes[p].label), default=None)


def _bear(change: Change, facts: Sequence[FactChange], findings: Sequence[Finding]) -> Change:
    spoken = {finding.rule for finding in change.findings}
    fresh = tuple(finding for finding in findings if finding.rule not in spoken)
    label = max((change.label, *(finding.label for finding in fresh)), key=LABELS.index)
    return replace(
        change, label=label, facts=_fact_values(facts), findings=(*change.findings, *fresh),
        basis="judged", material=change.material or any(finding.material for finding in findings),
        consent=_consent((*change.findings, *fresh)),
    )


def _facts_only(
    clause: str, facts: Sequence[FactChange], findings: Sequence[Finding], sheets: tuple[FactSheet, FactSheet]
) -> Change:
    before = "; ".join(finding.before for finding in findings if finding.before)
    after = "; ".join(finding.after for finding in findings if finding.after)
    section = sheets[1].sections.get(clause) or sheets[0].sections.get(clause, "")
    label = max((finding.label for finding in findings), key=LABELS.index)
    return Change(
        id="", fingerprint="", kind="modified", label=label, basis="judged", before=before, after=after,
        section=section, clause=clause, anchor=clause, material=any(f.material for f in findings),
        consent=_consent(findings), words=(), facts=_fact_values(facts),
        findings=tuple(dict.fromkeys(findings)), polarity_from="the facts alone; the prose is silent",
    )


def _fact_values(facts: Iterable[FactChange]) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {"kind": fact.kind, "path": fact.path, "before": fact.before, "after": fact.after} for fact in facts
    )


def _number(
    changes: Sequence[Change], sheets: tuple[FactSheet, FactSheet], locale: str
) -> tuple[Change, ...]:
    seen: Counter[str] = Counter()
    numbered = []
    for place, change in enumerate(changes, 1):
        base = _fingerprint(change, sheets, locale, 0)
        occurrence = seen[base]
        seen[base] += 1
        mark = base if occurrence == 0 else _fingerprint(change, sheets, locale, occurrence)
        numbered.append(replace(change, id=f"c{place}", fingerprint=mark))
    return tuple(numbered)


def _fingerprint(
    change: Change, sheets: tuple[FactSheet, FactSheet], locale: str, occurrence: int
) -> str:
    """Bind a judgement to everything it was made on; when any of it changes, so does this."""
    facts = [sheet.clauses.get(change.clause, {}) for sheet in sheets]
    bound = [
        change.clause, locale, change.section, change.lead_in, facts, change.before, change.after, occurrence,
    ]
    text = json.dumps(bound, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"v1:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def most_serious_label(changes: Iterable[Change]) -> Label | None:
    """Return the most serious label of some changes; None where there are none."""
    return max((change.label for change in changes), key=LABELS.index, default=None)
