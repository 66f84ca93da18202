"""Turns the answer of the gate into plain values: the contract `policygen.check/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from policygen.compare.report.values import decision_values
from policygen.model.change import LABELS
from policygen.model.gate import CHECKS

if TYPE_CHECKING:
    from policygen.model.gate import GateFinding, GateResult, PolicyCheck

SCHEMA = "policygen.check/1"


def gate_values(result: GateResult) -> dict[str, Any]:
    """Return the whole answer as plain values, keys in the order of the contract."""
    return {
        "schema": SCHEMA,
        "passed": result.passed,
        "as_of": result.as_of or None,
        "against": result.against or None,
        "fail_on": result.fail_on,
        "errors": len(result.errors),
        "warnings": len(result.warnings),
        "findings": [_finding(finding) for finding in result.findings],
        "checks": [_check(result, code) for code in result.codes()],
        "policies": [_policy(policy) for policy in result.policies],
        "left_out": list(result.left_out),
    }


def _finding(finding: GateFinding) -> dict[str, Any]:
    problem = finding.problem
    return {
        "severity": finding.severity, "code": problem.code, "policy": finding.policy or None,
        "file": problem.path, "line": problem.line, "column": problem.column,
        "message": problem.message, "mend": problem.hint, "fingerprint": finding.fingerprint or None,
    }


def _check(result: GateResult, code: str) -> dict[str, Any]:
    """Say of one check whether it holds; null where it was not made."""
    refused = any(finding.severity == "error" for finding in result.of(code))
    return {
        "code": code, "says": CHECKS.get(code, ""),
        "passed": None if result.skips(code) else not refused,
    }


def _policy(check: PolicyCheck) -> dict[str, Any]:
    counts = Counter(change.label for change in check.comparison.changes) if check.comparison else Counter()
    return {
        "policy": check.policy,
        "before": check.before or None,
        "changes": {label: counts[label] for label in LABELS},
        "decision": decision_values(check.comparison.decision) if check.comparison else None,
        "releases": list(check.releases),
        "labelled_again": list(check.labelled_again),
    }
