from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.suspicions import find_in_value, find_suspicions


def found(source: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.line, each.column) for each in find_suspicions(source)]


@pytest.mark.parametrize(
    ("source", "code", "line", "column"),
    [
        ("We\nkeep <b>logs</b>.", "html-in-prose", 2, 6),
        ("<script>alert(1)</script>", "html-in-prose", 1, 1),
        ("A <!-- hidden", "html-in-prose", 1, 3),
        ("See [this](javascript:alert(1)).", "unsafe-link", 1, 10),
        ("See [this](JAVA&#115;CRIPT:x).", "unsafe-link", 1, 10),
        ("See [this](file:///etc/passwd).", "unsafe-link", 1, 10),
        ("![x](data:image/png;base64,AA)", "unsafe-link", 1, 4),
        ("<vbscript:x>", "unsafe-link", 1, 1),
        ("[this]\n\n[this]: javascript:x", "unsafe-link", 3, 1),
        ("We do \u202enot\u202c sell.", "bidi-character", 1, 7),
        ("We do no\u200bt sell.", "zero-width-character", 1, 9),
        ("soft\u00adhyphen", "zero-width-character", 1, 5),
        ("不\u200d会", "zero-width-character", 1, 2),
        ("no\u034ft", "zero-width-character", 1, 3),
        ("no\u3164t", "zero-width-character", 1, 3),
        ("no\U000e0074t", "zero-width-character", 1, 3),
        ("one\u2028two", "zero-width-character", 1, 4),
        ("no\ue000t", "private-character", 1, 3),
        ("no\U0010fffft", "private-character", 1, 3),
        ("bell\x07", "control-character", 1, 5),
        ("one\ntwo \nthree", "trailing-space", 2, 4),
    ],
)
def test_found(source: str, code: str, line: int, column: int) -> None:
    """Each kind of suspicion is found at its line and column."""
    assert (code, line, column) in found(source)


@pytest.mark.parametrize(
    "source",
    [
        "a < b and c > d, or 3 <4",
        "`<b>` is code, and ``a <i> ` b`` too",
        "See [this](https://x.example), [that](mailto:a@x.example) and [there](#part).",
        "<https://x.example>",
        "first line  \nsecond line",
        "می\u200cخواهم",
        "क्\u200dष",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "Line one\nLine two\n",
    ],
)
def test_near_misses(source: str) -> None:
    """Comparisons, code, safe links, hard breaks and joiners that a script needs are fine."""
    assert found(source) == []


def test_profile_values() -> None:
    """A value may become the target of a link, so an unsafe address is found by itself."""
    assert [each.code for each in find_in_value("javascript:alert(1)")] == ["unsafe-link"]
    assert [each.code for each in find_in_value("A*B_<C>")] == ["html-in-prose"]
    assert list(find_in_value("Data: what we hold ")) == []


@given(st.text(max_size=200))
def test_places_lie_in_the_text(source: str) -> None:
    """Whatever the text, a suspicion has a place inside it."""
    lines = source.split("\n")
    for each in find_suspicions(source):
        assert 1 <= each.line <= len(lines)
        assert 1 <= each.column <= len(lines[each.line - 1]) + 1
