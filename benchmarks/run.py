"""Times the promises of the project: start-up, building, comparing, and how comparing grows with length.

    python benchmarks/run.py [--runs N] [--pairs FILE.jsonl.gz] [--json] [PART ...]

Parts are `startup`, `build`, `diff` and `growth`; without any, all are timed. Seconds depend on the
machine, so that each figure comes with its ratio to starting bare Python in the same run.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from pathlib import Path

from texts import make_revisions, real_revisions
from timing import Case, Result, as_records, policygen, table, time_cases

ROOT = Path(__file__).resolve().parent.parent
GROWTH = (1_000, 3_000, 10_000, 30_000, 100_000)
"""Words of the texts whose comparison shows how time grows."""
TYPICAL = 15_000
"""Words of a long real policy."""


def startup_cases(_folder: Path, _pairs: Path | None) -> list[Case]:
    """Time what a person waits for before anything happens."""
    return [Case("policygen --help", policygen("--help"), 0.15), Case("policygen rules", policygen("rules"))]


def build_cases(folder: Path, _pairs: Path | None) -> list[Case]:
    """Time building the mori policy, without and with the PDF."""

    def build(out: str, *formats: str) -> tuple[str, ...]:
        asked = [part for name in formats for part in ("--format", name)]
        return policygen("-C", ROOT, "build", "--locale", "en", *asked, "--out", folder / out)

    return [
        Case("build mori: HTML, text, JSON", build("light", "html", "text", "json"), 0.6),
        Case("build mori: PDF", build("pdf", "pdf"), 2.5),
    ]


def diff_cases(folder: Path, pairs: Path | None) -> list[Case]:
    """Time comparing two revisions of a long policy: made ones, and real ones from a file."""
    cases = [
        Case("diff mori 1.1.0 2.0.0", policygen("-C", ROOT, "diff", "1.1.0", "2.0.0", "--format", "json")),
        _diff(folder, f"diff made, {TYPICAL} words", *make_revisions(TYPICAL), limit=1.0),
    ]
    real = real_revisions(pairs, TYPICAL, 3) if pairs else ()
    cases += [_diff(folder, f"diff {name}", before, after, limit=1.0) for name, before, after in real]
    return cases


def growth_cases(folder: Path, _pairs: Path | None) -> list[Case]:
    """Time comparing ever longer texts."""
    return [_diff(folder, f"diff made, {words:,} words", *make_revisions(words)) for words in (0, *GROWTH)]


def _diff(folder: Path, name: str, before: str, after: str, *, limit: float | None = None) -> Case:
    place = folder / name.replace("/", "_")
    place.mkdir(exist_ok=True)
    for side, text in (("before.md", before), ("after.md", after)):
        (place / side).write_text(text, encoding="utf-8")
    command = policygen("diff", place / "before.md", place / "after.md", "--format", "json")
    return Case(name, command, limit)


def growth_line(results: list[Result]) -> str:
    """Say how time grows: the exponent between the ends, what comparing nothing takes left out."""
    nothing, small, *_, large = (result.median for result in results[1:])
    small, large = max(small - nothing, 0.001), large - nothing
    times = GROWTH[-1] // GROWTH[0]
    exponent = math.log(large / small) / math.log(times)
    return f"{times} times the words take {large / small:.1f} times as long: n^{exponent:.2f}"


PARTS = {"startup": startup_cases, "build": build_cases, "diff": diff_cases, "growth": growth_cases}


def main() -> None:
    """Time the parts that were asked for and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--pairs", type=Path, help="real revisions: lines of {id, before, after}")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part in asked.parts or PARTS:
            results = time_cases(PARTS[part](Path(folder), asked.pairs), asked.runs)
            if asked.json:
                print(json.dumps({"part": part, "results": as_records(results)}))
                continue
            print(f"{part}\n{table(results)}")
            print(f"{growth_line(results)}\n" if part == "growth" else "")


if __name__ == "__main__":
    main()
