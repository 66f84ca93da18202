"""Turns a command into seconds: whole processes, run in turns, so that a busy moment hits all alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

BARE = (sys.executable, "-c", "pass")
"""The unit that everything is a multiple of: starting Python and doing nothing."""


@dataclass(frozen=True, slots=True)
class Case:
    """One command to be timed."""

    name: str
    command: tuple[str, ...]
    limit: float | None = None
    """Seconds that the project promises, as a median; None where it promises nothing."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command took."""

    name: str
    median: float
    fastest: float
    slowest: float
    ratio: float
    """Of the median to that of bare Python in the same run."""
    limit: float | None


def policygen(*arguments: str | Path) -> tuple[str, ...]:
    """Return the command line of this environment's policygen."""
    return (sys.executable, "-m", "policygen", *map(str, arguments))


def time_cases(cases: Sequence[Case], runs: int) -> list[Result]:
    """Time commands in turns, with bare Python among them.

    Args:
        cases: What to time.
        runs: How often each, after one run that is not counted.

    Raises:
        SystemExit: A command failed; its figures would mean nothing.
    """
    everything = [Case("bare Python", BARE), *cases]
    taken: dict[str, list[float]] = {case.name: [] for case in everything}
    for turn in range(runs + 1):
        for case in everything:
            seconds = _time(case)
            if turn:
                taken[case.name].append(seconds)
    unit = statistics.median(taken["bare Python"])
    return [_result(case, taken[case.name], unit) for case in everything]


def _time(case: Case) -> float:
    start = time.perf_counter()
    done = subprocess.run(case.command, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{case.name}: exit code {done.returncode}\n{done.stderr.decode()}")
    return seconds


def _result(case: Case, taken: list[float], unit: float) -> Result:
    median = statistics.median(taken)
    return Result(case.name, median, min(taken), max(taken), median / unit, case.limit)


def table(results: Sequence[Result]) -> str:
    """Lay results out for people."""
    lines = [f"{'':44}{'median':>9}{'fastest':>9}{'slowest':>9}{'x bare':>8}{'limit':>8}"]
    for result in results:
        limit = f"{result.limit:.2f} s" if result.limit else ""
        verdict = "  over" if result.limit and result.median > result.limit else ""
        lines.append(
            f"{result.name:44}{result.median:7.3f} s{result.fastest:7.3f} s{result.slowest:7.3f} s"
            f"{result.ratio:8.1f}{limit:>8}{verdict}"
        )
    return "\n".join(lines)


def as_records(results: Sequence[Result]) -> list[Mapping[str, object]]:
    """Make results plain values for JSON."""
    return [{name: getattr(result, name) for name in Result.__slots__} for result in results]
