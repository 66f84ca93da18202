"""Runs of words that differ: all of them, in order, in bounded time."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.read import differences
from policygen.compare.read.differences import find_differences

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


@given(WORDS, WORDS, st.sampled_from([0, 4_000_000]))
def test_what_lies_between_is_equal(before: list[str], after: list[str], cells: int) -> None:
    """Without the runs that differ both sides are the same, however long they are."""
    whole, differences._CELLS = differences._CELLS, cells
    try:
        runs = list(find_differences(before, after))
    finally:
        differences._CELLS = whole
    rest = list(before), list(after)
    for first, first_end, second, second_end in reversed(runs):
        del rest[0][first:first_end], rest[1][second:second_end]
    assert rest[0] == rest[1]
    assert bool(runs) == (before != after)


def test_very_long_sentences_are_cheap() -> None:
    """A paragraph of a hundred thousand words does not take minutes."""
    words = ["data", "and", "more"] * 33_000
    started = time.perf_counter()
    middle = list(find_differences([*words, "x", *words], [*words, "y", *words]))
    assert middle == [(99_000, 99_001, 99_000, 99_001)]
    assert list(find_differences(["a", *words], [*words, "b"])) == [(0, 99_001, 0, 99_001)]
    assert time.perf_counter() - started < 2
