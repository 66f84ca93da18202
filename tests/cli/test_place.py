from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from policygen.cli.place import find_root, workspace_root
from policygen.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Make a folder that looks like a workspace, with a folder in it."""
    (tmp_path / "shop" / "clauses").mkdir(parents=True)
    (tmp_path / "shop" / "policygen.yaml").touch()
    return tmp_path / "shop"


def within(named: Path | None) -> click.Context:
    """Make the context of a command below `policygen -C NAMED`."""
    outer = click.Context(click.Group("policygen"), obj=named)
    return click.Context(click.Command("x"), parent=outer)


def test_the_nearest_workspace_upwards_is_found(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `-C` the workspace around the current folder counts."""
    monkeypatch.chdir(workspace / "clauses")
    with within(None):
        assert workspace_root() == workspace


def test_a_named_workspace_counts_as_named(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-C` wins over the current folder, and is not searched upwards."""
    monkeypatch.chdir(workspace)
    with within(workspace):
        assert find_root() == workspace
    with within(workspace / "clauses"), pytest.raises(UsageError, match=r"no policygen\.yaml in .*clauses"):
        find_root()


def test_no_workspace_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none, a command that needs one says how to name it; one that does not goes on."""
    monkeypatch.chdir(tmp_path)
    with within(None):
        assert find_root() is None
        with pytest.raises(UsageError, match="-C DIR"):
            workspace_root()
