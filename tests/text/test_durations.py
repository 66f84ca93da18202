from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.model.duration import UNITS, Duration, is_longer
from policygen.text.durations import parse_duration

DURATIONS = st.builds(Duration, st.integers(0, 1000), st.sampled_from(sorted(UNITS)))


@given(DURATIONS)
def test_reads_what_it_writes(duration: Duration) -> None:
    """A duration written as text reads back as itself."""
    assert parse_duration(str(duration)) == duration


@pytest.mark.parametrize(
    "text", ["", "30", "days", "-1 days", "30 dayz", "1.5 days", "01 day", "30 days ago"]
)
def test_refuses_the_rest(text: str) -> None:
    """Anything else is no duration."""
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    ("after", "before", "answer"),
    [
        ("60 days", "30 days", True),
        ("30 days", "30 days", False),
        ("2 months", "30 days", True),
        ("1 month", "30 days", None),
        ("1 year", "12 months", None),
        ("15 working days", "15 days", None),
        ("15 days", "30 working days", False),
        ("48 hours", "1 day", True),
        ("24 hours", "1 day", False),
        ("1 week", "7 days", False),
    ],
)
def test_order(after: str, before: str, answer: bool | None) -> None:  # noqa: FBT001
    """Lengths are ordered only where the units prove it: a month is no number of days."""
    first, second = parse_duration(after), parse_duration(before)
    assert first
    assert second
    assert is_longer(first, second) is answer


@given(DURATIONS, DURATIONS)
def test_never_longer_both_ways(first: Duration, second: Duration) -> None:
    """Of two lengths at most one is longer than the other."""
    assert not (is_longer(first, second) and is_longer(second, first))
