"""A language that nobody has begun with: one line for people, everything for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from translating import DEFINITION, KEEPING, WORDS, write_source, write_translation

from policygen.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CODES = {"translation-missing", "title-missing"}
RELEASE = ["release", "1.0.0", "--published", "2026-02-02", "--effective", "2026-02-02"]


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """Published in German, of which there is nothing, and in a Chinese with every title."""
    root = make_workspace({"policygen.yaml": DEFINITION.replace("zh-Hans]", "zh-Hans, de]")})
    for clause, (english, chinese) in WORDS.items():
        write_source(root, clause, "1.0.0", english)
        write_translation(root, clause, "1.0.0", chinese)
    return root


def say(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["-C", str(root), *words]) in {0, 1}
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command", [["lint"], ["check"], ["check", "--format", "markdown"], RELEASE])
def test_one_line_says_that_nothing_is_translated_yet(
    root: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With what is missing, and the command that begins; the rest as always."""
    text = say(root, capsys, *command).replace("\\", "")
    assert text.count("-missing]") == 1
    assert "no clause is translated into `de` yet; missing: 2 clauses and 3 titles" in text
    assert "policygen translate export --locale de" in text


@pytest.mark.parametrize("command", [["lint"], ["check"], RELEASE])
def test_programs_get_each_of_them(
    root: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Clauses with their files, and titles by their words."""
    values = json.loads(say(root, capsys, *command, "--format", "json"))
    found = [each for each in values["findings"] if each["code"] in CODES]
    assert len(found) == 5
    said = {each["message"] for each in found if each["code"] == "title-missing"}
    titles = ("Privacy policy", "Sharing", "Keeping")
    assert said == {f"the title `{title}` is not translated into `de`" for title in titles}


def test_a_language_that_was_begun_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As soon as one clause is translated, what is left is named one by one."""
    write_translation(root, KEEPING, "1.0.0", "Wir speichern Protokolle 30 Tage.", locale="de")
    text = say(root, capsys, "lint")
    assert text.count("[translation-missing]") == 1
    assert text.count("[title-missing]") == 3


def test_words_of_a_page_that_is_not_whole_are_not_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a page says of parts in another language no release will ever say."""
    config = root / "policygen.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("zh-Hans, de]", "zh-Hans, sw]"), encoding="utf-8")
    values = json.loads(say(root, capsys, "check", "--format", "json"))
    asked = {each["message"] for each in values["findings"] if each["code"] == "string-missing"}
    assert "“Contents” is not translated into `sw`" in asked
    assert not [each for each in asked if "Not everything here" in each]


def test_a_translation_that_cannot_be_used_is_not_called_missing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception that is written wrongly is one finding, with its line."""
    place = write_translation(root, KEEPING, "1.0.0", WORDS[KEEPING][1])
    text = place.read_text(encoding="utf-8")
    wrong = text.replace("translated_by", "exceptions:\n  - {kind: numbers}\ntranslated_by")
    place.write_text(wrong, encoding="utf-8")
    findings = json.loads(say(root, capsys, "lint", "--format", "json"))["findings"]
    found = [each for each in findings if each["file"] == f"locales/zh-Hans/clauses/{KEEPING}/1.0.0.md"]
    assert len(found) == 1
    assert found[0]["severity"] == "error"
    assert "reason" in found[0]["message"]
