"""The errors of the project, each carrying facts instead of a finished sentence.

PolicygenError
    InputError(problems)        something a person wrote cannot be used
        WorkspaceError          policygen.yaml
        ClauseError             a clause file
        LocaleError             a translation or a catalogue of interface strings
            UntranslatedError   a page that would stand partly in another language
        ReleaseError            a frozen release
        DocumentError           a plain document, a git revision, a file of pairs
        OutputError             a place that cannot be written
    UsageError                  the request itself does not make sense
    MissingLibraryError         a system library that must be installed
    RuleError                   our own fault in the catalogue of rules

No error knows its exit code, and a finding about a policy is never an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place, and its mend."""

    path: str
    """Where, relative to the workspace; empty when there is no file."""
    line: int
    """Line in that file, counted from 1; 0 when the whole file is meant."""
    message: str
    """What is wrong, as a clause without a final full stop."""
    hint: str = ""
    """What to do about it."""
    code: str = "input"
    """A stable code that programs may rely on, such as `unknown-key`."""
    column: int = 0
    """Column in the line, counted from 1; 0 when unknown."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} ({self.hint})" if self.hint else text


class PolicygenError(Exception):
    """Anything this project raises on purpose."""


class InputError(PolicygenError):
    """Input that cannot be used; holds every problem found, in order of place.

    Args:
        problems: One or more problems.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def at(cls, path: object, line: int, message: str, hint: str = "", code: str = "input") -> InputError:
        """Make the error for a single problem."""
        return cls([Problem(str(path), line, message, hint, code)])


class WorkspaceError(InputError):
    """`policygen.yaml` cannot be used."""


class ClauseError(InputError):
    """A clause file cannot be used."""


class LocaleError(InputError):
    """A translation or a catalogue of interface strings cannot be used."""


class UntranslatedError(LocaleError):
    """A page would stand partly in another language: nothing is broken, and the answer is no."""


class ReleaseError(InputError):
    """A frozen release cannot be used."""


class DocumentError(InputError):
    """A plain document, a git revision or a file of pairs cannot be used."""


class OutputError(InputError):
    """A place that cannot be written."""


class UsageError(PolicygenError):
    """The request itself does not make sense."""


class MissingLibraryError(PolicygenError):
    """A system library is missing; the message says how to install it."""


class RuleError(PolicygenError):
    """The catalogue of rules contradicts itself: our own fault."""
