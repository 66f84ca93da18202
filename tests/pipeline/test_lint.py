from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.load.resources import read_resource
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.schema import list_schemas, read_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[..., Path]

CLAUSE = "clauses/collection/account/1.0.0.md"
HEAD = "---\ntitle: Account\nkind: information\n---\n"


def warnings(root: Path) -> list[tuple[str, str, int, int]]:
    return [(each.code, each.path, each.line, each.column) for each in lint_workspace(root).warnings]


def test_mori_is_clean(checkout: Path) -> None:
    """The example workspace has no errors; whatever else is said of it is said in words."""
    assert lint_workspace(checkout).errors == ()


def test_small_workspace_is_clean(make_workspace: Make) -> None:
    """A workspace as it should be has no findings at all."""
    report = lint_workspace(make_workspace())
    assert (report.errors, report.warnings) == ((), ())


@pytest.mark.parametrize(
    ("prose", "code", "line", "column"),
    [
        ("Fine.\nWe <b>keep</b> it.\n", "html-in-prose", 6, 4),
        ("[x](javascript:alert(1))\n", "unsafe-link", 5, 3),
        ("[x](file:///etc/passwd)\n", "unsafe-link", 5, 3),
        ("A \u202eB.\n", "bidi-character", 5, 3),
        ("A\u200bB.\n", "zero-width-character", 5, 2),
        ("A.\nB. \n", "trailing-space", 6, 3),
    ],
)
def test_words_that_were_hardly_meant(
    make_workspace: Make, prose: str, code: str, line: int, column: int
) -> None:
    """What is harmless but hardly meant is a warning at its place in the file, and stops nothing."""
    root = make_workspace({CLAUSE: HEAD + prose})
    assert (code, CLAUSE, line, column) in warnings(root)
    assert lint_workspace(root).errors == ()


def test_values_of_the_definition(make_workspace: Make) -> None:
    """Titles and profile values are looked at too, at their place."""
    text = (
        "profile: {company: {site: 'javascript:alert(1)'}}\npolicies:\n  privacy:\n"
        "    title: <b> Privacy\n    sections:\n      - id: a\n        title: A\n"
        "        clauses: [collection/account]\n"
    )
    assert warnings(make_workspace({"policygen.yaml": text})) == [
        ("unsafe-link", "policygen.yaml", 1, 27),
        ("html-in-prose", "policygen.yaml", 4, 12),
    ]


def test_front_matter_is_looked_at(make_workspace: Make) -> None:
    """A title or a short text can hide characters as well as prose can."""
    root = make_workspace({CLAUSE: HEAD.replace("Account", "Acc\u200bount") + "Words.\n"})
    assert [each[:3] for each in warnings(root)] == [("zero-width-character", CLAUSE, 2)]


def test_clauses_without_use_kind_or_facts(make_workspace: Make) -> None:
    """A clause that no policy uses, one without a kind and one without facts are pointed out."""
    files = {
        "clauses/use/other/1.0.0.md": "---\ntitle: T\n---\nWords.\n",
        CLAUSE: HEAD.replace("information", "right") + "Words.\n",
    }
    assert [(code, path) for code, path, _, _ in warnings(make_workspace(files))] == [
        ("facts-missing", CLAUSE),
        ("unused-clause", "clauses/use/other/1.0.0.md"),
        ("kind-missing", "clauses/use/other/1.0.0.md"),
    ]


def test_locales(make_workspace: Make) -> None:
    """A published locale without titles or translations is pointed out, each at its place."""
    root = make_workspace()
    text = (root / "policygen.yaml").read_text()
    (root / "policygen.yaml").write_text("locales: {published: [en, de]}\n" + text)
    found = warnings(root)
    assert [(code, line) for code, path, line, _ in found if path == "policygen.yaml"] == [
        ("title-missing", 9), ("title-missing", 13),
    ]
    assert ("translation-missing", "locales/de/" + CLAUSE, 0, 0) in found


def test_findings_beside_errors(make_workspace: Make) -> None:
    """A broken file hides neither the problems nor the warnings of the others."""
    files = {"clauses/use/bad/1.0.0.md": "nothing", CLAUSE: HEAD + "We <i>keep</i> it.\n"}
    report = lint_workspace(make_workspace(files))
    assert [each.code for each in report.errors] == ["front-matter-missing"]
    assert "html-in-prose" in [each.code for each in report.warnings]


def test_report_fits_its_schema(make_workspace: Make) -> None:
    """The JSON report is what the published schema says, in order of place."""
    files = {"clauses/use/bad/1.0.0.md": "nothing", CLAUSE: HEAD + "We <i>keep</i> it. \n"}
    report = lint_workspace(make_workspace(files)).as_json()
    jsonschema.validate(report, json.loads(read_resource("schemas/lint.json")))
    places = [(each["file"], each["line"], each["column"]) for each in report["findings"]]
    assert places == sorted(places)
    assert report["errors"] == 1


@pytest.mark.parametrize("name", list_schemas())
def test_schemas_are_schemas(name: str) -> None:
    """Every published schema is valid and names its dialect."""
    schema = read_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_front_matter_schema_agrees() -> None:
    """Editors accept what loading accepts, and refuse an unknown key, word and empty list."""
    check = jsonschema.Draft202012Validator(read_schema("front-matter")).is_valid
    kept = {"data": "email_address", "retention": {"duration": "30 days"}}
    assert check({"title": "T", "practices": [kept]})
    assert not check({"title": "T", "ownr": "x"})
    assert not check({"title": "T", "practices": [{"data": ["email"]}]})
    assert not check({"title": "T", "practices": [{"data": []}]})


def test_words_in_layouts(make_workspace: Make) -> None:
    """A layout that says words by itself is an error: no comparison would see them change."""
    root = make_workspace({"templates/page.html": "<p>\nWe may sell your data.</p>\n"})
    errors = lint_workspace(root).errors
    assert [(each.path, each.line) for each in errors] == [("templates/page.html", 2)]
