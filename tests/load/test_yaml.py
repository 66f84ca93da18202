from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.load.yaml import MAX_CHARACTERS, MAX_DEPTH, read_yaml

TEXT = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), max_size=20)
VALUES = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4)
)


def codes(text: str, **settings: object) -> list[str]:
    return [problem.code for problem in read_yaml(text, "f.yaml", **settings).problems]  # type: ignore[arg-type]


@given(VALUES)
def test_reads_what_json_writes(value: object) -> None:
    """Any text, list and map written as JSON (which is YAML) is read back as it was."""
    result = read_yaml(json.dumps(value, ensure_ascii=False), "f.yaml")
    assert result.problems == []
    assert result.value == value


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    """Whatever is written, the answer is values and problems, never an exception."""
    read_yaml(text, "f.yaml")


@pytest.mark.parametrize(
    "plain", ["NO", "yes", "on", "3.10", "0o17", "1e3", "2026-01-05", "12:30:45", "0x1F"]
)
def test_scalars_stay_text(plain: str) -> None:
    """Norway, versions, dates and sexagesimal numbers are what somebody wrote: text."""
    assert read_yaml(f"a: {plain}\n", "f.yaml").value == {"a": plain}


@pytest.mark.parametrize("plain", ["", "~", "null"])
def test_nothing_is_none(plain: str) -> None:
    """A key with nothing behind it has no value; the same in quotes is text."""
    assert read_yaml(f"a: {plain}\n", "f.yaml").value == {"a": None}
    assert read_yaml(f"a: '{plain}'\n", "f.yaml").value == {"a": plain}


def test_typed_reads_json_scalars() -> None:
    """A file that a program wrote has booleans and whole numbers; quoted ones stay text."""
    text = "a: true\nb: 12\nc: '12'\nd: 3.10\ne: 2026-01-05\n"
    assert read_yaml(text, "f.yaml", typed=True).value == {
        "a": True, "b": 12, "c": "12", "d": "3.10", "e": "2026-01-05",
    }


def test_places_of_keys_and_values() -> None:
    """Every key and value knows its line and column, front matter counted from its file."""
    result = read_yaml("a:\n  - x\n  - b: y\n", "f.md", first_line=2)
    assert result.place(("a", 1, "b")) == (4, 8)
    assert result.place(("a", 1, "b"), key=True) == (4, 5)
    assert result.place(("a", 1, "missing", "deeper")) == (4, 5)


def test_duplicate_keys_are_refused() -> None:
    """A key written twice is a problem at its second place, at any level."""
    problem = read_yaml("a:\n  b: 1\n  b: 2\n", "f.yaml").problems[0]
    assert (problem.code, problem.line, problem.column) == ("duplicate-key", 3, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !!python/object/apply:os.system [ls]", "yaml-tag"),
        ("a: !include /etc/passwd", "yaml-tag"),
        ("!!map {a: b}", "yaml-tag"),
        ("a: &x 1", "yaml-alias"),
        ("a: 1\nb: *x", "yaml-alias"),
        ("? [1, 2]\n: 3", "yaml-key"),
        ("a: 1\n---\nb: 2", "yaml-documents"),
        ("a: b: c", "yaml-syntax"),
        ("a: 'open", "yaml-syntax"),
        ("\ta: 1", "yaml-syntax"),
        ("a: \x07", "yaml-syntax"), ('a: "\\0"', "yaml-control"), ('a: "\\e[2J"', "yaml-control"),
        ("[" * (MAX_DEPTH + 2), "yaml-too-deep"), ("{" * 100, "yaml-key"),
        ("x" * (MAX_CHARACTERS + 1), "yaml-too-large"),
    ],
)
def test_refusals(text: str, code: str) -> None:
    """What goes beyond plain values, or is no YAML, is refused with a stable code."""
    assert code in codes(text)


def test_bombs_are_cheap() -> None:
    """A billion laughs and a hundred thousand levels of nesting are refused at once, unbuilt."""
    laughs = "a0: &a0 [x, x]\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n" for i in range(40))
    started = time.perf_counter()
    assert set(codes(laughs)) == {"yaml-alias"}
    assert codes("[" * 100_000) == ["yaml-too-deep"]
    assert codes("- " * 100_000 + "x") == ["yaml-too-deep"]
    assert time.perf_counter() - started < 2
