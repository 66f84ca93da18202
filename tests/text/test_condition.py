from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.model.condition import applies, named_flags
from policygen.text.condition import MAX_DEPTH, MAX_LENGTH, ConditionError, parse_condition


def holds(source: str, flags: str = "", jurisdictions: str = "CN EU") -> bool:
    return applies(parse_condition(source), set(flags.split()), set(jurisdictions.split()))


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("", True),
        ("  ", True),
        ("on", True),
        ("off", False),
        ("not off", True),
        ("not not on", True),
        ("on and off", False),
        ("on or off", True),
        ("off and off or on", True),
        ("off and (off or on)", False),
        ("not off and on", True),
        ("not (off or on)", False),
        ('jurisdiction == "CN"', True),
        ("jurisdiction == 'US-CA'", False),
        ('jurisdiction != "CN"', False),
        ('jurisdiction in ["US", "EU"]', True),
        ('jurisdiction not in ["US", "EU"]', False),
        ('on and not jurisdiction in ["US"]', True),
    ],
)
def test_meaning(source: str, answer: bool) -> None:  # noqa: FBT001
    """Flags, jurisdictions, and/or/not and parentheses mean what they say; `and` binds before `or`."""
    assert holds(source, flags="on") is answer


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("on on", 4),
        ("on and", 7),
        ("(on", 4),
        ("on)", 3),
        ("jurisdiction", 13),
        ("jurisdiction == CN", 17),
        ('jurisdiction == "cn"', 17),
        ('jurisdiction in ["CN"', 22),
        ("jurisdiction in []", 18),
        ("__import__('os')", 11),
        ("a.b", 2),
        ("1 == 1", 1),
        ("on; off", 3),
        ("(" * (MAX_DEPTH + 5), MAX_DEPTH + 1),
        ("not " * 300, 1),
        ("x" * (MAX_LENGTH + 1), 1),
    ],
)
def test_refusals(source: str, column: int) -> None:
    """What lies outside the grammar is refused at its column, however deep or long."""
    with pytest.raises(ConditionError) as caught:
        parse_condition(source)
    assert caught.value.column == column


@given(st.text(max_size=60) | st.text("()[]\"', andornotinjurisdiction=!", max_size=60))
def test_never_anything_but_a_condition_error(source: str) -> None:
    """Any text is an expression or a ConditionError."""
    try:
        parse_condition(source)
    except ConditionError as error:
        assert 1 <= error.column <= max(len(source) + 1, 1)  # noqa: PT017


def test_named_flags() -> None:
    """The flags of an expression are found in order, with their columns."""
    flags = list(named_flags(parse_condition('b and (not a or jurisdiction == "CN" or c)')))
    assert [(flag.name, flag.column) for flag in flags] == [("b", 1), ("a", 12), ("c", 41)]
