"""Options, output and exit codes of bump, release, event, verify and as-of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest
from releasing import ACCOUNT, freeze, write_next

from policygen.cli.main import main
from policygen.load.resources import read_resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    """One version in force, one pending until 2026-04-01."""
    root = make_workspace()
    freeze(root, "1.0.0", "2026-01-05")
    write_next(root, ACCOUNT, "1.0.0", "1.1.0", "You can object.")
    freeze(root, "1.1.0", "2026-02-02", "2026-04-01")
    return root


def run(root: Path, *arguments: str) -> int:
    return main(["-C", str(root), *arguments])


def read_json(capsys: Capture, schema: str) -> dict[str, object]:
    """Return what was printed, which fits the published schema."""
    printed: dict[str, object] = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, json.loads(read_resource(f"schemas/{schema}.json")))
    return printed


def test_bump_prints_the_file_to_edit(workspace: Path, capsys: Capture) -> None:
    """The path on stdout, and nothing else; a second draft is a wrong request."""
    assert run(workspace, "bump", "collection/account") == 0
    assert capsys.readouterr() == (f"{workspace / ACCOUNT / '1.2.0.md'}\n", "")
    assert run(workspace, "bump", "collection/account") == 2
    assert "was not released yet" in capsys.readouterr().err


def test_release_prints_the_folder(workspace: Path, capsys: Capture) -> None:
    """The folder on stdout; what is owed on stderr."""
    write_next(workspace, ACCOUNT, "1.1.0", "1.2.0", "You can withdraw your consent at any time.")
    code = run(workspace, "release", "2.0.0", "--published", "2026-03-01", "--effective", "2026-05-01")
    assert code == 0
    assert capsys.readouterr().out == f"{workspace / 'releases/privacy/2.0.0'}\n"


def test_a_refused_release_says_why(workspace: Path, capsys: Capture) -> None:
    """Exit code 1, each reason with its code and mend; as JSON it fits the schema."""
    write_next(workspace, ACCOUNT, "1.1.0", "1.2.0", "We sell it to advertisers.")
    asked = ("release", "1.1.1", "--published", "2026-03-01", "--effective", "2026-04-01")
    assert run(workspace, *asked) == 1
    out, err = capsys.readouterr()
    assert "[reduction-unacknowledged]" in out
    assert "[version-understated]" in out
    assert "1.1.1 is refused" in err
    assert run(workspace, *asked, "--format", "json") == 1
    printed = read_json(capsys, "release")
    assert (printed["released"], printed["folder"]) == (False, None)


def test_a_release_as_json(workspace: Path, capsys: Capture) -> None:
    """What was made fits the same schema."""
    asked = ("release", "1.1.1", "--published", "2026-03-01", "--effective", "2026-04-01")
    assert run(workspace, *asked, "--format", "json") == 0
    assert read_json(capsys, "release")["folder"] == "releases/privacy/1.1.1"


@pytest.mark.parametrize(
    "arguments",
    [
        ("notified", "--channel", "homepage", "--evidence", "https://mori.example/n"),
        ("postponed", "--effective", "2026-05-01"),
        ("withdrawn", "--reason", "protest"),
        (
            "shortened", "--effective", "2026-03-02", "--order", "Az. 1", "--reason", "leak", "--by", "A",
            "--by", "B",
        ),
    ],
    ids=lambda one: one[0],
)
def test_an_event_prints_where_it_stands(
    workspace: Path, capsys: Capture, arguments: tuple[str, ...]
) -> None:
    """Each kind is recorded for the last release."""
    assert run(workspace, "event", *arguments, "--date", "2026-03-01") == 0
    place = workspace / "releases/privacy/1.1.0/events.yaml"
    assert capsys.readouterr().out == f"{place}\n"
    assert place.read_text(encoding="utf-8").startswith(f"- event: {arguments[0]}\n")


def test_an_event_that_does_not_fit_is_a_wrong_request(workspace: Path, capsys: Capture) -> None:
    """Exit code 2 with the reason, and nothing is written."""
    assert run(workspace, "event", "withdrawn", "--date", "2026-03-01") == 2
    assert "needs `reason`" in capsys.readouterr().err
    assert run(workspace, "event", "postponed", "--date", "soon", "--effective", "2026-05-01") == 2
    assert not (workspace / "releases/privacy/1.1.0/events.yaml").exists()


def test_verify_proves_or_refuses(workspace: Path, capsys: Capture) -> None:
    """Exit code 0 with every release proved, 1 with the file that was edited; both fit the schema."""
    assert run(workspace, "verify") == 0
    assert "every word is proved" in capsys.readouterr().out
    assert run(workspace, "verify", "1.0.0", "--format", "json") == 0
    assert read_json(capsys, "verify")["proved"] is True
    (workspace / "releases/privacy/1.0.0/text.en.txt").write_text("Other.\n", encoding="utf-8")
    assert run(workspace, "verify") == 1
    assert "[released-file-edited]" in capsys.readouterr().out
    assert run(workspace, "verify", "--format", "json") == 1
    assert read_json(capsys, "verify")["proved"] is False


def test_as_of_answers_and_builds(workspace: Path, tmp_path: Path, capsys: Capture) -> None:
    """The version in force and what is to come; with --out its pages."""
    out = tmp_path / "out"
    assert run(workspace, "as-of", "2026-03-01") == 0
    assert capsys.readouterr().out.splitlines() == [
        "On 2026-03-01 privacy 1.0.0 applied, since 2026-01-05.",
        "Published and to come: 1.1.0, effective 2026-04-01.",
    ]
    run(workspace, "as-of", "2026-03-01", "--locale", "en", "--out", str(out))
    words = (workspace / "releases/privacy/1.0.0/text.en.txt").read_bytes()
    assert (out / "privacy/1.0.0/en/policy.txt").read_bytes() == words


def test_as_of_as_json(workspace: Path, capsys: Capture) -> None:
    """The answer fits the schema; before the first version nothing applied: exit code 1."""
    assert run(workspace, "as-of", "2026-03-01", "--format", "json") == 0
    assert read_json(capsys, "as-of")["date"] == "2026-03-01"
    assert run(workspace, "as-of", "2025-03-01", "--format", "json") == 1
    assert read_json(capsys, "as-of")["in_force"] is None
