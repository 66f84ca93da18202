from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policygen.errors import ClauseError
from policygen.text.markdown import parse_markdown
from policygen.text.prose import check_prose, escape_markdown, fill_prose, find_references

VALUES = {"company": {"name": "A*B_<C>", "city": "Ulm"}, "days": 30, "share": 2.5, "listed": True}
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)


def codes(prose: str) -> list[str]:
    names = ["company.name", "company.city", "days"]
    return [
        p.code for p in check_prose(prose, path="c.md", line=1, names=names, clauses=["sharing/affiliates"])
    ]


@given(TEXT)
@example("A*B_<C> [x](javascript:y) `z` ~~s~~ | &amp; \\ ![i](j)")
@example("# 1. - > 2) + === ---")
@example("{{ company.city }} {% x %} [[sharing/affiliates]] \n")
def test_a_value_is_literal_wherever_it_stands(value: str) -> None:
    """A value changes no markup around it and is never read as a template or as Markdown."""
    prose = "{{ v }}\n\n# {{ v }}\n\n* {{ v }}\n\n| h |\n|---|\n| {{ v }} |\n\nsee **this {{ v }} bold** end"
    filled = parse_markdown(fill_prose(prose, {"v": value}, {}))
    plain = parse_markdown(fill_prose(prose, {"v": "word"}, {}))
    shown = " ".join(value.split())
    kinds = {block.kind for block in filled} | {"paragraph", "heading", "list"}
    assert kinds == {block.kind for block in plain}
    assert filled[-1].text == " ".join(f"see this {shown} bold end".split())
    assert {span.kind for block in filled for span in block.spans} <= {"strong"}


def test_values_filters_and_references_are_filled_in() -> None:
    """Names give values, filters change their case, references become links to the current number."""
    filled = fill_prose(
        "{{ company.name|lower }} in {{company.city | upper}}, {{ days }} days, see [[sharing/affiliates]]",
        VALUES, {"sharing/affiliates": "3.6"},
    )  # fmt: skip
    (block,) = parse_markdown(filled)
    assert block.text == "a*b_<c> in ULM, 30 days, see 3.6"
    assert [(span.kind, span.target) for span in block.spans] == [("link", "#sharing/affiliates")]


def test_filling_keeps_the_lines() -> None:
    """A value of several lines stays on one, so that later blocks keep their source line."""
    assert fill_prose("a {{ v }}\nb", {"v": "x\n\n# y"}, {}).count("\n") == 1


@pytest.mark.parametrize(("prose", "code"), [
    ("{% include 'x' %}", "template-statement"),
    ("{%- if x %}", "template-statement"),
    ("{# note #}", "template-statement"),
    ("{{ ''.__class__ }}", "template-statement"),
    ("{{ company.name() }}", "template-statement"),
    ("{{ company['name'] }}", "template-statement"),
    ("{{ company . name }}", "template-statement"),
    ("{{ 1 + 1 }}", "template-statement"),
    ("{{- days }}", "template-statement"),
    ("{{ days", "template-statement"),
    ("{{ {{ days }} }}", "template-statement"),
    ("{{}}", "template-statement"),
    ("{{ days | replace('a', 'b') }}", "template-statement"),
    ("{{ days | safe }}", "unknown-filter"),
    ("{{ compny.name }}", "undefined-variable"),
    ("{{ company }}", "undefined-variable"),
    ("{{ company.__class__ }}", "undefined-variable"),
    ("{{ self.__init__.__globals__ }}", "undefined-variable"),
    ("[[sharing/afiliates]]", "dangling-reference"),
    ("[[sharing]]", "dangling-reference"),
])  # fmt: skip
def test_everything_else_is_refused(prose: str, code: str) -> None:
    """Statements, calls, comments, unknown names, filters and clauses are problems with stable codes."""
    assert code in codes(f"some words {prose} more words")


def test_problems_say_place_and_mend() -> None:
    """All problems come at once, each with line, column and what was probably meant."""
    prose = "ok\n{{ compny.name }} and\n  [[sharing/afiliates]]"
    with pytest.raises(ClauseError) as caught:
        fill_prose(prose, VALUES, {"sharing/affiliates": "1"}, path="c.md", line=5)
    first, second = str(caught.value).splitlines()
    assert first == "c.md:6:1: `compny.name` is not in the profile (did you mean `company.name`?)"
    assert second.startswith("c.md:7:3: `[[sharing/afiliates]]` refers to a clause that is not there")
    assert second.endswith("(did you mean `sharing/affiliates`?)")


@pytest.mark.parametrize(
    "prose", ["a { b } c", "[[1]](https://a.b)", r"\[[not/this]]", "} }} %}", "50 % {x}"]
)
def test_ordinary_braces_and_brackets_are_words(prose: str) -> None:
    """What only resembles the notation stays as it is."""
    assert codes(prose) == []
    assert fill_prose(prose, VALUES, {}) == prose


def test_a_switch_is_no_text() -> None:
    """True and false cannot be shown to a reader, so they cannot be filled in."""
    with pytest.raises(ClauseError):
        fill_prose("{{ listed }}", VALUES, {})


def test_references_are_found_with_their_lines() -> None:
    """References come in order, with the line of the prose."""
    assert find_references("see [[a/b]]\n\nand [[ c/d ]] {{ x }}") == (("a/b", 1), ("c/d", 3))


@given(TEXT)
def test_escaped_text_shows_as_itself(text: str) -> None:
    """Escaping then parsing gives the text back, white space collapsed."""
    shown = [block.text for block in parse_markdown(escape_markdown(text))]
    assert " ".join(shown) == " ".join(text.split())


@pytest.mark.parametrize("unit", ["{{ a ", "{{", "[[", "[[a", "{% ", "{{ a | b | ", "}}", "{{ a.a"])
def test_garbage_takes_bounded_time(unit: str) -> None:
    """A hundred kilobytes of unfinished notation are checked within a second or two."""
    started = time.process_time()
    check_prose(unit * (100_000 // len(unit)), path="c.md", line=1, names=["a"], clauses=["a/b"])
    assert time.process_time() - started < 3
