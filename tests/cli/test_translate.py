from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest
from translating import SALE, ZH, write_bilingual, write_source

from policygen.cli.main import main
from policygen.pipeline.schema import read_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """A workspace in two languages whose source has lost a promise since it was translated."""
    root = write_bilingual(make_workspace)
    write_source(root, SALE, "2.0.0", "We sell your data. We do not rent your data.")
    return root


def run(root: Path, *words: str) -> int:
    return main(["-C", str(root), "translate", *words])


def test_status_names_the_label_of_what_made_it_stale(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a language with its totals, one for each clause that asks for something."""
    assert run(root, "status") == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading == f"{ZH}: 1 current, 1 stale"
    assert line.split()[:3] == ["stale", SALE, "2.0.0"]
    assert "reduction, “We sell your data.”" in line
    assert run(root, "status", "--all", "--locale", "zh-CN") == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_check_answers_with_the_exit_code(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """1 as long as something is left to do; where nothing is, 0."""
    assert run(root, "status", "--check") == 1
    (root / "clauses" / SALE / "2.0.0.md").unlink()
    assert run(root, "status", "--check") == 0
    capsys.readouterr()


def test_a_title_that_is_not_translated_is_left_to_do(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No release goes out without its titles, so a check that passes must not hide one."""
    (root / "clauses" / SALE / "2.0.0.md").unlink()
    definition = root / "policygen.yaml"
    before = definition.read_text(encoding="utf-8")
    definition.write_text(before.replace("{en: Sharing, zh-Hans: 共享}", "Sharing"), encoding="utf-8")
    assert run(root, "status", "--check") == 1
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.endswith("1 title missing")
    assert line == f"  missing    title `Sharing`  locales/{ZH}/titles.yaml"
    assert run(root, "status", "--format", "json") == 0
    values = json.loads(capsys.readouterr().out)
    jsonschema.validate(values, read_schema("translations"))
    assert values["settled"] is False
    assert values["locales"][0]["titles_missing"] == ["Sharing"]


def test_json_is_what_its_schema_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every state keeps the contract; an orphan is listed although the workspace cannot be built."""
    orphan = root / f"locales/{ZH}/clauses/{SALE}/9.0.0.md"
    orphan.write_bytes((root / f"locales/{ZH}/clauses/{SALE}/1.0.0.md").read_bytes())
    assert run(root, "status", "--format", "json") == 0
    values = json.loads(capsys.readouterr().out)
    jsonschema.validate(values, read_schema("translations"))
    assert [each["state"] for each in values["locales"][0]["clauses"]] == ["current", "stale", "orphaned"]
    assert values["locales"][0]["totals"]["orphaned"] == 1


@pytest.mark.parametrize("words", [["status"], ["stamp", SALE, "--by", "A. Name"]])
def test_the_source_is_no_translation(
    root: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asks for the language of the source is told what it is, not that it is not there."""
    for tag in ("en", "en-GB"):
        assert run(root, *words, "--locale", tag) == 2
        assert "`en` is the language of the source" in capsys.readouterr().err


def test_one_stamp_is_for_one_clause(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several clauses and patterns are refused; one is stamped today where no day is named."""
    signed = ["--locale", ZH, "--by", "A. Name"]
    assert run(root, "stamp", SALE, "keeping/logs", *signed) == 2
    assert run(root, "stamp", "*/*", *signed) == 2
    assert run(root, "stamp", SALE, "--locale", ZH, "--by", " ") == 2
    assert "one clause at a time" in capsys.readouterr().err
    assert run(root, "stamp", SALE, *signed) == 0
    said = capsys.readouterr()
    assert said.out.strip().endswith(f"locales/{ZH}/clauses/{SALE}/2.0.0.md")
    assert "We do not sell your data. -> We sell your data." in said.err


def test_a_refused_stamp_says_what_differs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, every difference with its code, and nothing is written."""
    write_source(root, SALE, "2.0.0", "We sell your data after 30 days. We do not rent your data.")
    assert run(root, "stamp", SALE, "--locale", ZH, "--by", "A. Name", "--on", "2026-11-23") == 1
    assert "[parity-numbers]" in capsys.readouterr().out
    assert not (root / f"locales/{ZH}/clauses/{SALE}/2.0.0.md").exists()


@pytest.mark.parametrize("command", ["status", "stamp"])
def test_help_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever asks for help sees how it is called."""
    assert main(["translate", command, "--help"]) == 0
    assert f"policygen translate {command}" in capsys.readouterr().out.partition("Examples:")[2]
