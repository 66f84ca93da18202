"""Answers of the gate made by hand, for the tests of its reports."""

from __future__ import annotations

from policygen.errors import Problem
from policygen.model.change import Change, Comparison, Decision, Side, Words
from policygen.model.gate import GateFinding, GateResult, PolicyCheck

EVIL = 'A <script>x</script> | @owner `code` ]]> "q" & %0A ::error::\x1b[31m\n::error::injected'
"""Words that would be markup, a mention, a command or a colour somewhere."""

DECISION = Decision(
    label="reduction", notice="prominent", consent="none", version_step="major", material=False,
    lead_days=30, lead_basis="default: 30 days", earliest_effective="",
)


def make_change(**replaced: object) -> Change:
    """Return a reduction that nobody has decided."""
    values: dict[str, object] = {
        "id": "c1", "fingerprint": "v1:0123456789abcdef", "kind": "modified", "label": "reduction",
        "basis": "judged", "before": "We keep it 30 days.", "after": "We keep it 90 days.",
        "section": "How long", "clause": "collection/account",
        "words": (
            Words("equal", "We keep it "), Words("removed", "30 "), Words("added", "90 "),
            Words("equal", "days."),
        ),
    }
    return Change(**{**values, **replaced})  # type: ignore[arg-type]


def make_comparison(*changes: Change, decision: Decision = DECISION) -> Comparison:
    """Return a comparison of release 1.0.0 with the draft."""
    before = Side("1.0.0", "release", "Privacy policy", "1.0.0", "en", "")
    after = Side("draft", "draft", "Privacy policy", "draft", "en", "")
    return Comparison(before, after, decision, changes)


def make_clean() -> GateResult:
    """Return a pass with nothing to say."""
    decision = Decision(None, "none", "none", "none", False, 0, "", "")
    check = PolicyCheck("privacy", "1.0.0", make_comparison(decision=decision), ("1.0.0",))
    return GateResult((), (check,), as_of="2026-11-22", against="main", fail_on="reduction")


def make_refusal(message: str = "a reduction that nobody has acknowledged") -> GateResult:
    """Return a refusal with an error of a line, a warning of a file and one finding without a file."""
    place = "clauses/collection/account/1.0.0.md"
    mend = "policygen decide v1:0123456789abcdef --acknowledge"
    error = Problem(place, 12, message, mend, "reduction-unacknowledged", 3)
    warning = Problem("releases/privacy/1.0.0/events.yaml", 0, "due by 2026-12-01", "", "notice-not-given")
    nowhere = Problem("", 0, "two names are asked for", "ask a second person", "second-name-missing")
    findings = (
        GateFinding("error", nowhere, "privacy"),
        GateFinding("error", error, "privacy", "v1:0123456789abcdef"),
        GateFinding("warning", warning, "privacy"),
    )
    check = PolicyCheck("privacy", "1.0.0", make_comparison(make_change()), ("1.0.0",), ("1.0.0",))
    return GateResult(findings, (check,), left_out=("the words of translations (fr)",))
