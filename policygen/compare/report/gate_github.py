"""Turns the answer of the gate into workflow commands, which GitHub shows as annotations of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.compare.report.gate_text import describe_verdict

if TYPE_CHECKING:
    from policygen.model.gate import GateFinding, GateResult

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_gate_github(result: GateResult, prefix: str = "") -> str:
    """Return one command for each finding and one that gives the verdict.

    Args:
        result: What to report.
        prefix: Folder of the workspace in its repository, with a slash at its end; empty for the root.
    """
    lines = [_command(finding, prefix) for finding in result.findings]
    verdict = _escape(describe_verdict(result), _MESSAGE)
    return "\n".join([*lines, f"::notice title=policygen check::{verdict}"]) + "\n"


def _command(finding: GateFinding, prefix: str) -> str:
    """Write one finding; what it says cannot begin a command of its own."""
    problem = finding.problem
    place = {"file": prefix + (problem.path or "policygen.yaml"), "line": problem.line, "col": problem.column}
    properties = [f"{key}={_escape(str(value), _PROPERTY)}" for key, value in place.items() if value]
    properties.append(f"title={_escape(problem.code, _PROPERTY)}")
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{finding.severity} {','.join(properties)}::{_escape(text, _MESSAGE)}"


def _escape(text: str, table: dict[int, str]) -> str:
    """Escape what ends a command or a property, and drop what no log should show."""
    return "".join(letter for letter in text if letter.isprintable() or letter in "\r\n").translate(table)
