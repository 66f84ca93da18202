from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.cli.main import main
from policygen.load.resources import read_resource

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    {"id": "a", "before": "We do not sell data.", "after": "We may sell data.", "label": "reduction"},
    {"id": "b", "before": "We log.", "after": "We log.", "label": "cosmetic"},
    {"id": "c", "before": "We log.", "after": "We log.", "notice": False},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write three pairs."""
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(pair) + "\n" for pair in PAIRS), encoding="utf-8")
    return path


def test_figures_are_printed_for_people(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every figure of the contract has a line."""
    assert main(["evaluate", str(file)]) == 0
    said = capsys.readouterr().out
    for figure in ("missed", "named", "false alarms", "false accusations", "cosmetic recall", "found"):
        assert figure in said
    assert "3 pairs" in said


def test_figures_as_json_fit_the_schema(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed as JSON is what the schema promises."""
    assert main(["evaluate", str(file), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, json.loads(read_resource("schemas/evaluate.json")))
    assert printed["labels"]["named"] == {"count": 1, "of": 1}


def test_errors_list_the_disagreements_by_rule(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--errors` adds the disagreements to both forms, with ids, both answers and words."""
    wrong = {"id": "w", "before": "We log.", "after": "We log. We may sell data.", "label": "neutral"}
    with file.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(wrong) + "\n")
    assert main(["evaluate", str(file), "--format", "json", "--errors"]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, json.loads(read_resource("schemas/evaluate.json")))
    assert {one["id"] for group in printed["errors"] for one in group["disagreements"]} == {"w"}
    assert main(["evaluate", str(file), "--errors"]) == 0
    said = capsys.readouterr().out
    assert "w  false accusation: people said neutral, the engine reduction" in said
    assert "{+We may sell data+}" in said
    assert main(["evaluate", str(file)]) == 0
    assert "Disagreements" not in capsys.readouterr().out


def test_predictions_are_written(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a pair, in the order of the file, with the promised keys."""
    out = tmp_path / "out" / "predictions.jsonl"
    assert main(["evaluate", str(file), "--predictions", str(out)]) == 0
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    assert lines[0]["label"] == "reduction"
    assert lines[0]["notice"] is True
    assert lines[0]["rules"]
    assert lines[1] == {"id": "b", "label": "none", "basis": "none", "notice": False, "rules": []}


def test_no_pairs_are_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty file is evaluated to nothing."""
    (tmp_path / "empty.jsonl").touch()
    assert main(["evaluate", str(tmp_path / "empty.jsonl")]) == 0
    assert "0 pairs" in capsys.readouterr().out


def test_a_broken_file_is_an_input_problem(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that is no pair ends with exit code 3, its number, and no figures."""
    with file.open("a", encoding="utf-8") as stream:
        stream.write("{}\n")
    assert main(["evaluate", str(file)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "pairs.jsonl:4: `before` must be a text" in said.err


def test_each_pair_is_read_in_its_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Named by the pair, told by its words, or named for all of them: the same words, other rules."""
    german = {"before": "Wir verkaufen Ihre Daten nicht.", "after": "Wir verkaufen Ihre Daten."}
    pairs: list[dict[str, str]] = [
        {"id": "told", **german}, {"id": "named", **german, "locale": "de"},
        {"id": "wrong", **german, "lang": "zh"},
    ]
    path, said = tmp_path / "pairs.jsonl", tmp_path / "said.jsonl"
    path.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
    wanted = (((), ["reduction", "reduction", "review"]), (("--locale", "de"), ["reduction"] * 3))
    for options, labels in wanted:
        assert main(["evaluate", str(path), "--predictions", str(said), *options]) == 0
        lines = said.read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["label"] for line in lines] == labels
    capsys.readouterr()
