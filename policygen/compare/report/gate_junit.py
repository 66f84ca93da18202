"""Turns the answer of the gate into JUnit XML: one test case for each check, so that passes are shown too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr  # writes only; nothing is parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.gate import GateFinding, GateResult


def render_gate_junit(result: GateResult) -> str:
    """Return one test suite; a check that was not made is skipped, a warning is output of its case."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: GateResult) -> Iterator[str]:
    codes = result.codes()
    refused = sum(any(one.severity == "error" for one in result.of(code)) for code in codes)
    skipped = sum(result.skips(code) for code in codes)
    counts = f'tests="{len(codes)}" failures="{refused}" errors="0" skipped="{skipped}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="policygen check" {counts}>'
    yield f'  <testsuite name="policygen check" {counts}>'
    for code in codes:
        yield from _case(result, code)
    yield "  </testsuite>"
    yield "</testsuites>"


def _case(result: GateResult, code: str) -> Iterator[str]:
    """Write one check with everything it found."""
    found = result.of(code)
    refusals = [_plain(one) for one in found if one.severity == "error"]
    warnings = [_plain(one) for one in found if one.severity == "warning"]
    opening = f'    <testcase classname="policygen.check" name={quoteattr(_clean(code))}'
    if not found and not result.skips(code):
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    if result.skips(code):
        yield '      <skipped message="not asked for"/>'
    if refusals:
        count = f"{len(refusals)} finding{'' if len(refusals) == 1 else 's'}"
        body = escape("\n".join(refusals))
        yield f'      <failure type={quoteattr(_clean(code))} message="{count}">{body}</failure>'
    if warnings:
        body = escape("\n".join(warnings))
        yield f"      <system-out>{body}</system-out>"
    yield "    </testcase>"


def _plain(finding: GateFinding) -> str:
    return _clean(str(finding.problem))


def _clean(text: str) -> str:
    """Drop the characters that XML cannot hold."""
    return "".join(letter for letter in text if letter.isprintable() or letter in "\t\n")
