from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.compare.report.text import report_segments
from policygen.compare.report.values import comparison_values
from policygen.load.resources import read_resource
from policygen.model.change import Change, Comparison, Decision, Finding, Side, Words

if TYPE_CHECKING:
    from policygen.model.change import Notice

BEFORE = Side("1.1.0", "release", "Privacy policy", "1.1.0", "en", "sha256:a")
AFTER = Side("draft", "draft", "Privacy policy", "draft", "en", "sha256:b")
LONG = " ".join(f"word{place}" for place in range(40))
FINDING = Finding(
    "commitment-weakened", "reduction", "will", "may", "What was promised is now up to the company.",
    "commitment, narrowed", ("FB",), material=True,
)
CHANGE = Change(
    "c1", "v1:0123456789abcdef", "modified", "reduction", "judged",
    before=f"We will {LONG} ask.", after=f"We may {LONG} ask.",
    section="Sharing", clause="sharing/partners", anchor="sharing/partners.1", material=True,
    words=(
        Words("equal", "We "), Words("removed", "will"), Words("added", "may"),
        Words("equal", f" {LONG} ask."),
    ),
    facts=({"path": "practices.0.recipients", "before": [], "after": [{"role": "pg:public"}]},),
    findings=(FINDING,), polarity="commitment", polarity_from="kind",
)
ADDED = Change("c2", "v1:1", "added", "expansion", "proved", "", "You may object.", section="Rights")
MOVED = Change("c3", "v1:2", "moved", "cosmetic", "proved", "We log.", "We log.", section="Sharing")
DECISION = Decision(
    "reduction", "prominent", "old_data", "major", material=True, lead_days=30, lead_basis="promise: 30 days",
    earliest_effective="2026-09-02", channels=("push", "email"), reasons=("Users lose a promise.",),
)
COVERAGE = {"blocks": 12, "clauses_without_facts": ["a"]}
COMPARISON = Comparison(BEFORE, AFTER, DECISION, (CHANGE, ADDED, MOVED), COVERAGE)
NOTHING = replace(DECISION, label=None, notice="none", consent="none", version_step="none", lead_days=0,
                  earliest_effective="", reasons=())


def text(comparison: Comparison, *, brief: bool = False) -> str:
    return "".join(part for _, part in report_segments(comparison, brief=brief))


def test_the_report_marks_the_words_of_an_edit() -> None:
    """Removed and added words are marked, long equal runs are cut away from the edit."""
    report = " ".join(text(COMPARISON).split())
    assert "We [-will-]{+may+} word0 word1" in report
    assert "word9 ..." in report
    assert "word20" not in report


def test_the_report_says_everything_about_a_change() -> None:
    """Label, basis, kind, clause, facts, rule, reason, derivation and sources are all there."""
    report = " ".join(text(COMPARISON).split())
    assert "c1 reduction, judged, modified, material sharing/partners" in report
    assert "fact practices.0.recipients: {+role: pg:public+}" in report
    assert "commitment-weakened: What was promised is now up to the company." in report
    assert "company. [FB] (commitment, narrowed)" in report
    assert "{+You may object.+}" in report


def test_changes_stand_under_their_section() -> None:
    """A section is named once, also where its changes do not follow one another."""
    report = text(COMPARISON)
    assert report.count("\nSharing\n") == 1
    assert report.index("\nSharing\n") < report.index("c3") < report.index("\nRights\n")


def test_the_counts_name_the_most_serious_first() -> None:
    """The heading counts the changes by label."""
    assert "1.1.0 to draft: 1 reduction, 1 expansion, 1 cosmetic\n" in text(COMPARISON)
    assert "no changes" in text(replace(COMPARISON, changes=()))


def test_the_decision_stands_last() -> None:
    """The answer ends the report: notice, consent, lead time, earliest date, reasons."""
    decision = text(COMPARISON).split("\nDecision\n")[1]
    for said in ("required", "prominent:", "push, email", "consent", "major", "30 days (promise: 30 days)",
                 "2026-09-02", "- Users lose a promise."):
        assert said in decision
    assert "Looked at: blocks 12, clauses without facts 1" in text(COMPARISON)


def test_brief_leaves_the_changes_out() -> None:
    """Only the heading and the decision remain."""
    report = text(COMPARISON, brief=True)
    assert "c1" not in report
    assert report.endswith(text(COMPARISON).split("\nDecision\n")[1])


@pytest.mark.parametrize("notice", ["none", "listed", "ordinary", "prominent"])
def test_the_question_is_answered(notice: Notice) -> None:
    """Whether the prominent notice is required is said in so many words."""
    report = text(replace(COMPARISON, decision=replace(DECISION, notice=notice)))
    line = next(line for line in report.splitlines() if "Prominent notice" in line)
    assert line.endswith("not required") is (notice != "prominent")


def test_values_fit_the_published_schema() -> None:
    """What is printed as JSON is what the schema promises, with and without changes."""
    schema = json.loads(read_resource("schemas/diff.json"))
    for comparison in (COMPARISON, Comparison(BEFORE, AFTER, NOTHING, ())):
        values = json.loads(json.dumps(comparison_values(comparison)))
        jsonschema.validate(values, schema)
    assert values["decision"]["earliest_effective"] is None


def test_a_reason_is_given_once_a_change() -> None:
    """Findings that say the same about one change are shown once, in their order."""
    other = replace(FINDING, rule="hedge-added", why="More may be done.", label="expansion")
    change = replace(CHANGE, findings=(FINDING, other, FINDING))
    report = text(replace(COMPARISON, changes=(change,)))
    assert report.count("commitment-weakened") == 1
    assert report.index("commitment-weakened") < report.index("hedge-added")
    assert report.count("(commitment, narrowed)") == 1


def test_a_change_of_facts_alone_says_that_the_words_stayed() -> None:
    """Where only the front matter changed, the report says so and shows the facts."""
    report = text(replace(COMPARISON, changes=(replace(CHANGE, words=()),)))
    assert "The words are the same" in report
    assert "fact practices.0.recipients" in report
