from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[..., Path]
    Run = Callable[..., tuple[int, str, str]]

CLAUSE = "clauses/collection/account/1.0.0.md"
TARGET = "locales/de/clauses/collection/account/1.0.0.md"


@pytest.fixture
def root(make_workspace: Make) -> Path:
    return make_workspace({CLAUSE: "---\ntitle: Account\nkind: information\n---\nWe keep it for 30 days.\n"})


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(each) for each in arguments])
        return code, *capsys.readouterr()

    return run


def test_export_to_standard_output_and_back(root: Path, tmp_path: Path, run: Run) -> None:
    """An export is data on stdout, or a file; an import names what it wrote on stdout."""
    code, out, _ = run("-C", root, "translate", "export", "--locale", "de")
    assert (code, out.count("msgctxt")) == (0, 4)
    file = tmp_path / "de.po"
    assert run("-C", root, "translate", "export", "--locale", "de", "--out", file)[:2] == (0, "")
    assert file.read_text() == out
    done = out.replace('msgid "Account"\nmsgstr ""', 'msgid "Account"\nmsgstr "Konto"')
    wanted = 'msgid "We keep it for 30 days."\nmsgstr "'
    file.write_text(done.replace(wanted + '"', wanted + 'Wir speichern es 30 Tage."'))
    code, out, said = run("-C", root, "translate", "import", file, "--by", "A. Name")
    assert (code, out) == (0, f"{TARGET}\n")
    assert "1 written" in said


def test_import_that_is_refused(root: Path, tmp_path: Path, run: Run) -> None:
    """A refused clause is exit code 1 with its code and line; a broken file is exit code 3."""
    text = run("-C", root, "translate", "export", "--locale", "de")[1]
    file = tmp_path / "de.po"
    wanted = 'msgid "We keep it for 30 days."\nmsgstr "'
    text = text.replace('msgid "Account"\nmsgstr ""', 'msgid "Account"\nmsgstr "Konto"')
    file.write_text(text.replace(wanted + '"', wanted + 'Wir speichern es 30 Monate."'))
    code, out, said = run("-C", root, "translate", "import", file, "--by", "A. Name")
    assert (code, out) == (1, "")
    assert "[parity-numbers]" in said
    assert f"{file}:" in said
    file.write_text("no catalogue")
    assert run("-C", root, "translate", "import", file, "--by", "A. Name")[0] == 3
    assert run("-C", root, "translate", "export", "--locale", "en")[0] == 2


@pytest.mark.parametrize("name", ["export", "import"])
def test_help_has_examples(name: str, run: Run) -> None:
    """Each command shows how it is used."""
    code, out, _ = run("translate", name, "--help")
    assert code == 0
    assert "Examples:" in out


@pytest.mark.parametrize(
    "place", ["policygen.yaml", CLAUSE, "locales/de/titles.yaml", "releases/x.po", "docs/../clauses/new.po"]
)
def test_an_export_is_never_written_over_the_workspace(root: Path, place: str, run: Run) -> None:
    """What a policy is made of keeps every byte; a folder beside it may hold the file."""
    (root / "docs").mkdir()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    code, out, said = run("-C", root, "translate", "export", "--locale", "de", "--out", root / place)
    assert (code, out) == (2, "")
    assert "is part of the workspace" in said
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    assert run("-C", root, "translate", "export", "--locale", "de", "--out", root / "docs" / "de.po")[0] == 0


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
def test_an_empty_file_is_called_empty(root: Path, tmp_path: Path, text: str, run: Run) -> None:
    """Whoever imports nothing is told so, and how to get a file."""
    file = tmp_path / "de.po"
    file.write_text(text, encoding="utf-8")
    code, out, said = run("-C", root, "translate", "import", file, "--by", "A. Name")
    assert (code, out) == (3, "")
    assert "the file is empty" in said
    assert "translate export" in said
