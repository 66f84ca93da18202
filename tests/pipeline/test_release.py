"""Freezing a draft: what is written, what the next lock says of the one before, what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from policygen.build.assemble import assemble_document
from policygen.errors import ReleaseError, UsageError
from policygen.load.releases import load_releases
from policygen.load.workspace import load_workspace
from policygen.pipeline.release import freeze_draft
from policygen.publish.release import digest_lock
from policygen.text.words import render_words

STORY = Path(__file__).parents[1] / "stories" / "stronger-promise"
FIRST_DAY = "2026-01-05"
NEXT_DAY = "2026-02-02"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace of its own, with one release."""
    root = tmp_path / "workspace"
    shutil.copytree(STORY / "before", root)
    freeze_draft(root, "1.0.0", published=FIRST_DAY, effective=FIRST_DAY)
    return root


def add_promise(root: Path) -> None:
    """Bring the clause of the side after into the workspace."""
    shutil.copytree(STORY / "after" / "clauses", root / "clauses", dirs_exist_ok=True)


def read_lock(root: Path, version: str) -> str:
    return (root / "releases" / "privacy" / version / "lock.yaml").read_text(encoding="utf-8")


def test_a_release_is_written_with_its_words(workspace: Path) -> None:
    """The folder of the release holds the lock and the words, and nothing else."""
    folder = workspace / "releases" / "privacy" / "1.0.0"
    assert sorted(path.name for path in folder.iterdir()) == ["lock.yaml", "text.en.txt"]
    assert "A*B_<C> collects your email address" in (folder / "text.en.txt").read_text(encoding="utf-8")


def test_a_release_does_not_move_with_the_draft(workspace: Path) -> None:
    """A newer clause and a changed profile and title leave the rebuild of the release as it was."""
    words = load_releases(workspace, "privacy")[0].words["en"]
    add_promise(workspace)
    config = workspace / "policygen.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("A*B_<C>", "Other").replace("Privacy notice", "Notice"), encoding="utf-8")
    loaded = load_workspace(workspace)
    release = loaded.releases["privacy"][0]
    assert render_words(assemble_document(loaded, "privacy", "en", release=release)) == words
    assert render_words(assemble_document(loaded, "privacy", "en")) != words


def test_the_next_lock_holds_decision_and_chain(workspace: Path) -> None:
    """What the draft owed the readers of the last release is frozen with it; the lock quotes the last one."""
    add_promise(workspace)
    freeze_draft(workspace, "1.1.0", published=NEXT_DAY, effective=NEXT_DAY)
    lock = yaml.safe_load(read_lock(workspace, "1.1.0"))
    assert (lock["decision"]["notice"], lock["decision"]["version_step"]) == ("listed", "minor")
    assert lock["before"] == digest_lock(read_lock(workspace, "1.0.0"))
    assert yaml.safe_load(read_lock(workspace, "1.0.0"))["decision"] == {}


def test_a_release_is_never_made_twice(workspace: Path) -> None:
    """The same version again is refused, and the lock keeps its bytes."""
    lock = read_lock(workspace, "1.0.0")
    add_promise(workspace)
    with pytest.raises(ReleaseError, match="was released already"):
        freeze_draft(workspace, "1.0.0", published=NEXT_DAY, effective=NEXT_DAY)
    assert read_lock(workspace, "1.0.0") == lock


def test_an_unknown_policy_is_a_wrong_request(workspace: Path) -> None:
    """A policy that is not there is named as such."""
    with pytest.raises(UsageError):
        freeze_draft(workspace, "1.1.0", published=NEXT_DAY, effective=NEXT_DAY, policy="cookies")
