from __future__ import annotations

import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from policygen import __version__
from policygen.cli import main as cli
from policygen.cli.registry import COMMANDS
from policygen.errors import InputError, MissingLibraryError, Problem, RuleError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    Failing = Callable[[BaseException], int]

COMMAND_FOLDER = Path(cli.__file__).parent / "commands"


def run(*arguments: str, code: str = "", **settings: object) -> subprocess.CompletedProcess[str]:
    """Run the command line, or some code, in a process of its own."""
    start = [sys.executable, "-c", code] if code else [sys.executable, "-m", "policygen"]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [*start, *arguments], capture_output=True, text=True, check=False, timeout=60, **settings
    )


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    """Run the command line with a command that raises what is given."""

    def raise_error(error: BaseException) -> int:
        @click.command()
        def command() -> None:
            raise error

        monkeypatch.setattr(cli.group, "get_command", lambda _ctx, _name: command)
        return cli.main(["anything"])

    return raise_error


def test_every_command_module_is_listed() -> None:
    """The table names the modules of `commands/`, no more and no fewer."""
    modules = {path.stem.replace("_", "-") for path in COMMAND_FOLDER.glob("*.py")} - {"--init--"}
    assert modules == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_listed_help_is_the_command_s_own(name: str) -> None:
    """The line of the table is the first sentence of the command's help."""
    command = import_module(f"policygen.cli.commands.{name.replace('-', '_')}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert (command.help or "").replace("\n", " ").startswith(COMMANDS[name])


def test_help_imports_no_command() -> None:
    """Listing the commands imports none of them, nor anything heavy."""
    code = (
        "import sys; from policygen.cli.main import main; main(['--help']);"
        "heavy = {'pydantic', 'yaml', 'jinja2', 'weasyprint', 'deepdiff', 'lxml', 'markdown_it', 'babel'};"
        "print(sorted(m for m in sys.modules if m in heavy or m.startswith('policygen.cli.commands')),"
        " file=sys.stderr)"
    )
    result = run(code=code)
    assert result.stderr.strip() == "[]"
    assert all(name in result.stdout for name in COMMANDS)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("a"), 2),
        (click.UsageError("a"), 2),
        (InputError([Problem("x.md", 4, "b", "c")]), 3),
        (MissingLibraryError("d"), 3),
        (OSError(28, "No space left on device"), 3),
        (RuleError("e"), 4),
        (ZeroDivisionError("f"), 4),
        (RecursionError("g"), 4),
        (click.exceptions.Exit(1), 1),
        (click.Abort(), 130),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_kind_of_error_has_its_exit_code(
    failing: Failing, capsys: pytest.CaptureFixture[str], error: BaseException, code: int
) -> None:
    """Errors map to exit codes, and what is said goes to stderr without a traceback."""
    assert failing(error) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert bool(said.err.strip()) is (code in (2, 3, 4))


def test_all_problems_are_shown(failing: Failing, capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem has its line, with place and mend, and they are counted."""
    failing(InputError([Problem("x.md", 4, "b", "c"), Problem("y.md", 0, "d")]))
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["x.md:4: b (c)", "y.md: d", "error: 2 problems"]


def test_a_fault_shows_its_traceback_on_demand(
    failing: Failing, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours tells how to see more, and then shows it."""
    failing(ZeroDivisionError("f"))
    assert cli.DEBUG in capsys.readouterr().err
    monkeypatch.setenv(cli.DEBUG, "1")
    failing(ZeroDivisionError("f"))
    assert "Traceback" in capsys.readouterr().err


def test_an_unknown_command_is_a_usage_error() -> None:
    """A command that does not exist ends with exit code 2 and nothing on stdout."""
    result = run("nothing")
    assert (result.returncode, result.stdout) == (2, "")
    assert "No such command 'nothing'" in result.stderr


def test_version_is_the_package_s() -> None:
    """`--version` prints the version of the package."""
    assert run("--version").stdout == f"policygen, version {__version__}\n"


def test_output_is_utf_8_whatever_the_environment_says() -> None:
    """Data leaves as UTF-8 also where the environment asks for something else."""
    code = (
        "import click; from policygen.cli import main as cli; from policygen.cli.output import write_data\n"
        "cli.group.get_command = lambda *_: click.Command('x', callback=lambda: write_data('\\u9690\\n'))\n"
        "cli.main(['x'])"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    result = run(code=code, env=environment, encoding="utf-8")
    assert result.stdout == "隐\n"


def test_a_closed_pipe_ends_quietly() -> None:
    """A reader that goes away ends the program without a word."""
    command = f"'{sys.executable}' -m policygen --help | true; echo ${{PIPESTATUS[0]}}"
    codes = set()
    for _ in range(3):
        result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
        assert result.stderr == ""
        codes.add(result.stdout.strip())
    assert codes <= {"0", "141"}


def test_interrupting_is_quiet() -> None:
    """Ctrl-C ends with 130 and without a traceback."""
    code = (
        "import click, time; from policygen.cli import main as cli; from policygen.__main__ import run\n"
        "def wait(): print('ready', flush=True); time.sleep(30)\n"
        "cli.group.get_command = lambda *_: click.Command('x', callback=wait)\n"
        "run()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "x"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said.strip()) == (130, "")


def test_help_lists_the_commands_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """The listing has each command with its line, in the order of the table."""
    assert cli.main(["--help"]) == 0
    listed = capsys.readouterr().out.split("Commands:")[1]
    places = [listed.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)
    with click.Context(cli.group) as context:
        assert cli.group.list_commands(context) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of every command ends its description with examples that begin with its own name."""
    assert cli.main([name, "--help"]) == 0
    said = capsys.readouterr().out
    assert "Examples:" in said
    assert f"policygen {name}" in said.partition("Examples:")[2]
