from __future__ import annotations

import pytest

from policygen.errors import WorkspaceError
from policygen.text.template import Layouts, Safe


def render(source: str, **values: object) -> str:
    return Layouts({"page.html": source}, str.upper).render("page.html", values)


def test_values_are_escaped_unless_they_are_markup_of_ours() -> None:
    """A value can never become a tag."""
    made = render("{{ a }}|{{ b }}", a="<b>&\"'", b=Safe("<i>"))
    assert made == "&lt;b&gt;&amp;&#34;&#39;|<i>"


def test_interface_strings_are_looked_up_and_escaped() -> None:
    """A translation is words, never markup."""
    assert render("{{ _('a <b>') }}") == "A &lt;B&gt;"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("one\n{{ missing }}", 2),
        ("one\n\n{{ value.missing }}", 3),
        ("{% for x in value %}", 1),
        ("a\n{% include 'other.html' %}", 2),
        ("a\n{{ ''.__class__.__mro__[1].__subclasses__() }}", 2),
        ("{{ cycler.__init__.__globals__ }}", 1),
        ("a\n{{ value.append(1) }}", 2),
        ("a\n{{ 1 / 0 }}", 2),
        ("a\n{{ value + 1 }}", 2),
        ("a\n{{ '%(x)s' | format(y=1) }}", 2),
    ],
)
def test_a_layout_that_cannot_be_used_is_named_with_its_line(source: str, line: int) -> None:
    """Unknown names, broken syntax and ways out of the sandbox end in a message, never in a traceback."""
    with pytest.raises(WorkspaceError) as caught:
        render(source, value=[1])
    problem = caught.value.problems[0]
    assert (problem.path, problem.line, problem.code) == ("templates/page.html", line, "layout-broken")


def test_a_fault_in_an_included_layout_is_named_there() -> None:
    """The message leads to the file to mend."""
    layouts = Layouts({"page.html": "{% include 'inner.html' %}", "inner.html": "\n\n{{ gone }}"}, str)
    with pytest.raises(WorkspaceError, match=r"^templates/inner\.html:3: .*'gone' is undefined"):
        layouts.render("page.html", {})
