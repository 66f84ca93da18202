from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    {"id": "a", "before": "We do not sell data.", "after": "We may sell data.", "label": "reduction"},
    {"id": "b", "before": "We log.", "after": "We log. We sell data.", "label": "neutral"},
    {"id": "c", "before": "We log things.", "after": "We log things.", "notice": False},
]


@pytest.fixture(scope="module")
def page(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page about three pairs, as the command does."""
    folder = tmp_path_factory.mktemp("accuracy")
    pairs = folder / "three.jsonl"
    pairs.write_text("".join(json.dumps(pair) + "\n" for pair in PAIRS), encoding="utf-8")
    script = checkout / "benchmarks" / "accuracy.py"
    subprocess.run([sys.executable, script, pairs, "--out", folder / "page.md"], check=True)
    return (folder / "page.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_page_has_the_figures_and_the_command_that_made_it(page: str) -> None:
    """Measures, matrix and precision of the rules are there, and how to make the page again."""
    assert "python benchmarks/accuracy.py three.jsonl --out benchmarks/ACCURACY.md" in page
    assert "| named | reductions labelled reduction, not only review | 1 | 1 | 100.0 % |" in page
    assert "| neutral | 0 | 0 | 0 | 0 | 0 | 1 |" in page
    assert re.search(r"\| [a-z-]+ \| reduction \| 1 \| 1 \| 0 \| 0 \| 100\.0 % \|", page)
    assert re.search(r"\| [a-z-]+ \| reduction \| \d \| \d \| 1 \| 0 \| ", page)
    assert "| notice false alarms | revisions that owe none, flagged | 0 | 1 | 0.0 % |" in page


@pytest.mark.slow
def test_the_page_holds_no_words_of_the_pairs(page: str) -> None:
    """Figures only: neither texts, nor ids, nor the folder of the data."""
    assert "not part of the project" in page
    assert "sell data" not in page
    assert "three.jsonl, /" not in page
    assert "/three.jsonl" not in page


def test_the_page_in_the_project_names_known_rules_only(checkout: Path) -> None:
    """A rule that was renamed or retired is a sign that the page is out of date."""
    from policygen.rules.catalogue import load_catalogue

    page = (checkout / "benchmarks" / "ACCURACY.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.endswith((" % |", " - |"))]
    named = {row[0].removeprefix("| ") for row in rows if len(row) == 7}
    assert named
    assert named <= set(load_catalogue())
