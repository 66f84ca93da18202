"""Times the promises of the project: start-up, building, comparing, and how comparing grows with length.

    python benchmarks/run.py [--runs N] [--pairs FILE.jsonl.gz] [--json] [PART ...]

Parts are `startup`, `build`, `locales`, `diff` and `growth`; without any, all are timed. Seconds depend
on the machine, so that each figure comes with its ratio to starting bare Python in the same run.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from pathlib import Path

from texts import make_revisions, real_revisions
from timing import Case, Result, as_records, policygen, table, time_cases

from policygen.load.workspace import load_workspace

ROOT = Path(__file__).resolve().parent.parent
GROWTH = (1_000, 3_000, 10_000, 30_000, 100_000)
"""Words of the texts whose comparison shows how time grows."""
FORMATS = 4
"""Page and fragment, text, JSON, PDF."""
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


def locale_cases(folder: Path, _pairs: Path | None) -> list[Case]:
    """Time building every release of the mori policy in all its languages and formats, then each language."""
    found = find_releases()
    newest, locales = list(found.items())[-1]

    def build(*options: str) -> tuple[str, ...]:
        return policygen("-C", ROOT, "build", "--release", *options, "--out", folder / "whole")

    return [
        *(Case(f"build {each}: {len(tags)} locales, {FORMATS} formats", build(each))
          for each, tags in found.items()),
        *(Case(f"build {newest} in {locale}", build(newest, "--locale", locale)) for locale in locales),
    ]


def find_releases() -> dict[str, tuple[str, ...]]:
    """Return the releases of the mori policy, and the languages of each."""
    (releases,) = load_workspace(ROOT).releases.values()
    return {release.version: tuple(release.words) for release in releases}


def whole_line(results: list[Result]) -> str:
    """Say what everything took, and how the languages compare within this run."""
    found = find_releases()
    whole = results[1 : 1 + len(found)]
    seconds = sum(result.median for result in whole)
    most = max(map(len, found.values()))
    outputs = sum(map(len, found.values())) * FORMATS
    what = f"{most} locales x {len(found)} releases x {FORMATS} formats ({outputs} outputs)"
    lines = [f"{what}: {seconds:.2f} s, {seconds / results[0].median:.0f} times bare Python"]
    first, *others = results[1 + len(found) :]
    lines += [f"{each.name}: {each.median / first.median:.2f} times {first.name}" for each in others]
    return "\n".join(lines)


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


PARTS = {
    "startup": startup_cases, "build": build_cases, "locales": locale_cases, "diff": diff_cases,
    "growth": growth_cases,
}
CLOSING = {"growth": growth_line, "locales": whole_line}
"""What a part says under its table."""


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
            print(f"{CLOSING[part](results)}\n" if part in CLOSING else "")


if __name__ == "__main__":
    main()
