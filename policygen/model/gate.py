"""What the gate states: findings that refuse a change or warn of it, and what was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.errors import Problem
    from policygen.model.change import Comparison, Label

Severity = Literal["error", "warning"]

CHECKS: Mapping[str, str] = {
    "lint-error": "The workspace can be used and holds no error.",
    "released-file-edited": "No file of a release was edited, removed or added.",
    "policy-removed": "Every policy that has releases is still defined.",
    "source-locale-changed": "The source language is that of the last release.",
    "translation-missing": "Every clause is translated into every published language.",
    "title-missing": "Every title is translated into every published language.",
    "string-missing": "Every word around a policy is translated into every published language.",
    "translation-stale": "Every translation was made from what its source says now.",
    "translation-unreviewed": "What takes something from readers was read in every language by a person.",
    "review-undecided": "Every change that was not established either way was decided by a person.",
    "reduction-unacknowledged": "Every reduction was acknowledged by a person.",
    "judgement-unused": "Every judgement is about a change that is there.",
    "judgement-stale": "No judgement was overtaken by stricter rules.",
    "judgement-conflict": "No two people decided differently about one change.",
    "judgement-pointless": "Every acknowledgement is of a reduction.",
    "authority-missing": "Whoever decided had the authority to, by the last release.",
    "second-name-missing": "What needs a second name has one.",
    "not-substantial-refused": "Nothing was called minor that cannot be.",
    "authority-loosened": "The draft does not loosen who may decide, unless that was decided itself.",
    "notice-rules-loosened": "The draft does not loosen the notice rules, unless that was decided itself.",
    "authoritative-locale-changed": "The same version prevails in every language, unless that was decided.",
    "locale-dropped": "No language that readers have is dropped, unless that was decided itself.",
    "prose-silent": "What the facts take from readers is said in the prose.",
    "version-understated": "The number of a release does not understate its changes.",
    "date-before-last": "Dates of releases do not run backwards.",
    "lead-time-short": "Readers have the lead time that is owed between notice and effect.",
    "effective-moved-earlier": "No effective date was moved earlier without an order.",
    "notice-not-given": "The notice that is owed was given in time.",
    "label-reached": "No change of the draft reaches the label that the pipeline stops at.",
}
"""Code of each check to what holds when it passes, in the order in which they are made."""
NEEDS_DAY = frozenset({"notice-not-given"})
"""Checks that are left out unless a day is named."""


@dataclass(frozen=True, slots=True)
class GateFinding:
    """One thing that the gate has against a workspace."""

    severity: Severity
    problem: Problem
    """Code, place, message and mend."""
    policy: str = ""
    fingerprint: str = ""
    """Of the change it is about; empty where it is about none."""


@dataclass(frozen=True, slots=True)
class PolicyCheck:
    """What was compared for one policy."""

    policy: str
    before: str
    """The release the draft was compared with; empty where there is none."""
    comparison: Comparison | None
    releases: tuple[str, ...]
    """The releases that were checked."""
    labelled_again: tuple[str, ...] = ()
    """Those of them whose changes were labelled again."""


@dataclass(frozen=True, slots=True)
class GateResult:
    """The answer of `policygen check`."""

    findings: tuple[GateFinding, ...]
    policies: tuple[PolicyCheck, ...] = ()
    as_of: str = ""
    """ISO date; empty where the checks that need a date were left out."""
    against: str = ""
    """The git revision that was trusted; empty where there was none."""
    fail_on: Label | None = None
    left_out: tuple[str, ...] = ()
    """What was not looked at, one plain sentence each."""
    untouched: tuple[str, ...] = ()
    """Published languages in which no clause is translated yet."""

    @property
    def errors(self) -> tuple[GateFinding, ...]:
        """What refuses."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    @property
    def warnings(self) -> tuple[GateFinding, ...]:
        """What is shown and does not refuse."""
        return tuple(finding for finding in self.findings if finding.severity == "warning")

    @property
    def passed(self) -> bool:
        """Whether nothing refuses."""
        return not self.errors

    def skips(self, code: str) -> bool:
        """Say whether a check was not made at all."""
        if self.of(code):
            return False
        if code == "label-reached":
            return not self.fail_on
        return code in NEEDS_DAY and not self.as_of

    def of(self, code: str) -> tuple[GateFinding, ...]:
        """Return what one check found."""
        return tuple(finding for finding in self.findings if finding.problem.code == code)

    def codes(self) -> tuple[str, ...]:
        """Return the codes of every check, in their order; one that only a finding names comes last."""
        return tuple(dict.fromkeys((*CHECKS, *(finding.problem.code for finding in self.findings))))
