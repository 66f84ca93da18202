"""Turns a comparison into plain values: the contract `policygen.diff/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.compare.report.reasons import explanation_values

if TYPE_CHECKING:
    from policygen.model.change import Change, Comparison, Decision, Finding, Side

SCHEMA = "policygen.diff/1"


def comparison_values(comparison: Comparison, *, explain: bool = False) -> dict[str, Any]:
    """Return the whole answer as plain values, keys in the order of the contract.

    Args:
        comparison: What to report.
        explain: Give every change its `explanation`.
    """
    return {
        "schema": SCHEMA,
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "decision": decision_values(comparison.decision),
        "changes": [_change(change, explain=explain) for change in comparison.changes],
        "coverage": dict(comparison.coverage),
    }


def decision_values(decision: Decision) -> dict[str, Any]:
    """Return a decision as plain values; what is not known is null."""
    return {
        "label": decision.label,
        "notice": decision.notice,
        "consent": decision.consent,
        "version_step": decision.version_step,
        "material": decision.material,
        "lead_days": decision.lead_days,
        "lead_basis": decision.lead_basis,
        "earliest_effective": decision.earliest_effective or None,
        "channels": list(decision.channels),
        "reasons": list(decision.reasons),
    }


def _side(side: Side) -> dict[str, Any]:
    return {name: getattr(side, name) for name in ("name", "kind", "title", "version", "locale", "digest")}


def _change(change: Change, *, explain: bool) -> dict[str, Any]:
    names = (
        "id", "fingerprint", "kind", "clause", "section", "anchor", "label", "basis", "material", "consent",
        "polarity", "polarity_from", "before", "after",
    )
    return {
        **{name: getattr(change, name) for name in names},
        "words": [{"op": run.op, "text": run.text} for run in change.words],
        "facts": [dict(fact) for fact in change.facts],
        "findings": [_finding(finding) for finding in change.findings],
        **({"locale": change.locale} if change.locale else {}),
        **({"inherits": change.inherits} if change.inherits else {}),
        **judgement_values(change),
        **({"explanation": [explanation_values(one) for one in change.explanation]} if explain else {}),
    }


def judgement_values(change: Change) -> dict[str, Any]:
    """Return what people decided about a change, and what the rules say; nothing where nobody decided."""
    names = ("verdict", "label", "by", "role", "reason", "date")
    if not change.judgements:
        return {}
    said = [{name: getattr(one, name) for name in names} for one in change.judgements]
    return {"rules_label": change.rules_label, "judgements": said}


def _finding(finding: Finding) -> dict[str, Any]:
    names = ("rule", "label", "before", "after", "why", "derivation", "material", "consent", "provenance")
    return {**{name: getattr(finding, name) for name in names}, "sources": list(finding.sources)}
