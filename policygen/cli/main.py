"""Turns a command line into an exit code: runs one command and names what went wrong.

0 fine; 1 the answer is no; 2 usage; 3 input that cannot be read, or a missing system library;
4 our own fault. 130 after Ctrl-C, 141 when the reader of a pipe went away, both without a word.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from policygen import __version__
from policygen.cli.lazy import LazyGroup
from policygen.cli.output import show_line, write_message
from policygen.cli.registry import COMMANDS
from policygen.errors import (
    InputError,
    MissingLibraryError,
    PolicygenError,
    UntranslatedError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FINE, REFUSED, USAGE, UNREADABLE, FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 4, 130, 141

DEBUG = "POLICYGEN_DEBUG"
"""Environment variable that asks for the traceback of a fault."""


def _remember_directory(ctx: click.Context, directory: Path | None) -> None:
    """Keep `-C DIR` for `policygen.cli.place`, which finds the workspace from it."""
    ctx.obj = directory


group = LazyGroup(
    "policygen",
    "policygen.cli.commands",
    COMMANDS,
    help="Build privacy policies from clause files and say what a change takes from their readers.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    callback=click.pass_context(_remember_directory),
    params=[
        click.Option(
            ["-C", "directory"],
            type=click.Path(path_type=Path),
            metavar="DIR",
            help="The workspace; otherwise the nearest folder upwards that holds policygen.yaml.",
        )
    ],
)
click.version_option(__version__, prog_name="policygen")(group)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line.

    Args:
        arguments: What follows the program's name; None reads them from the process.

    Returns:
        The exit code of the process.
    """
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        answer = group.main(arguments, prog_name="policygen", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:  # noqa: BLE001 - the last line of defence: every fault gets its exit code
        return _exit_code(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as stop:  # Click's own answer to a closed pipe is exit code 1, which means "no" here
        return _close_pipe(stop)
    return answer if isinstance(answer, int) else FINE


def _speak_utf8(stream: TextIO) -> None:
    """Make a stream write UTF-8 and line feeds, whatever the environment says."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _exit_code(error: Exception) -> int:
    """Say on stderr what went wrong, and return the exit code for it."""
    answers = (answer for kind, answer in _ANSWERS if isinstance(error, kind))
    return next(answers)(error)


def _report_usage(error: click.UsageError) -> int:
    """Show what Click says of a wrong command line."""
    error.show()
    return USAGE


def _report_request(error: UsageError) -> int:
    """Say why a request makes no sense."""
    write_message(f"error: {error}", "reduction")
    return USAGE


def _report_place(error: Exception) -> int:
    """Say what of the system could not be used: a library, a disk, a folder."""
    write_message(f"error: {error}", "reduction")
    return UNREADABLE


def _report_problems(error: InputError) -> int:
    """Write every problem on a line of its own, then how many there are."""
    for problem in error.problems:
        write_message(show_line(str(problem)))
    count = len(error.problems)
    write_message(f"error: {count} problem{'s' if count != 1 else ''}", "reduction")
    return UNREADABLE


def _report_refusal(error: InputError) -> int:
    """Write every problem of a request that is refused, though everything could be read."""
    _report_problems(error)
    return REFUSED


def _report_fault(error: Exception) -> int:
    """Admit a fault of our own in two lines; the traceback only where it was asked for."""
    kind = "" if isinstance(error, PolicygenError) else f"{type(error).__name__}: "
    write_message(f"error: a fault in policygen itself: {kind}{error}", "reduction")
    if os.environ.get(DEBUG):
        write_message("".join(traceback.format_exception(error)))
    else:
        write_message(f"Please report it with the output of the same command under {DEBUG}=1.")
    return FAULT


def _close_pipe(error: BaseException) -> int:
    """Send what is left in the buffer nowhere, so that Python does not complain while ending."""
    del error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


_ANSWERS: tuple[tuple[type[Exception], Callable[..., int]], ...] = (
    (click.Abort, lambda _: INTERRUPTED),
    (click.exceptions.Exit, lambda error: int(error.exit_code)),
    (click.UsageError, _report_usage),
    (UsageError, _report_request),
    (UntranslatedError, _report_refusal),
    (InputError, _report_problems),
    (MissingLibraryError, _report_place),
    (BrokenPipeError, _close_pipe),
    (OSError, _report_place),
    (Exception, _report_fault),
)
"""What each kind of error leads to; the first kind that fits answers."""
