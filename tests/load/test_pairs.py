from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from policygen.errors import DocumentError
from policygen.load.pairs import load_pairs

if TYPE_CHECKING:
    from pathlib import Path

LINES = [
    {"id": "a", "before": "We keep it.", "after": "We sell it.", "label": "reduction", "source": "ours"},
    {"id": "b", "before": "", "after": "x", "notice": False},
    {"before": "x", "after": "x"},
]


def write(path: Path, lines: list[object]) -> Path:
    text = "\n\n".join(json.dumps(line) for line in lines) + "\n"
    data = text.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


@pytest.mark.parametrize("name", ["pairs.jsonl", "pairs.jsonl.gz"])
def test_pairs_are_read_in_order(tmp_path: Path, name: str) -> None:
    """A plain and a compressed file give the same pairs; a pair without an id is named by its line."""
    pairs = list(load_pairs(write(tmp_path / name, LINES)))
    assert [(pair.id, pair.label, pair.notice) for pair in pairs] == [
        ("a", "reduction", None), ("b", None, False), ("5", None, None),
    ]
    assert pairs[0].after == "We sell it."


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a JSON object"),
        ("[1]", "not a JSON object"),
        ("[" * 100_000, "not a JSON object"),
        ('{"before": "x"}', "`after` must be a text"),
        ('{"before": 1, "after": "x"}', "`before` must be a text"),
        ('{"before": "", "after": "", "label": "bad"}', "`label` must be one of cosmetic"),
        ('{"before": "", "after": "", "notice": 1}', "`notice` must be true or false"),
        ('{"before": "", "after": "", "locale": "../x"}', "`locale` must be a language tag"),
        ('{"before": "", "after": "", "language": 1}', "`locale` must be a language tag"),
    ],
)
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str, message: str) -> None:
    """A malformed line is refused with its number, and what stood before it was read."""
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"before": "x", "after": "y"}\n' + line + "\n", encoding="utf-8")
    pairs = load_pairs(path)
    next(pairs)
    with pytest.raises(DocumentError) as caught:
        next(pairs)
    problem = caught.value.problems[0]
    assert problem.line == 2
    assert message in problem.message


@pytest.mark.parametrize(
    "data", [b"no gzip", gzip.compress(b"x" * 99, mtime=0)[:15], gzip.compress(b"x", mtime=0)[:-1]]
)
def test_a_broken_archive_is_an_input_problem(tmp_path: Path, data: bytes) -> None:
    """A file that is no archive, or half of one, ends in a message and not in a traceback."""
    path = tmp_path / "pairs.jsonl.gz"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match="cannot be read"):
        list(load_pairs(path))


def test_a_missing_file_is_an_input_problem(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(DocumentError, match=r"none\.jsonl: cannot be read"):
        list(load_pairs(tmp_path / "none.jsonl"))
