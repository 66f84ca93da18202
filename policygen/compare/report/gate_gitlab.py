"""Turns the answer of the gate into a GitLab Code Quality report, shown in the merge request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.compare.report.gate_sarif import WORKSPACE_FILE, mark_finding

if TYPE_CHECKING:
    from policygen.errors import Problem
    from policygen.model.gate import GateResult

_SEVERITIES = {"error": "blocker", "warning": "minor"}


def gate_gitlab(result: GateResult, prefix: str = "") -> list[dict[str, Any]]:
    """Return the report: a list, empty where there is nothing.

    Args:
        result: What to report.
        prefix: Folder of the workspace in its repository, with a slash at its end; empty for the root.
    """
    return [
        {
            "description": _describe(one.problem),
            "check_name": one.problem.code,
            "fingerprint": mark_finding(one),
            "severity": _SEVERITIES[one.severity],
            "location": {
                "path": prefix + (one.problem.path or WORKSPACE_FILE),
                "lines": {"begin": max(one.problem.line, 1)},
            },
        }
        for one in result.findings
    ]


def _describe(problem: Problem) -> str:
    return f"{problem.message} ({problem.hint})" if problem.hint else problem.message
