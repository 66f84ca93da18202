"""Titles and profile values in other languages: what is loaded, what is refused, what is a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.load.workspace import inspect_workspace, load_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.errors import Problem

DEFINITION = """\
locales: {source: en, published: [en, fr]}
profile: {company: {name: mori, place: Paris}}
policies:
  privacy:
    title: Privacy policy
    sections:
      - {id: a, title: What we collect, clauses: a/b}
      - {id: b, title: {en: Who we are, fr: Qui nous sommes}, clauses: a/c}
"""
CLAUSE = "---\ntitle: B\nkind: information\n---\nWe are {{ company.name }}.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in English that is published in French too."""
    put(tmp_path, "policygen.yaml", DEFINITION)
    put(tmp_path, "clauses/a/b/1.0.0.md", CLAUSE)
    put(tmp_path, "clauses/a/c/1.0.0.md", CLAUSE)
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    """Write a file of the workspace."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def problems(root: Path) -> list[Problem]:
    """Return what stops the workspace."""
    return list(inspect_workspace(root)[1])


def test_titles_and_values_of_a_locale_are_loaded(root: Path) -> None:
    """Titles keyed by the source and nested values are in the workspace, for the policy and its snapshot."""
    put(root, "locales/fr/titles.yaml", '"Privacy policy": Politique de confidentialité\n')
    put(root, "locales/fr/profile.yaml", "company: {place: Lutèce}\n")
    workspace = load_workspace(root)
    policy = workspace.policies["privacy"]
    assert workspace.titles == {"fr": {"Privacy policy": "Politique de confidentialité"}}
    assert policy.title == {"en": "Privacy policy", "fr": "Politique de confidentialité"}
    assert policy.definition["title"] == policy.title
    assert workspace.profiles == {"fr": {"company": {"place": "Lutèce"}}}
    assert workspace.profile.overrides == workspace.profiles
    assert workspace.profile.definition["locales"] == workspace.profiles


def test_a_title_written_in_the_definition_wins(root: Path) -> None:
    """A map by locale in policygen.yaml stands before titles.yaml."""
    put(root, "locales/fr/titles.yaml", '"Who we are": "Nous"\n')
    assert load_workspace(root).policies["privacy"].sections[1].title["fr"] == "Qui nous sommes"


def test_locales_that_are_not_published_are_no_part_of_the_definition(root: Path) -> None:
    """The snapshot of a release holds the languages it is published in, not those in the making."""
    put(root, "locales/de/titles.yaml", '"Privacy policy": Datenschutz\n')
    put(root, "locales/de/profile.yaml", "company: {place: Köln}\n")
    workspace = load_workspace(root)
    assert "de" not in workspace.policies["privacy"].title
    assert "locales" not in workspace.profile.definition
    assert workspace.titles["de"] == {"Privacy policy": "Datenschutz"}


def test_a_title_of_nothing_is_a_finding(root: Path) -> None:
    """A key that no policy or release is titled by has its line and the title that was meant."""
    put(root, "locales/fr/titles.yaml", '"Privacy policy": P\n"What we colect": C\n')
    found = [each for each in inspect_workspace(root)[0].findings if each.code == "title-orphan"]
    assert [(each.path, each.line) for each in found] == [("locales/fr/titles.yaml", 2)]
    assert found[0].hint == "did you mean `What we collect`?"


def test_a_missing_title_of_a_published_locale_names_the_file(root: Path) -> None:
    """The finding stands where the title is written and says which file lacks it."""
    found = [each for each in inspect_workspace(root)[0].findings if each.code == "title-missing"]
    assert [each.line for each in found] == [5, 7]
    assert all(each.hint == "write it in locales/fr/titles.yaml" for each in found)


@pytest.mark.parametrize(
    ("name", "text", "code", "line"),
    [
        ("titles.yaml", "- a\n", "bad-value", 1),
        ("titles.yaml", "A: a\nB: {c: d}\n", "bad-value", 2),
        ("titles.yaml", "A: a\nB:\n", "bad-value", 2),
        ("titles.yaml", "A: a\nA: b\n", "duplicate-key", 2),
        ("titles.yaml", "A: [\n", "yaml-syntax", 2),
        ("titles.yaml", "A: !!python/name:os.system x\n", "yaml-tag", 1),
        ("profile.yaml", "company: {name: ''}\n", "bad-value", 1),
        ("profile.yaml", "company:\n  nme: x\n", "unknown-key", 2),
        ("profile.yaml", "company: mori\n", "unknown-key", 1),
        ("profile.yaml", "company:\n  name: {first: a}\n", "unknown-key", 2),
        ("profile.yaml", "company:\n  name: [a]\n", "bad-value", 2),
        ("profile.yaml", "company:\n  name:\n", "bad-value", 2),
        ("profile.yaml", "company:\n", "bad-value", 1),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(
    root: Path, name: str, text: str, code: str, line: int
) -> None:
    """Nothing of a bad file is guessed."""
    put(root, f"locales/fr/{name}", text)
    found = problems(root)
    assert [(each.path, each.line, each.code) for each in found] == [(f"locales/fr/{name}", line, code)]
    assert found[0].hint


def test_an_empty_file_says_nothing(root: Path) -> None:
    """A file of comments alone is fine."""
    put(root, "locales/fr/titles.yaml", "# to come\n")
    put(root, "locales/fr/profile.yaml", "")
    assert not problems(root)


def test_the_source_locale_has_no_translation(root: Path) -> None:
    """Source words stand in one place only."""
    put(root, "locales/en/titles.yaml", '"Privacy policy": Privacy\n')
    assert [each.code for each in problems(root)] == ["locale-is-source"]


def test_what_hides_in_values_is_found(root: Path) -> None:
    """A title or value of a locale is looked at like those of policygen.yaml."""
    put(root, "locales/fr/titles.yaml", '"Privacy policy": "<script>x</script>"\n')
    paths = {each.path for each in inspect_workspace(root)[0].findings}
    assert "locales/fr/titles.yaml" in paths


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("zh-CN", "locales/zh-Hans"), ("zh_TW", "locales/zh-Hant"), ("PT-br", "locales/pt-BR"),
        ("klingon", "name it"),
    ],
)
def test_a_folder_of_a_locale_has_its_one_name(root: Path, name: str, mend: str) -> None:
    """Paths are identities: another spelling is refused with the name it should have."""
    put(root, f"locales/{name}/messages.po", "")
    found = problems(root)
    assert [(each.path, each.code) for each in found] == [(f"locales/{name}", "path-not-locale")]
    assert mend in found[0].hint


def test_tags_of_the_definition_may_be_spelled_in_any_way(root: Path) -> None:
    """People write `zh_TW`; the workspace has `zh-Hant`, in locales and in titles."""
    text = DEFINITION.replace("[en, fr]", "[EN, zh_TW, fr, zh-Hant]").replace("fr: Qui", "zh-tw: Qui")
    put(root, "policygen.yaml", text)
    workspace = load_workspace(root)
    assert workspace.locales == ("en", "zh-Hant", "fr")
    assert set(workspace.policies["privacy"].sections[1].title) == {"en", "zh-Hant"}


def test_two_titles_in_one_language_are_refused(root: Path) -> None:
    """Two spellings of one tag do not hide one another."""
    put(root, "policygen.yaml", DEFINITION.replace("fr: Qui", "zh-TW: a, zh_hant: Qui"))
    assert [each.code for each in problems(root)] == ["bad-value"]


@pytest.mark.parametrize(
    ("tag", "codes"), [("fr", []), ("FR", []), ("de", ["bad-value"]), ("x", ["bad-value"])]
)
def test_the_version_that_prevails_is_one_that_readers_get(root: Path, tag: str, codes: list[str]) -> None:
    """A language that is not published cannot prevail."""
    text = DEFINITION.replace("    sections:", f"    authoritative_locale: {tag}\n    sections:")
    put(root, "policygen.yaml", text)
    assert [each.code for each in problems(root)] == codes
    if not codes:
        assert load_workspace(root).policies["privacy"].authoritative == "fr"
        assert load_workspace(root).policies["privacy"].definition["authoritative_locale"] == "fr"
