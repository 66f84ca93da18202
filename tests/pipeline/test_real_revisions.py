from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from policygen.load.documents import read_document
from policygen.load.pairs import load_pairs
from policygen.pipeline.compare import compare_documents

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.data]

DIGESTS = """
import hashlib, sys
from pathlib import Path
from policygen.cli.output import dump_json
from policygen.compare.report.values import comparison_values
from policygen.load.documents import read_document
from policygen.load.pairs import load_pairs
from policygen.pipeline.compare import compare_documents
for pair in load_pairs(Path(sys.argv[1])):
    before, after = (read_document(text, ".md") for text in (pair.before, pair.after))
    text = dump_json(comparison_values(compare_documents(before, after, explain=True), explain=True))
    print(pair.id, hashlib.sha256(text.encode()).hexdigest())
"""


def digest_comparisons(file: Path, seed: str) -> list[str]:
    """Compare every pair of a file in a process with a hash order of its own."""
    done = subprocess.run(
        [sys.executable, "-c", DIGESTS, str(file)], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONHASHSEED": seed}, timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_every_pair_is_compared_alike_twice(real_policies: Path) -> None:
    """All real revisions are compared and explained without a crash, and twice with equal bytes."""
    file = real_policies / "revisions-dev.jsonl.gz"
    once = digest_comparisons(file, "1")
    assert len(once) == 150
    assert once == digest_comparisons(file, "2")


def test_every_document_is_equal_to_itself(real_policies: Path) -> None:
    """A real document against itself gives no change."""
    different = []
    for pair in load_pairs(real_policies / "revisions-dev.jsonl.gz"):
        for side in (pair.before, pair.after):
            once, again = read_document(side, ".md"), read_document(side, ".md")
            if compare_documents(once, again).changes:
                different.append(pair.id)
    assert different == []
