from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from policygen.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


def run(root: Path, *options: str) -> int:
    return main(["-C", str(root), "notice", *options])


def test_without_out_the_values_are_printed(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An app asks with one string and gets one JSON answer."""
    assert run(checkout, "--since", "1.0.0") == 0
    values = json.loads(capsys.readouterr().out)
    assert (values["schema"], values["from_version"], values["locale"]) == (
        "policygen.notice/1",
        "1.0.0",
        "en",
    )


def test_with_out_the_paths_are_printed(
    checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight files for each locale, under its name."""
    assert run(checkout, "--locale", "en", "--out", str(tmp_path)) == 0
    paths = capsys.readouterr().out.splitlines()
    assert len(paths) == 8
    assert all(path.startswith(str(tmp_path / "en")) for path in paths)


@pytest.mark.parametrize(("since", "code"), [("1.0.0", 1), ("1.1.0", 1), ("2.0.0", 0)])
def test_the_exit_code_says_whether_readers_must_be_told(checkout: Path, since: str, code: int) -> None:
    """Only where it is asked for."""
    assert run(checkout, "--since", since, "--exit-code") == code
    assert run(checkout, "--since", since) == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--since", "7.7.7"),
        ("--since", "draft"),
        ("--locale", "xx"),
        ("--policy", "terms"),
        ("--policy-url", "javascript:alert(1)"),
        ("--changes-url", "/privacy"),
        ("--archive-url", "https://a b"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(checkout: Path, options: tuple[str, ...]) -> None:
    """Unknown names and addresses that readers could not follow."""
    assert run(checkout, *options) == 2
