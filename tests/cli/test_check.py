from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from policygen.cli.commands.check import FORMATS
from policygen.cli.main import main
from policygen.compare.report.gate import FORMATS as RENDERED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[..., Path]
    Capture = pytest.CaptureFixture[str]

BROKEN = {"clauses/collection/account/1.0.0.md": "---\ntitle: T\nownr: x\n---\nWords.\n"}


def test_formats_are_those_that_can_be_rendered() -> None:
    """The option offers text and every format there is."""
    assert ("text", *RENDERED) == FORMATS


def test_pass(make_workspace: Make, capsys: Capture) -> None:
    """Nothing refuses: exit code 0, the verdict last, and what was not looked at is said."""
    assert main(["-C", str(make_workspace()), "check", "--as-of", "2026-11-22"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1].startswith("passed: ")
    assert "Not looked at: the draft of `privacy`: it has no release to be compared with" in out
    assert err == ""


def test_refusal(make_workspace: Make, capsys: Capture) -> None:
    """Something refuses: exit code 1, with place, code and mend, on stdout."""
    assert main(["-C", str(make_workspace(BROKEN)), "check"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("clauses/collection/account/1.0.0.md:3:1: error: unknown key `ownr` [unknown-key]")
    assert "refused: 1 error\n" in out
    assert err == ""


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_the_same_answer(make_workspace: Make, form: str, tmp_path: Path) -> None:
    """The form of the report never changes the answer; --out writes it to a file."""
    place = tmp_path / "report"
    root = str(make_workspace(BROKEN))
    assert main(["-C", root, "check", "--format", form, "--out", str(place)]) == 1
    assert place.read_text(encoding="utf-8").strip()


def test_a_file_leaves_the_verdict_in_the_log(make_workspace: Make, capsys: Capture, tmp_path: Path) -> None:
    """With --out the log of a pipeline still says how it ended."""
    assert main(["-C", str(make_workspace()), "check", "--out", str(tmp_path / "report")]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("passed: ")


def test_paths_start_at_the_repository(
    make_workspace: Make, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code hosts look for files from the current folder, whatever -C says; the contract stays relative."""
    root = make_workspace(BROKEN, "repository/legal")
    monkeypatch.chdir(root.parent)
    main(["-C", "legal", "check", "--format", "gitlab"])
    assert json.loads(capsys.readouterr().out)[0]["location"]["path"].startswith("legal/clauses/")
    main(["-C", "legal", "check", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["findings"][0]["file"].startswith("clauses/")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--as-of", "22.11.2026"], 2), (["--fail-on", "worse"], 2), (["--policy", "terms"], 2),
        (["--against", "no-such-branch"], 3), (["--against=--output=x"], 3),
    ],
)
def test_wrong_use(make_workspace: Make, options: list[str], code: int, capsys: Capture) -> None:
    """Options that do not fit end with a message and never with a pass."""
    assert main(["-C", str(make_workspace()), "check", *options]) == code
    assert capsys.readouterr().err
