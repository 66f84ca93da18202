"""Turns the answer of the gate into SARIF 2.1.0, which code hosts show beside the lines they are about."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from policygen import __version__
from policygen.model.gate import CHECKS

if TYPE_CHECKING:
    from policygen.model.gate import GateFinding, GateResult

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
WORKSPACE_FILE = "policygen.yaml"
"""Stands for a finding that no file holds: every result needs a place to be shown."""


def gate_sarif(result: GateResult, prefix: str = "") -> dict[str, Any]:
    """Return one run with a rule for each check.

    Args:
        result: What to report.
        prefix: Folder of the workspace in its repository, with a slash at its end; empty for the root.
    """
    codes = result.codes()
    rules = [_rule(code) for code in codes]
    driver = {"name": "policygen", "semanticVersion": __version__, "rules": rules}
    return {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, codes, prefix) for finding in result.findings],
            }
        ],
    }


def mark_finding(finding: GateFinding) -> str:
    """Return what tells a finding from others however lines move: 64 hexadecimal digits."""
    problem = finding.problem
    bound = "\n".join((problem.code, finding.policy, problem.path, finding.fingerprint or problem.message))
    return hashlib.sha256(bound.encode()).hexdigest()


def _rule(code: str) -> dict[str, Any]:
    says = CHECKS.get(code, code.replace("-", " "))
    return {"id": code, "shortDescription": {"text": says}, "defaultConfiguration": {"level": "error"}}


def _result(finding: GateFinding, codes: tuple[str, ...], prefix: str) -> dict[str, Any]:
    problem = finding.problem
    hint = f" To mend it: {problem.hint}." if problem.hint else ""
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(prefix + (problem.path or WORKSPACE_FILE))}}
    if problem.line:
        column = {"startColumn": problem.column} if problem.column else {}
        place["region"] = {"startLine": problem.line, **column}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": finding.severity,
        "message": {"text": f"{problem.message}.{hint}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"policygen/v1": mark_finding(finding)},
    }
