"""A command that is killed at any step leaves the workspace as it was before it or as it is after it."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from releasing import ACCOUNT, freeze, read_tree, translate, write_next

from policygen.load.decisions import read_judgements
from policygen.load.workspace import load_workspace
from policygen.model.event import Event
from policygen.pipeline.bump import bump_clause
from policygen.pipeline.event import add_event
from policygen.pipeline.immutability import find_edited_files
from policygen.publish.guard import hold_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree"})
DECISIONS = """- fingerprint: v1:0000000000000000
  acknowledge: true
  by: A. Counsel
  role: Privacy counsel
  reason: It was announced.
  date: '2026-02-01'
"""


@dataclass
class _Killer:
    """Ends the process before its nth write: nothing is flushed, nothing is tidied."""

    left: int

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in WRITES or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            self.left -= 1
            if self.left < 0:
                os.kill(os.getpid(), signal.SIGKILL)


def run_killed(command: Callable[[], object], *, after: int) -> bool:
    """Run a command in a process of its own and kill it before a write; say whether it came to its end."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(_Killer(after))
        command()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return not os.WIFSIGNALED(status)


def release(root: Path) -> None:
    freeze(root, "1.1.0", "2026-02-02")


def notify(root: Path) -> None:
    add_event(root, Event("notified", "2026-01-06", channel="push", evidence="https://mori.example/n"))


def add_locale(root: Path) -> None:
    add_event(root, Event("locale-added", "2026-01-06", locale="fr"))


def bump(root: Path) -> None:
    bump_clause(root, "collection/account")


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    """One release with an event, and its translation."""
    root = make_workspace()
    translate(root)
    freeze(root, "1.0.0", "2026-01-05")
    add_event(root, Event("notified", "2026-01-05", channel="push", evidence="https://mori.example/1"))
    return root


def read_state(root: Path) -> tuple[object, ...]:
    """Return what a reader takes from the workspace."""
    loaded = load_workspace(root)
    made = loaded.releases["privacy"]
    releases = tuple((one.version, one.words, one.events, one.decisions) for one in made)
    clauses = {name: tuple(versions) for name, versions in loaded.clauses.items()}
    return releases, clauses, read_judgements(root, "privacy")


@pytest.mark.parametrize("command", [release, notify, add_locale, bump], ids=lambda one: one.__name__)
def test_a_killed_command_leaves_all_or_nothing(
    workspace: Path, tmp_path: Path, command: Callable[[Path], None]
) -> None:
    """Killed before each of its writes: readers see one of two states, the next writer tidies up."""
    if command is release:
        write_next(workspace, ACCOUNT, "1.0.0", "1.1.0", "We keep it for 30 days.")
        draft = workspace / "releases/privacy/draft/decisions.yaml"
        draft.parent.mkdir()
        draft.write_text(DECISIONS, encoding="utf-8")
    whole = shutil.copytree(workspace, tmp_path / "whole")
    command(whole)
    states, trees = [read_state(workspace), read_state(whole)], [read_tree(workspace), read_tree(whole)]
    assert states[0] != states[1]
    seen, ended, step = set[int](), False, 0
    while not ended:
        root = shutil.copytree(workspace, tmp_path / f"killed-{step}")
        ended = run_killed(partial(command, root), after=step)
        seen.add(states.index(read_state(root)))
        assert find_edited_files(root) == ()
        with hold_workspace(root):
            assert read_tree(root) in trees
            assert not [path for path in root.rglob("*") if path.name.startswith(".")]
        step += 1
    assert seen == {0, 1}
    assert step > 4


def test_processes_that_record_at_once_lose_nothing(workspace: Path) -> None:
    """Six processes append three events each: all stand in the end, each once, and the first stays."""
    children = []
    for process in range(6):
        child = os.fork()
        if child == 0:
            for count in range(3):
                address = f"https://mori.example/{process}-{count}"
                add_event(workspace, Event("notified", "2026-01-07", channel="push", evidence=address))
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 6
    events = load_workspace(workspace).releases["privacy"][0].events
    assert len(events) == len({event["evidence"] for event in events}) == 19
    assert events[0]["evidence"] == "https://mori.example/1"


def test_of_two_releases_at_once_one_is_made(workspace: Path) -> None:
    """The second to come finds the number taken and changes nothing."""
    write_next(workspace, ACCOUNT, "1.0.0", "1.1.0", "We keep it for 30 days.")
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            try:
                release(workspace)
            except Exception:  # noqa: BLE001 - a child must end here, whatever happens
                os._exit(1)
            os._exit(0)
        children.append(child)
    codes = sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)
    assert codes == [0, 1]
    assert find_edited_files(workspace) == ()
