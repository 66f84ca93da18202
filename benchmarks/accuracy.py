"""Writes how far the labels can be trusted: confusion, figures, and precision of every rule.

    python benchmarks/accuracy.py FILE.jsonl[.gz] ... [--out benchmarks/ACCURACY.md]

Each file holds pairs of texts that people have labelled, as `policygen evaluate` reads them. The page
names the files and holds figures only: the texts are not part of the project.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policygen.load.pairs import load_pairs
from policygen.pipeline.compare import compare_documents
from policygen.pipeline.disagreements import rule_figures
from policygen.pipeline.evaluate import Outcome, evaluate_pairs, summarise
from policygen.rules.catalogue import CATALOGUE_VERSION, load_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LABEL_FIGURES = {
    "missed": ("missed", "reductions labelled cosmetic, neutral or expansion", "at most 2 %"),
    "named": ("named", "reductions labelled reduction, not only review", "at least 80 %"),
    "false_accusations": ("false accusations", "harmless changes labelled reduction", "at most 10 %"),
    "false_alarms": ("false alarms", "harmless changes labelled reduction or review", "at most 35 %"),
    "cosmetic_recall": ("cosmetic recall", "cosmetic changes labelled cosmetic", "at least 70 %"),
}
NOTICE_FIGURES = {
    "found": ("notice found", "revisions that owe the prominent notice, found", "all"),
    "false_alarms": ("notice false alarms", "revisions that owe none, flagged", "at most 45 %"),
}
OPENING = """\
# How far the labels can be trusted

Made by `{command}`; run it again instead of editing this page.

The pairs are real changes of privacy policies that people have labelled. They are not part of the project,
and this page holds figures only. Each file stands with the digest of its content, so that two pages can be
compared. Catalogue version {catalogue}, {rules} rules.
"""
RULES_OPENING = """
### Rules

For each rule: the pairs whose label it gave, alone or with others, and how often people gave the same
label, a milder one (the rule was too serious) or a more serious one (the rule was too mild). Nobody labels
a change `review`, so that a rule which asks for a person has no precision: what counts is how many of its
pairs are reductions (too mild).

| rule | label | gave | agreed | too serious | too mild | precision |
|---|---|---:|---:|---:|---:|---:|
"""


def accuracy_page(files: Sequence[Path]) -> str:
    """Measure the labels on files of pairs and write the page."""
    names = " ".join(file.name for file in files)
    command = f"python benchmarks/accuracy.py {names} --out benchmarks/ACCURACY.md"
    opening = OPENING.format(command=command, catalogue=CATALOGUE_VERSION, rules=len(load_catalogue()))
    return "".join([opening, *(part for file in files for part in _file(file))])


def _file(file: Path) -> Iterator[str]:
    """Yield the part of the page about one file."""
    outcomes = list(evaluate_pairs(load_pairs(file), compare_documents))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
    summary = summarise(outcomes)
    yield f"\n## {file.name}\n\n{summary['pairs']} pairs, sha256 `{digest}`.\n"
    if summary["labels"]:
        yield from _figures(LABEL_FIGURES, summary["labels"])
        yield from _matrix(summary["labels"]["matrix"])
        yield from _rules(outcomes)
    if summary["notices"]:
        yield from _figures(NOTICE_FIGURES, summary["notices"])


def _figures(names: Mapping[str, tuple[str, str, str]], figures: Mapping[str, Any]) -> Iterator[str]:
    yield "\n| measure | counts | count | of | share | must |\n|---|---|---:|---:|---:|---|\n"
    for key, (name, counts, must) in names.items():
        count, total = figures[key]["count"], figures[key]["of"]
        yield f"| {name} | {counts} | {count} | {total} | {_share(count, total)} | {must} |\n"


def _matrix(matrix: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    answers = next(iter(matrix.values()))
    yield "\n### Confusion\n\nRows: what people said; columns: what the engine said.\n\n"
    yield f"| | {' | '.join(answers)} |\n|---|{'---:|' * len(answers)}\n"
    for gold, row in matrix.items():
        yield f"| {gold} | {' | '.join(str(count) for count in row.values())} |\n"


def _rules(outcomes: Iterable[Outcome]) -> Iterator[str]:
    yield RULES_OPENING
    for one in sorted(rule_figures(outcomes), key=lambda one: (-one["gave"], one["rule"])):
        counts = " | ".join(str(one[name]) for name in ("gave", "agreed", "too_serious", "too_mild"))
        precision = "-" if one["label"] == "review" else _share(one["agreed"], one["gave"])
        yield f"| {one['rule']} | {one['label']} | {counts} | {precision} |\n"


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.1f} %" if total else "-"


def main() -> None:
    """Write the page to a file or to stdout."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, help="otherwise the page goes to stdout")
    asked = parser.parse_args()
    page = accuracy_page(asked.files)
    if asked.out:
        asked.out.write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)


if __name__ == "__main__":
    main()
