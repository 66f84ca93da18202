"""The files for code hosts: their scripts are run as the host runs them, with this checkout as policygen."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from policygen.cli.registry import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = ROOT / "docs" / "gitlab-ci.yml"
JOB: dict[str, Any] = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["policygen"]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BROKEN = {"clauses/collection/account/1.0.0.md": "---\ntitle: T\nownr: x\n---\nWords.\n"}

pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs a script in a folder, `policygen` being this checkout."""
    shim = tmp_path / "bin" / "policygen"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m policygen "$@"\n', encoding="utf-8")
    shim.chmod(0o755)

    def run_script(script: str, folder: Path, **values: str) -> subprocess.CompletedProcess[str]:
        path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
        env = {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), **values}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)

    return run_script


def make_branch(root: Path) -> None:
    """Commit a workspace, with a remote whose main branch is the trusted one."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@acme.example", "-c", "commit.gpgsign=false")
    for arguments in (
        ("init", "--quiet", "--initial-branch=main"), ("add", "--all"), ("commit", "--quiet", "--message=x"),
        ("remote", "add", "origin", str(root)), ("fetch", "--quiet", "origin"),
    ):
        subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def action_script() -> str:
    (step,) = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]
    script: str = step["run"]
    return script


def test_no_input_is_pasted_into_a_script() -> None:
    """Values reach the scripts of the action through the environment, so none can become a command."""
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step["run"]]


def run_action(run: Callable[..., Any], root: Path, tmp_path: Path, **inputs: str) -> Any:
    values = {
        "FOLDER": ".", "AGAINST": "", "BASE": "main", "AS_OF": "2026-11-22", "FAIL_ON": "", "SARIF": "",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "GITHUB_OUTPUT": str(tmp_path / "outputs"),
    }
    return run(action_script(), root, **{**values, **inputs})


def test_the_action_passes_a_good_workspace(
    run: Callable[..., Any], make_workspace: Callable[..., Path], tmp_path: Path
) -> None:
    """Exit code 0, the output says so, the summary holds the comment, the SARIF file is there."""
    root = make_workspace()
    make_branch(root)
    done = run_action(run, root, tmp_path, SARIF="report.sarif")
    assert (done.returncode, (tmp_path / "outputs").read_text(encoding="utf-8")) == (0, "passed=true\n"), done
    assert done.stdout.startswith("::notice title=policygen check::passed")
    assert "Nothing to decide" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert json.loads((root / "report.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_refuses_what_the_gate_refuses(
    run: Callable[..., Any], make_workspace: Callable[..., Path], tmp_path: Path
) -> None:
    """Exit code 1, one annotation with file and line from the root of the repository."""
    root = make_workspace(BROKEN, "repository/legal")
    make_branch(root.parent)
    done = run_action(run, root.parent, tmp_path, FOLDER="legal", BASE="")
    assert done.returncode == 1, done
    assert (tmp_path / "outputs").read_text(encoding="utf-8") == "passed=false\n"
    assert done.stdout.startswith("::error file=legal/clauses/collection/account/1.0.0.md,line=3,col=1,")


def test_inputs_of_the_action_are_only_words(
    run: Callable[..., Any], make_workspace: Callable[..., Path], tmp_path: Path
) -> None:
    """An input that looks like a command is an argument that does not fit."""
    root = make_workspace()
    done = run_action(run, root, tmp_path, AGAINST="$(touch stolen)", FOLDER=".")
    assert done.returncode in {2, 3}
    assert not (root / "stolen").exists()


@pytest.mark.parametrize(("files", "code"), [({}, 0), (BROKEN, 1)])
def test_the_gitlab_job_reports_and_answers(
    run: Callable[..., Any], make_workspace: Callable[..., Path], files: dict[str, str], code: int
) -> None:
    """The job ends with the answer of the gate and leaves both reports behind."""
    root = make_workspace(files)
    make_branch(root)
    script = "\n".join(JOB["script"])
    done = run(script, root, CI_DEFAULT_BRANCH="main", POLICYGEN_FOLDER=".")
    assert done.returncode == code, done
    reports = JOB["artifacts"]["reports"]
    assert len(json.loads((root / reports["codequality"]).read_text(encoding="utf-8"))) == code
    assert (root / reports["junit"]).read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hooks_run_commands_that_exist_on_the_files_of_a_workspace(
    run: Callable[..., Any], make_workspace: Callable[..., Path], hook: dict[str, Any]
) -> None:
    """A hook runs a command of ours when a file of the workspace changes, and refuses by its exit code."""
    assert hook["entry"].split()[1] in COMMANDS
    assert re.search(hook["files"], "clauses/a/b/1.0.0.md")
    assert re.search(hook["files"], "legal/policygen.yaml")
    assert not re.search(hook["files"], "src/main.py")
    assert run(hook["entry"], make_workspace()).returncode == 0
    assert run(hook["entry"], make_workspace(BROKEN, "broken")).returncode == 1
