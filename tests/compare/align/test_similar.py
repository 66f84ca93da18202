"""How alike two pieces are, in bounded time."""

from __future__ import annotations

import random
import time

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

WORDS = "we may collect share your personal data with partners for advertising unless you opt out".split()


def paragraph(seed: int, words: int) -> str:
    """Make a paragraph without a full stop but the last, the same for the same seed."""
    chosen = random.Random(seed).choices(WORDS, k=words)
    return " ".join(chosen) + "."


def test_long_paragraphs_are_cheap() -> None:
    """Two paragraphs of 2,000 words that have nothing in common are compared, and do not hang."""
    sides = [read_document(paragraph(seed, 2000), ".md") for seed in (1, 2)]
    started = time.perf_counter()
    assert compare_documents(*sides).changes
    assert time.perf_counter() - started < 60


def test_a_long_tail_does_not_part_a_paragraph() -> None:
    """A long sentence that grew by more than itself still pairs with its beginning."""
    words = paragraph(1, 150)
    grown = words.removesuffix(".") + " and " + paragraph(2, 400)
    sides = read_document(words, ".md"), read_document(grown, ".md")
    assert [change.kind for change in compare_documents(*sides).changes] == ["modified"]
