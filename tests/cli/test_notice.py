from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from releasing import freeze
from translating import KEEPING, ZH, write_bilingual, write_source, write_translation

from policygen.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_words_in_another_language_are_announced(
    make_workspace: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The version before was not published in Chinese: its readers meet English words, and that is said."""
    root = write_bilingual(make_workspace, released=False)
    config = root / "policygen.yaml"
    both = config.read_text(encoding="utf-8")
    config.write_text(both.replace("[en, zh-Hans]", "[en]"), encoding="utf-8")
    freeze(root, "1.0.0", "2026-01-05")
    config.write_text(both, encoding="utf-8")
    write_source(root, KEEPING, "2.0.0", "We keep logs for 90 days.")
    write_translation(root, KEEPING, "2.0.0", "我们将日志保存90天。")
    freeze(root, "2.0.0", "2026-02-02")
    out = ["--out", str(tmp_path / "out")]
    assert main(["-C", str(root), "notice", "--locale", "en", *out]) == 0
    assert "warning" not in capsys.readouterr().err
    assert main(["-C", str(root), "notice", "--locale", ZH, *out]) == 0
    assert f"the notice in `{ZH}` quotes some changes in `en`" in capsys.readouterr().err
