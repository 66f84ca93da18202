from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from policygen.errors import ReleaseError
from policygen.load.workspace import load_workspace
from policygen.pipeline import rebuild
from policygen.pipeline.build import BuildRequest, build_policy

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ("html", "text", "json")


def test_the_last_release_is_built_in_all_its_locales(checkout: Path, tmp_path: Path) -> None:
    """Without a version the newest release is meant, never the draft."""
    last = load_workspace(checkout).releases["privacy"][-1]
    built = build_policy(checkout, BuildRequest(tmp_path, formats=("text",)))
    assert built.paths == tuple(
        tmp_path / f"privacy/{last.version}/{locale}/policy.txt" for locale in last.words
    )


def test_every_release_gives_the_words_it_was_made_of(checkout: Path, tmp_path: Path) -> None:
    """A release never changes: its text file is what is built, to the byte."""
    for release in load_workspace(checkout).releases["privacy"]:
        request = BuildRequest(tmp_path, release=release.version, formats=("text",))
        paths = build_policy(checkout, request).paths
        assert {path.parent.name: path.read_text(encoding="utf-8") for path in paths} == release.words


def test_words_that_are_not_those_of_the_release_are_never_published(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clause file that was edited after its release is noticed before anything is written."""
    monkeypatch.setattr(rebuild, "render_words", lambda _: "Other words\n")
    with pytest.raises(ReleaseError, match=r"^releases/privacy/1\.0\.0/text\.en\.txt:1: "):
        build_policy(checkout, BuildRequest(tmp_path, release="1.0.0", formats=("text",)))
    assert list(tmp_path.iterdir()) == []


def test_the_same_workspace_gives_the_same_bytes(checkout: Path, tmp_path: Path) -> None:
    """Twice built is twice the same."""
    for folder in ("one", "two"):
        build_policy(checkout, BuildRequest(tmp_path / folder, release="draft", formats=WORDS))
    for one in (tmp_path / "one").rglob("*.*"):
        assert one.read_bytes() == (tmp_path / "two" / one.relative_to(tmp_path / "one")).read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_the_last_output_whole(
    checkout: Path, tmp_path: Path, signal_sent: int
) -> None:
    """Ctrl-C or worse, early or late: every file is whole."""
    build_policy(checkout, BuildRequest(tmp_path, release="draft", formats=WORDS))
    files = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert len(files) == 4 * len(load_workspace(checkout).locales)
    command = [sys.executable, "-m", "policygen", "-C", str(checkout), "build", "--release", "draft"]
    for wait in (0.05, 0.4, 0.8):
        running = subprocess.Popen(
            [*command, "--out", str(tmp_path)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        time.sleep(wait)
        running.send_signal(signal_sent)
        running.communicate()
        assert {path: path.read_bytes() for path in files} == files
