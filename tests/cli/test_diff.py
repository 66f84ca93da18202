from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from policygen.cli.main import main
from policygen.load.resources import read_resource

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = "# Privacy policy\n\n## Sharing\n\nWe do not sell your data.\n\nWe keep logs for 30 days.\n"
AFTER = BEFORE.replace("do not sell", "may sell")


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write two plain documents into a folder that is no workspace, and go there."""
    (tmp_path / "before.md").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "after.md").write_text(AFTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compare_values(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["diff", *arguments, "--format", "json"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    values: dict[str, Any] = json.loads(said.out)
    jsonschema.validate(values, json.loads(read_resource("schemas/diff.json")))
    return values


def test_two_documents_are_compared_without_a_workspace(
    documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plain documents need no workspace; what is found does not change the exit code."""
    values = compare_values(capsys, "before.md", "after.md")
    assert values["before"]["kind"] == "document"
    assert [change["label"] for change in values["changes"]] == ["reduction"]
    assert values["decision"]["notice"] == "prominent"
    assert values["decision"]["earliest_effective"] is None


def test_the_publication_date_gives_the_earliest_date(
    documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The earliest effective date is the publication date plus the lead days."""
    values = compare_values(capsys, "before.md", "after.md", "--published", "2026-08-03")
    assert values["decision"]["lead_days"] == 30
    assert values["decision"]["earliest_effective"] == "2026-09-02"


def test_explain_says_why_each_change_got_its_label(
    documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--explain` adds an explanation to every change and alters nothing else; the text names its parts."""
    plain = compare_values(capsys, "before.md", "after.md")
    values = compare_values(capsys, "before.md", "after.md", "--explain")
    explanations = [change.pop("explanation") for change in values["changes"]]
    assert values == plain
    assert explanations[0][0]["fired"][0]["rule"] == plain["changes"][0]["findings"][0]["rule"]
    assert explanations[0][0]["before"]["negated"] is True
    assert main(["diff", "before.md", "after.md", "--explain"]) == 0
    report = capsys.readouterr().out
    for part in ("words", "polarity", "before", "after", "fired", "nearly"):
        assert f"\n        {part} " in report


def test_explain_says_so_where_only_facts_changed(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that only facts show has no statement of the prose to explain, and names its fact rules."""
    monkeypatch.chdir(checkout)
    values = compare_values(capsys, "1.1.0", "2.0.0", "--explain")
    silent = [change for change in values["changes"] if not change["explanation"]]
    assert silent
    assert all(change["facts"] for change in silent)
    assert main(["diff", "1.1.0", "2.0.0", "--explain"]) == 0
    assert "nothing of the prose: the facts alone" in capsys.readouterr().out


def test_a_document_against_itself(documents: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Equal documents have no changes and owe nothing."""
    values = compare_values(capsys, "before.md", "before.md", "--strict")
    assert values["changes"] == []
    assert values["decision"]["notice"] == "none"


def test_the_report_is_plain_where_no_person_reads(
    documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text that goes to a pipe has marks and no colours, and ends with the decision."""
    assert main(["diff", "before.md", "after.md"]) == 0
    report = capsys.readouterr().out
    assert "[-do not-] {+may+}" in report
    assert "\x1b" not in report
    assert report.index("Sharing") < report.index("Decision")


def test_brief_prints_the_decision_alone(documents: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--brief` leaves the changes out."""
    assert main(["diff", "before.md", "after.md", "--brief"]) == 0
    report = capsys.readouterr().out
    assert "Prominent notice" in report
    assert "may" not in report.split("Decision")[0]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_holds_what_would_be_printed(
    documents: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """`--out` writes the report without colour, and prints nothing."""
    arguments = ["diff", "before.md", "after.md", "--format", form]
    main(arguments)
    printed = capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main([*arguments, "--out", "report"]) == 0
    assert capsys.readouterr().out == ""
    assert (documents / "report").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "-C DIR"),
        (["1.0.0", "before.md"], 2, "1.0.0"),
        (["none.md", "before.md"], 2, "none.md"),
        (["before.md", "after.md", "--published", "soon"], 2, "soon"),
        (["before.md", "after.md", "--format", "word"], 2, "word"),
        (["before.md", "after.md", "--out", "before.md/x"], 3, "before.md"),
        (["-C", "nowhere"], 2, "nowhere"),
    ],
)
def test_what_makes_no_sense_is_said(
    documents: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    """A wrong request ends with its exit code, a message that names it, and nothing on stdout."""
    command = ["-C", "nowhere", "diff"] if "-C" in arguments else ["diff", *arguments]
    assert main(command) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff\xfe\x00\x01" * 50, "隐私政策。我们不出售您的数据。".encode(), b"\xef\xbb\xbf# T\r\nx"],
    ids=["empty", "binary", "chinese", "bom"],
)
@pytest.mark.parametrize("side", [0, 1])
def test_any_document_is_harmless(
    documents: Path, capsys: pytest.CaptureFixture[str], data: bytes, side: int
) -> None:
    """An empty, binary or foreign document on either side is compared without complaint."""
    (documents / "odd.md").write_bytes(data)
    sides = ["odd.md", "before.md"]
    compare_values(capsys, sides[side], sides[1 - side])


def test_releases_are_compared_by_version(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a workspace versions are names of sides; without any, the last release meets the draft."""
    monkeypatch.chdir(checkout / "clauses")
    values = compare_values(capsys, "1.0.0", "1.0.1")
    assert [values[side]["version"] for side in ("before", "after")] == ["1.0.0", "1.0.1"]
    values = compare_values(capsys)
    assert [values[side]["kind"] for side in ("before", "after")] == ["release", "draft"]


@pytest.mark.parametrize(
    "arguments", [("before.md", ""), ("", "after.md"), ("before.md",), ("http://a.example/b", "after.md")]
)
def test_sides_that_name_nothing(
    documents: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """An empty or missing side is never taken for another one: a variable of a script may be unset."""
    assert documents.is_dir()
    assert main(["diff", *arguments]) == 2
    assert capsys.readouterr().out == ""


def test_dates_beyond_the_calendar(documents: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A notice that would end after the last year is wrong usage, no fault."""
    assert documents.is_dir()
    assert main(["diff", "before.md", "after.md", "--published", "9999-12-31"]) == 2
    assert "beyond the calendar" in capsys.readouterr().err


def test_a_name_that_is_no_text(documents: Path) -> None:
    """A file whose name is not UTF-8 is compared and reported to a file like any other."""
    name = os.fsdecode(b"\xff.md")
    (documents / name).write_text(AFTER, encoding="utf-8")
    for form in ("text", "json"):
        assert main(["diff", "before.md", name, "--format", form, "--out", "report"]) == 0
        assert "\\udcff" in (documents / "report").read_text(encoding="utf-8")


@pytest.mark.parametrize("tag", ["../x", "en/../..", "x", "../../etc/passwd"])
def test_a_language_that_is_no_tag(documents: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is refused as wrong usage, before anything is compared."""
    assert documents
    assert main(["diff", "before.md", "after.md", "--locale", tag]) == 2
    said = capsys.readouterr()
    assert (said.out, "is no language tag" in said.err) == ("", True)
