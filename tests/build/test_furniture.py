from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.build.assemble import assemble_document
from policygen.build.furniture import compose_furniture, find_untranslated, write_fallback
from policygen.build.strings import Messages, read_messages
from policygen.load.resources import load_catalogue
from policygen.load.workspace import load_workspace
from policygen.model.workspace import Release
from policygen.text.words import render_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.model.document import Document

DEFINITION = """\
locales: {source: en, published: [en, de]}
profile: {company: {name: mori, place: Vienna}}
policies:
  privacy:
    title: Privacy
    sections:
      - {id: a, title: Who we are, clauses: [a/us, a/you]}
"""
FILES = {
    "policygen.yaml": DEFINITION,
    "clauses/a/us/1.0.0.md": "---\ntitle: A\nkind: information\n---\nWe are in {{ company.place }}.\n",
    "clauses/a/you/1.0.0.md": "---\ntitle: B\nkind: information\n---\nYou may be in {{ company.place }}.\n",
    "locales/de/titles.yaml": "Privacy: Datenschutz\nWho we are: Wer wir sind\n",
    "locales/de/profile.yaml": "company: {place: Wien}\n",
}
US = "---\ntitle: A\ntranslates: sha256:{}\n---\nWir sind in {{{{ company.place }}}}.\n".format("0" * 64)
TRANSLATED = FILES | {"locales/de/clauses/a/us/1.0.0.md": US}


def german() -> Messages:
    """Return the packaged German strings."""
    return read_messages("de", load_catalogue(None, "de"))


def release(*tags: str, titles: dict[str, str] | None = None, **lock: object) -> Release:
    """Return a release made in English alone that has words in some languages."""
    title, section = titles or {"en": "Privacy"}, {"en": "Who we are"}
    definition = {"title": title, "sections": [{"id": "a", "title": section, "clauses": ["a/us", "a/you"]}]}
    entries = {name: {"version": "1.0.0", "digest": ""} for name in ("a/us", "a/you")}
    values = {
        "locales": ["en"], "clauses": entries, "definition": definition,
        "profile": {"values": {"company": {"name": "mori", "place": "Vienna"}}, "flags": {}},
    }
    return Release("privacy", "1.0.0", "2026-01-05", "2026-02-05", values | lock, dict.fromkeys(tags, ""))


def test_values_stand_in_the_language_of_the_words_around_them(make_workspace: Callable[..., Path]) -> None:
    """A translated clause has the value of its locale, one that is not translated that of the source."""
    document = assemble_document(load_workspace(make_workspace(TRANSLATED)), "privacy", "de")
    texts = {block.text: block.locale for block in document.sections[0].blocks}
    assert texts == {"Wir sind in Wien.": "", "You may be in Vienna.": "en"}


def test_a_part_that_is_foreign_in_part_is_named_once(make_workspace: Callable[..., Path]) -> None:
    """By its number and title, under the language that a reader of the page calls it by."""
    document = assemble_document(load_workspace(make_workspace(TRANSLATED)), "privacy", "de")
    (foreign,) = compose_furniture(document, german()).foreign
    assert (foreign.locale, foreign.language) == ("en", "Englisch")
    assert [(part.name, part.locale) for part in foreign.parts] == [("1. Wer wir sind", "")]
    note = write_fallback(compose_furniture(document, german()), "de", german())
    assert note.endswith("• Englisch: 1. Wer wir sind\n\n")
    assert [each.path for each in find_untranslated(document)] == ["locales/de/clauses/a/you/1.0.0.md"]


def test_a_page_that_is_whole_says_nothing(rich: Document) -> None:
    """No note, no problem, nothing before the words."""
    furniture = compose_furniture(rich, Messages("en"))
    assert (furniture.fallback, furniture.foreign) == ("", ())
    assert write_fallback(furniture, "en", Messages("en")) == ""
    assert find_untranslated(rich) == ()


def test_which_version_prevails_is_said_where_there_are_several(make_workspace: Callable[..., Path]) -> None:
    """On the page that prevails, on the others with its language, and nowhere where there is only one."""
    workspace = load_workspace(make_workspace(TRANSLATED))
    said = {}
    for tags in (("en",), ("en", "de")):
        document = assemble_document(workspace, "privacy", "en", release=release(*tags))
        said[tags] = compose_furniture(document, Messages("en")).prevails
    assert said["en",] == ""
    assert said["en", "de"].endswith("this version prevails.")
    other = assemble_document(workspace, "privacy", "de", release=release("en", "de"))
    assert compose_furniture(other, german()).prevails.endswith("in dieser Sprache: Englisch.")


def test_what_prevails_is_what_the_release_laid_down(make_workspace: Callable[..., Path]) -> None:
    """A draft that changes it changes no released page."""
    text = DEFINITION.replace("    sections:", "    authoritative_locale: de\n    sections:")
    workspace = load_workspace(make_workspace(TRANSLATED | {"policygen.yaml": text}))
    assert assemble_document(workspace, "privacy", "en").authoritative == "de"
    assert assemble_document(workspace, "privacy", "en", release=release("en", "de")).authoritative == "en"


def test_a_locale_added_to_a_release_has_titles_by_what_they_said_then(
    make_workspace: Callable[..., Path],
) -> None:
    """The snapshot knows the source title alone; the file of the locale knows what it means."""
    workspace = load_workspace(make_workspace(TRANSLATED))
    document = assemble_document(workspace, "privacy", "de", release=release("en", "de"))
    assert (document.title, document.title_locale) == ("Datenschutz", "")
    older = release("en", "de", titles={"en": "Privacy notice"})
    foreign = assemble_document(workspace, "privacy", "de", release=older)
    assert (foreign.title, foreign.title_locale) == ("Privacy notice", "en")
    assert find_untranslated(foreign)[-1].path == "locales/de/titles.yaml"


def test_a_release_keeps_the_titles_and_values_it_was_made_with(make_workspace: Callable[..., Path]) -> None:
    """What a locale's files say later changes no release that was made in that language."""
    workspace = load_workspace(make_workspace(TRANSLATED))
    made = release(
        "en", "de", titles={"en": "Privacy", "de": "Privatsphäre"}, locales=["en", "de"],
        profile={"values": {"company": {"place": "Vienna"}}, "flags": {}, "locales": {"de": {"company": {}}}},
        translations={"de": {"a/us": {"version": "1.0.0", "digest": "", "translates": ""}}},
    )
    document = assemble_document(workspace, "privacy", "de", release=made)
    assert document.title == "Privatsphäre"
    assert document.sections[0].locale == "en"
    assert document.sections[0].blocks[0].text == "Wir sind in Vienna."


def test_nothing_of_the_furniture_is_compared(rich_arabic: Document) -> None:
    """Two pages that differ in it alone have the same words."""
    assert render_words(replace(rich_arabic, authoritative="")) == render_words(rich_arabic)
