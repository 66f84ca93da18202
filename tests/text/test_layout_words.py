from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, nodes

from policygen.build.notice import meanings
from policygen.load.resources import load_catalogue, load_layouts
from policygen.text.layout_words import find_layout_words

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_the_packaged_layouts_say_nothing_by_themselves() -> None:
    """Every word of a page comes from the document or is an interface string: the diff misses none."""
    layouts = load_layouts(None)
    assert len(layouts) >= 6
    assert [each for name, source in layouts.items() for each in find_layout_words(name, source)] == []


@pytest.mark.parametrize(
    ("name", "source", "line", "words"),
    [
        ("page.html", "<p>\n\nWe never sell data.</p>", 3, "We never sell data."),
        ("page.html", "<p>{{ x }} and partners</p>", 1, "and partners"),
        ("page.html", "\n<p title='More words'></p>", 2, "More words"),
        ("page.html", '<a aria-label="{{ x }} here"></a>', 1, "here"),
        ("page.html", "<p>{{ 'Draft' if x else y }}</p>", 1, "Draft"),
        ("page.html", "<p>{{ 'We ' ~ x }}</p>", 1, "We"),
        ("page.html", "<p>{{ 'words' | upper }}</p>", 1, "words"),
        ("page.html", "<style>\np::after { content: 'Yours' }\n</style>", 2, "Yours"),
        ("page.css", 'p{}\np::before { content: "Note: " counter(x); }', 2, "Note:"),
        ("page.html", "<p>隐私</p>", 1, "隐私"),
    ],
)
def test_words_of_a_layout_are_found_where_they_stand(
    name: str, source: str, line: int, words: str
) -> None:
    """Text, attributes that are read out, expressions and style sheets can all say something."""
    found = find_layout_words(name, source)
    assert [(each.path, each.line) for each in found] == [(f"templates/{name}", line)]
    assert f"`{words}`" in found[0].message


@pytest.mark.parametrize(
    "source",
    [
        "<p class='words' data-label='{{ x }}'>{{ document.title }} · 1.</p>",
        "<p>{{ _('Contents') }} {{ _('Version %(n)s') | format(n=x) }}</p>",
        "{# a comment #}<!-- another -->{% if x == 'words' %}{{ date(x, 'long') }}{% endif %}",
        "<style>p::after { content: '\\2022' } p { font-family: 'Words'; content: none }</style>",
    ],
)
def test_markup_and_interface_strings_are_no_words_of_a_layout(source: str) -> None:
    """Names, comments, comparisons and symbols stay unmentioned."""
    assert find_layout_words("page.html", source) == ()


def test_a_layout_that_cannot_be_read_is_one_problem() -> None:
    """The lint goes on after it."""
    assert [each.code for each in find_layout_words("page.html", "\n{% if %}")] == ["layout-broken"]


def interface_strings() -> Iterator[str]:
    """Yield what layouts look up, and what a notice says."""
    yield from layout_strings()
    yield from spoken_strings()
    tables = (meanings.MEANINGS, meanings.BY_LABEL, meanings.BY_DECISION, meanings.RIGHTS, meanings.FACTS)
    for table in tables:
        yield from table.values()


_SPEAK = frozenset({"say", "count", "translate"})


def spoken_strings() -> Iterator[str]:
    for place in Path(meanings.__file__).parent.parent.rglob("*.py"):
        for call in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in _SPEAK:
                yield from (str(each.value) for each in call.args[:1] if isinstance(each, ast.Constant))


def layout_strings() -> Iterator[str]:
    for source in load_layouts(None).values():
        for call in Environment().parse(source).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in {"_", "ngettext"}:
                yield call.args[0].value


def test_the_english_catalogue_lists_exactly_the_strings_in_use() -> None:
    """Translators copy it, so nothing may be missing and nothing left over."""
    (source,) = load_catalogue(None, "en")
    assert sorted(set(interface_strings())) == sorted(re.findall(r'^msgid "(.+)"$', source, re.MULTILINE))
