from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policygen.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Make = Callable[..., Path]
    Capture = pytest.CaptureFixture[str]


def test_clean_workspace(make_workspace: Make, capsys: Capture) -> None:
    """Nothing to mend: exit code 0 and a count."""
    assert main(["-C", str(make_workspace()), "lint"]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"


def test_errors(make_workspace: Make, capsys: Capture) -> None:
    """Errors: exit code 1, each with place, what is wrong, code and mend, and no traceback."""
    root = make_workspace({"clauses/collection/account/1.0.0.md": "---\ntitle: T\nownr: x\n---\nWords.\n"})
    assert main(["-C", str(root), "lint"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[:2] == [
        "clauses/collection/account/1.0.0.md:3:1: error: unknown key `ownr` [unknown-key]",
        "    did you mean `owner`?",
    ]
    assert err == ""


def test_warnings_are_no_refusal(make_workspace: Make, capsys: Capture) -> None:
    """Warnings alone give exit code 0; characters that reorder a line are shown, not obeyed."""
    root = make_workspace(
        {"clauses/collection/account/1.0.0.md": "---\ntitle: T\nkind: limit\n---\nA <b\u202e> C.\n"}
    )
    assert main(["-C", str(root), "lint"]) == 0
    out = capsys.readouterr().out
    assert "warning" in out
    assert "\u202e" not in out


def test_json(make_workspace: Make, capsys: Capture) -> None:
    """The JSON report is on stdout, with the same exit code."""
    root = make_workspace({"policygen.yaml": "polices: {}\n"})
    assert main(["-C", str(root), "lint", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "policygen.lint/1"
    assert {each["code"] for each in report["findings"] if each["severity"] == "error"} == {
        "unknown-key", "missing-key",
    }


def test_usage(tmp_path: Path, capsys: Capture) -> None:
    """No workspace and an unknown format are mistakes of usage."""
    assert main(["-C", str(tmp_path), "lint"]) == 2
    assert main(["lint", "--format", "xml"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_schema(capsys: Capture) -> None:
    """Without a name the schemas are listed, each prints as JSON, an unknown one is a mistake of usage."""
    assert main(["schema"]) == 0
    names = capsys.readouterr().out.split()
    assert {"front-matter", "workspace", "lint"} <= set(names)
    assert main(["schema", "front-matter"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "The front matter of a clause file"
    assert main(["schema", "front"]) == 2
    assert "front-matter" in capsys.readouterr().err


def test_one_line_a_problem(make_workspace: Make, capsys: Capture) -> None:
    """A line feed in a name cannot make one problem look like two."""
    root = make_workspace({"clauses/collection/account/a\nb.md": "x"})
    assert main(["-C", str(root), "lint"]) == 1
    assert capsys.readouterr().out.startswith("clauses/collection/account/a\\nb.md: error: ")
