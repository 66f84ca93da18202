from __future__ import annotations

import io
import json
import shutil
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.cli.main import main
from policygen.load.decisions import read_judgements
from policygen.load.resources import read_resource

if TYPE_CHECKING:
    from pathlib import Path

SIGNED = ["--by", "Ana", "--role", "Privacy counsel", "--reason", "Seen.", "--date", "2026-11-20"]


@pytest.fixture
def draft(checkout: Path, tmp_path: Path) -> Path:
    """Copy the example and let its draft answer more slowly."""
    shutil.copy(checkout / "policygen.yaml", tmp_path)
    for folder in ("clauses", "releases"):
        shutil.copytree(checkout / folder, tmp_path / folder)
    folder = tmp_path / "clauses/account/cancellation-answer"
    text = (folder / "2.0.0.md").read_text(encoding="utf-8")
    (folder / "3.0.0.md").write_text(text.replace("within 30 days", "within 90 days"), encoding="utf-8")
    return tmp_path


def run(root: Path, *words: str) -> int:
    return main(["-C", str(root), "decide", *words])


def listed(root: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, str]]]:
    assert run(root, "--list", "--format", "json") == 0
    values = json.loads(capsys.readouterr().out)
    jsonschema.validate(values, json.loads(read_resource("schemas/decide.json")))
    return values


def test_list_decide_list(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is open is listed with its fingerprint; once decided nothing is, and the diff says by whom."""
    (open_one,) = listed(draft, capsys)["open"]
    assert run(draft, open_one["fingerprint"], "--acknowledge", *SIGNED) == 0
    said = capsys.readouterr()
    assert (said.out, "reduction" in said.err) == ("", True)
    assert listed(draft, capsys)["open"] == []
    assert run(draft, "--list") == 0
    assert capsys.readouterr().out == "Nothing is open.\n"
    assert main(["-C", str(draft), "diff", "--format", "json"]) == 0
    values = json.loads(capsys.readouterr().out)
    jsonschema.validate(values, json.loads(read_resource("schemas/diff.json")))
    (changed,) = values["changes"]
    assert (changed["basis"], changed["rules_label"]) == ("decided", "reduction")
    assert changed["judgements"][0]["by"] == "Ana"
    assert main(["-C", str(draft), "diff"]) == 0
    assert "Ana (Privacy counsel) let it stand on 2026-11-20: Seen." in capsys.readouterr().out


def test_refused(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A role without authority: exit code 1, the code on stderr, nothing written."""
    (open_one,) = listed(draft, capsys)["open"]
    words = [word.replace("Privacy counsel", "Intern") for word in SIGNED]
    assert run(draft, open_one["fingerprint"], "--label", "neutral", *words) == 1
    assert "[authority-missing]" in capsys.readouterr().err
    assert read_judgements(draft, "privacy") == ()


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--list", "v1:0123456789abcdef"],
        ["v1:0123456789abcdef", *SIGNED],
        ["v1:0123456789abcdef", "--acknowledge", *SIGNED],
        ["v1:0123456789abcdef", "--acknowledge", "--label", "neutral", *SIGNED],
        ["v1:0123456789abcdef", "--acknowledge", *SIGNED[:-4]],
        ["v1:0123456789abcdef", "--label", "review", *SIGNED],
        ["v1:0123456789abcdef", "--acknowledge", *SIGNED[:-1], "soon"],
    ],
)
def test_usage(draft: Path, words: list[str]) -> None:
    """Nothing or two things asked for, an unknown fingerprint, no signature: exit code 2, nothing written."""
    assert run(draft, *words) == 2
    assert read_judgements(draft, "privacy") == ()


def test_unreadable_decisions(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that people broke gives its place and exit code 3; lint finds it too."""
    path = draft / "releases/privacy/draft/decisions.yaml"
    path.parent.mkdir()
    path.write_text("- fingerprint: v1:0123456789abcdef\n  acknowledge: true\n", encoding="utf-8")
    assert run(draft, "--list") == 3
    assert "releases/privacy/draft/decisions.yaml:1" in capsys.readouterr().err
    assert main(["-C", str(draft), "lint"]) == 1
    assert "releases/privacy/draft/decisions.yaml:1" in capsys.readouterr().out


def test_interactive(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A walk shows the words before and after and writes each answer at once."""
    monkeypatch.setattr("sys.stdin", io.StringIO("Ana\nPrivacy counsel\n2026-11-20\nl\nneutral\nA slip.\n"))
    assert run(draft, "--interactive") == 0
    said = capsys.readouterr()
    assert "[-30-] {+90+}" in said.out
    (written,) = read_judgements(draft, "privacy")
    assert (written.label, written.was) == ("neutral", "reduction")
    assert (written.by, written.reason, written.date) == ("Ana", "A slip.", "2026-11-20")
    assert run(draft, "-i") == 0


def test_interactive_skip_and_quit(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Skipping and leaving decide nothing; an end of input is no answer."""
    for answers, code in (("s\n", 0), ("q\n", 0), ("", 130)):
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        assert run(draft, "-i", *SIGNED) == code
    assert read_judgements(draft, "privacy") == ()
