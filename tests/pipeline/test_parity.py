from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.load.workspace import load_workspace
from policygen.pipeline.lint import lint_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Make = Callable[..., Path]

CLAUSE = "clauses/collection/account/1.0.0.md"
OTHER = "clauses/collection/other/1.0.0.md"
HEAD = "---\ntitle: Account\nkind: information\n---\n"
PROSE = "We keep **personal data** for 30 days.\n"


def translate(root: Path, clause: str, prose: str, extra: str = "") -> Path:
    """Write a German translation of a clause, tied to its source."""
    identity, version = clause.removeprefix("clauses/").removesuffix(".md").rsplit("/", 1)
    digest = load_workspace(root).clauses[identity][version].digest
    place = root / "locales/de" / clause
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"---\ntitle: Konto\ntranslates: {digest}\ntranslated_by: A\n{extra}---\n{prose}")
    return root


def make(make_workspace: Make) -> Path:
    definition = (make_workspace() / "policygen.yaml").read_text()
    definition = definition.replace("[collection/account]", "[collection/account, collection/other]")
    published = "locales: {source: en, published: [en, de]}\n" + definition
    return make_workspace(
        {"policygen.yaml": published, CLAUSE: HEAD + PROSE, OTHER: HEAD + "**Personal data** is yours.\n"}
    )


def parity(root: Path) -> list[tuple[str, str, str]]:
    listing = lint_workspace(root).listing()
    return [(severity, each.code, each.path) for severity, each in listing if each.code.startswith("parity-")]


def test_a_fault_is_an_error(make_workspace: Make) -> None:
    """A translation that says another number is an error of lint, at its file."""
    root = translate(make(make_workspace), CLAUSE, "Wir speichern **personenbezogene Daten** 30 Monate.\n")
    assert parity(root) == [("error", "parity-numbers", f"locales/de/{CLAUSE}")]
    translate(root, CLAUSE, "Wir speichern **personenbezogene Daten** 30 Tage.\n")
    assert parity(root) == []


def test_an_exception_needs_a_difference(make_workspace: Make) -> None:
    """An exception silences its kind and no other; where there is no difference it is a finding itself."""
    root = make(make_workspace)
    accepted = 'exceptions: [{kind: numbers, reason: "In months by law"}]\n'
    translate(root, CLAUSE, "Wir speichern **personenbezogene Daten** einen Monat lang.\n", accepted)
    assert parity(root) == []
    translate(root, CLAUSE, "Wir speichern personenbezogene Daten einen Monat lang.\n", accepted)
    assert [each[1] for each in parity(root)] == ["parity-terms"]
    translate(root, CLAUSE, "Wir speichern **personenbezogene Daten** 30 Tage.\n", accepted)
    assert parity(root) == [("warning", "parity-exception-unused", f"locales/de/{CLAUSE}")]


def test_one_term_one_word(make_workspace: Make) -> None:
    """A term that two clauses mark and that is translated by two words is a finding; inflection is none."""
    root = translate(make(make_workspace), CLAUSE, "Wir speichern **personenbezogene Daten** 30 Tage.\n")
    translate(root, OTHER, "**Personenbezogenen Daten** gehören Ihnen.\n")
    assert parity(root) == []
    translate(root, OTHER, "**Nutzerangaben** gehören Ihnen.\n")
    assert parity(root) == [("warning", "parity-terms", f"locales/de/{OTHER}")]
    accepted = 'exceptions: [{kind: terms, reason: "Two terms of German law"}]\n'
    translate(root, OTHER, "**Nutzerangaben** gehören Ihnen.\n", accepted)
    assert parity(root) == []


def test_stale_translation_is_held_against_what_it_translates(make_workspace: Make) -> None:
    """A source that was edited since is another finding: the translation still says what its source said."""
    root = make(make_workspace)
    newer = CLAUSE.replace("1.0.0", "1.1.0")
    translate(root, CLAUSE, "Wir speichern **personenbezogene Daten** 30 Tage.\n")
    (root / newer).write_text(HEAD + PROSE.replace("30", "60"))
    codes = {each.code for _, each in lint_workspace(root).listing()}
    assert "parity-numbers" not in codes
    assert "translation-stale" in codes
