"""Proving that releases still say what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from releasing import ACCOUNT, freeze, write_next

from policygen.errors import UsageError
from policygen.load.workspace import load_workspace
from policygen.pipeline import rebuild
from policygen.pipeline.verify import verify_releases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    """Two releases and a draft that says something else."""
    root = make_workspace()
    freeze(root, "1.0.0", "2026-01-05")
    write_next(root, ACCOUNT, "1.0.0", "1.1.0", "We keep it for 30 days.")
    freeze(root, "2.0.0", "2026-02-02")
    write_next(root, ACCOUNT, "1.1.0", "1.2.0", "We share it with nobody.")
    return root


def test_mori_is_proved(checkout: Path) -> None:
    """Every word of every release of the example."""
    found = verify_releases(checkout)
    assert found.problems == ()
    assert [each.version for each in found.releases] == ["1.0.0", "1.0.1", "1.1.0", "2.0.0"]
    assert all(each.proved == ("en", "zh-Hans", "ar") and not each.differing for each in found.releases)


def test_layouts_are_reported_and_refuse_nothing(workspace: Path) -> None:
    """A new look is no change of the policy: the release is proved, and the look is said to differ."""
    assert {each.layouts for each in verify_releases(workspace).releases} == {"same"}
    (workspace / "templates").mkdir()
    (workspace / "templates" / "page.css").write_text("body { color: red }\n", encoding="utf-8")
    found = verify_releases(workspace)
    assert found.problems == ()
    assert {each.layouts for each in found.releases} == {"changed"}


def test_other_words_are_found_with_their_line(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though no file was edited, as after an upgrade of a library: both sides are quoted."""
    words = load_workspace(workspace).releases["privacy"][0].words["en"]
    monkeypatch.setattr(rebuild, "render_words", lambda _: words.replace("collect your", "gather your"))
    found = verify_releases(workspace, "1.0.0")
    (problem,) = found.problems
    assert (problem.code, problem.path) == ("released-words-differ", "releases/privacy/1.0.0/text.en.txt")
    assert problem.line > 0
    assert "We collect your email address." in problem.message
    assert "We gather your email address." in problem.message
    assert found.releases[0].differing == ("en",)


def test_only_the_release_that_is_named_is_built(workspace: Path) -> None:
    """Files of all releases are looked at all the same; an unknown version is a wrong request."""
    (workspace / "releases/privacy/1.0.0/text.en.txt").write_text("Other.\n", encoding="utf-8")
    found = verify_releases(workspace, "2.0.0")
    assert [each.version for each in found.releases] == ["2.0.0"]
    assert [each.path for each in found.problems] == ["releases/privacy/1.0.0/text.en.txt"]
    with pytest.raises(UsageError):
        verify_releases(workspace, "9.0.0")


def test_a_malformed_event_is_a_problem(workspace: Path) -> None:
    """What cannot be read of what happened later is said, not skipped."""
    place = workspace / "releases/privacy/2.0.0/events.yaml"
    place.write_text("- {event: withdrawn, date: 2026-02-01}\n", encoding="utf-8")
    assert [each.code for each in verify_releases(workspace).problems] == ["event-malformed"]
