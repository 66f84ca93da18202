from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from policygen.cli.main import main
from policygen.load.resources import read_resource
from policygen.rules.catalogue import RETIRED, load_catalogue
from policygen.rules.sources import describe_source

if TYPE_CHECKING:
    from pathlib import Path

RULES = list(load_catalogue().values())


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["rules", *arguments]) == 0
    return capsys.readouterr().out


def test_the_list_names_every_rule_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule has a line with its code, its name and its label."""
    lines = [line.split() for line in run(capsys).splitlines()]
    for rule in RULES:
        assert len([words for words in lines if words[:3] == [rule.id, rule.name, rule.label]]) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained_whole(capsys: pytest.CaptureFixture[str], rule: object) -> None:
    """Explained by name or by code: what happened, why, every example, and every source in words."""
    assert isinstance(rule, type(RULES[0]))
    said = run(capsys, rule.name)
    assert said == run(capsys, rule.id)
    assert rule.title in said
    assert rule.why in said
    for example in rule.examples:
        assert example.before in said
        assert example.after in said
        assert ("    stated: {" in said) >= bool(example.facts)
    for key in rule.sources:
        assert f"{key}: {describe_source(key)}" in said


def test_json_fits_the_published_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """The catalogue as JSON is what the schema promises, and holds every rule."""
    printed = json.loads(run(capsys, "--format", "json"))
    jsonschema.validate(printed, json.loads(read_resource("schemas/rules.json")))
    assert [rule["name"] for rule in printed["rules"]] == [rule.name for rule in RULES]


def test_markdown_has_a_heading_for_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """The catalogue page has one heading a rule that its list leads to, and no text breaks its tables."""
    page = run(capsys, "--format", "markdown")
    for rule in RULES:
        assert f"\n### `{rule.name}` ({rule.id})\n" in page
        assert f"(#{rule.name}-{rule.id.lower()})" in page
        assert run(capsys, rule.name, "--format", "markdown") in page
    rows = [line.replace(r"\|", "") for line in page.splitlines() if line.startswith("| ")]
    assert {row.count("|") for row in rows} == {4, 5}
    assert all(name in page for name in RETIRED)


def test_the_catalogue_page_is_current(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page in the project is what the rules say now; `make pages` writes it anew."""
    page = (checkout / "docs" / "CATALOGUE.md").read_text(encoding="utf-8")
    assert page == run(capsys, "--format", "markdown"), "the page is out of date: make pages"


def test_an_unknown_rule_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is nearly right is answered with the right one."""
    assert main(["rules", RULES[0].name[:-1]]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"did you mean {RULES[0].name}?" in said.err
