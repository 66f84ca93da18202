"""What only an older release says is sent to translators as well, and the language joins that release."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from releasing import freeze
from translating import DEFINITION, KEEPING, SALE, WORDS, stamp, write_source

from policygen.errors import UsageError
from policygen.load.workspace import load_workspace
from policygen.model.event import Event
from policygen.pipeline.event import add_event
from policygen.pipeline.exchange import export_units, import_units
from policygen.pipeline.translation_status import read_status
from policygen.pipeline.verify import verify_releases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.pipeline.exchange import Form

GERMAN = {
    "Title": "Titel", "Privacy policy": "Datenschutz", "Sharing": "Weitergabe", "Keeping": "Speicherung",
    "Selling": "Verkauf",
    WORDS[SALE][0]: "Wir verkaufen Ihre Daten nicht. Wir vermieten Ihre Daten nicht.",
    WORDS[KEEPING][0]: "Wir speichern Protokolle 30 Tage.",
    "We keep logs for 90 days.": "Wir speichern Protokolle 90 Tage.",
    "Thank you.": "Danke.",
}
ENTRY = re.compile(r'(?:#, fuzzy\n)?((?:#\| .*\n)*msgctxt ".*"\nmsgid "(.*)"\n)msgstr ".*"\n')


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """Two releases in English; the draft is the second, and German has the draft."""
    later = DEFINITION.replace("[en, zh-Hans]", "[en]")
    english = later.replace("title: {en: Sharing", "title: {en: Selling")
    root = make_workspace({"policygen.yaml": english})
    for clause, (words, _) in WORDS.items():
        write_source(root, clause, "1.0.0", words)
    write_source(root, "keeping/end", "1.0.0", "Thank you.")
    config = root / "policygen.yaml"
    config.write_text(english.replace("[keeping/logs]", "[keeping/logs, keeping/end]"), encoding="utf-8")
    freeze(root, "1.0.0", "2026-01-05")
    config.write_text(later, encoding="utf-8")
    write_source(root, KEEPING, "2.0.0", "We keep logs for 90 days.")
    freeze(root, "2.0.0", "2026-02-02")
    translate(root, "")
    return root


def export(root: Path, release: str, form: Form = "po") -> str:
    return export_units(root, "de", form, release=release)


def translate(root: Path, release: str) -> tuple[str, ...]:
    """Send what is to be done to a translator, take it back, and let somebody read it."""
    file = root.parent / "de.po"
    file.write_text(ENTRY.sub(lambda one: f'{one[1]}msgstr "{GERMAN[one[2]]}"\n', export(root, release)))
    done = import_units(root, file, by="A. Name")
    assert (done.refused, done.incomplete) == ((), ())
    clauses = [path.split("/clauses/")[1].removesuffix(".md") for path in done.written if "/clauses/" in path]
    for clause in clauses:
        assert stamp(root, "@".join(clause.rsplit("/", 1)), locale="de").path
    return done.written


def test_what_only_a_release_says_is_sent_and_comes_back(root: Path) -> None:
    """Its clauses and titles, with what is translated already; then the language joins the release."""
    (status,) = [each for each in read_status(root, release="1.0.0").locales if each.locale == "de"]
    assert not status.is_published
    assert {(each.clause, each.state) for each in status.units} == {
        (KEEPING, "missing"), ("keeping/end", "missing"), (SALE, "current"),
    }
    assert status.titles == ("Selling",)
    text = export(root, "1.0.0")
    assert set(re.findall(r'msgctxt "(.*)#', text)) == {"titles", f"{KEEPING}@1.0.0", "keeping/end@1.0.0"}
    assert "[-90-] {+30+} days" in text
    assert 'msgstr "Wir speichern Protokolle 90 Tage."' in text
    assert set(translate(root, "1.0.0")) == {
        "locales/de/titles.yaml", f"locales/de/clauses/{KEEPING}/1.0.0.md",
        "locales/de/clauses/keeping/end/1.0.0.md",
    }
    assert "msgctxt" not in export(root, "1.0.0")
    assert [each.is_settled for each in read_status(root, release="1.0.0", locales=["de"]).locales] == [True]
    for version in ("1.0.0", "2.0.0"):
        add_event(root, Event("locale-added", "2026-04-01", locale="de"), version=version)
    first = load_workspace(root).releases["privacy"][0].words["de"]
    assert "Verkauf" in first
    assert "30 Tage" in first
    assert "Danke." in first
    assert verify_releases(root).problems == ()
    (status,) = read_status(root, release="1.0.0", locales=["de"]).locales
    assert status.is_published
    assert status.is_settled


@pytest.mark.parametrize("form", ["po", "xliff"])
def test_the_same_words_under_other_facts_are_confirmed_by_a_person(root: Path, form: Form) -> None:
    """An older version with the very words of a later one comes with them, marked: nobody said they serve."""
    write_source(root, SALE, "2.0.0", WORDS[SALE][0])
    for place in (root / "locales/de/clauses" / SALE).iterdir():
        place.rename(place.with_name("2.0.0.md"))
    text = export(root, "1.0.0", form)
    assert "taken over from locales/de/clauses/sharing/sale/2.0.0.md" in text
    if form == "po":
        assert f"locales/de/clauses/{SALE}/1.0.0.md" in translate(root, "1.0.0")


def test_a_release_that_is_not_there_is_named(root: Path) -> None:
    """For the export and the status alike; `draft` is the draft."""
    for call in (lambda: export(root, "9.0.0"), lambda: read_status(root, release="9.0.0")):
        with pytest.raises(UsageError, match=r"there is no release `9\.0\.0`"):
            call()
    assert export(root, "draft") == export(root, "")
