"""Turns the answer of the gate into the text of any of its formats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policygen.compare.report.gate_github import render_gate_github
from policygen.compare.report.gate_gitlab import gate_gitlab
from policygen.compare.report.gate_junit import render_gate_junit
from policygen.compare.report.gate_markdown import render_gate_markdown
from policygen.compare.report.gate_sarif import gate_sarif
from policygen.compare.report.gate_values import gate_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from policygen.model.gate import GateResult

FORMATS = ("json", "markdown", "sarif", "junit", "github", "gitlab")
"""The formats for programs and code hosts; for people there is `gate_segments`."""


def render_gate(result: GateResult, form: str, prefix: str = "") -> str:
    """Return the report in one of `FORMATS`.

    Args:
        result: What to report.
        form: Name of the format.
        prefix: Folder of the workspace in its repository, with a slash at its end; empty for the root.
    """
    renderers: dict[str, Callable[[], str]] = {
        "json": lambda: _dump(gate_values(result)),
        "markdown": lambda: render_gate_markdown(result),
        "sarif": lambda: _dump(gate_sarif(result, prefix)),
        "junit": lambda: render_gate_junit(result),
        "github": lambda: render_gate_github(result, prefix),
        "gitlab": lambda: _dump(gate_gitlab(result, prefix)),
    }
    return renderers[form]()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
