"""The interface strings of every language that policygen speaks: complete, in the right places and forms."""

from __future__ import annotations

import re
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from policygen.build.locales import text_direction
from policygen.build.strings import read_messages
from policygen.load.resources import load_catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

LOCALES = ("zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt-BR", "ar")
FOLDER = Path(__file__).resolve().parents[2] / "locales"
PLACE = re.compile(r"%\((\w+)\)s|%%|%")


@cache
def catalogue(locale: str) -> Catalog:
    """Read a catalogue as translators write it."""
    source = (FOLDER / locale / "messages.po").read_text(encoding="utf-8")
    return read_po(StringIO(source), abort_invalid=True)


def messages(locale: str) -> dict[str, Message]:
    """Return the strings of a catalogue by their English singular."""
    found = [each for each in catalogue(locale) if each.id]
    return {each.id if isinstance(each.id, str) else each.id[0]: each for each in found}


def forms(message: Message) -> tuple[str, ...]:
    """Return what a string is translated by, in every form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def places(text: str) -> list[str]:
    """Return the places that a string leaves open; a lone percent sign is one without a name."""
    return sorted(found[1] or "" for found in PLACE.finditer(text) if found[0] != "%%")


def test_every_language_has_a_catalogue() -> None:
    """Those that are promised, and no other half-made one."""
    assert {each.parent.name for each in FOLDER.glob("*/messages.po")} == {"en", *LOCALES}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalogue_has_every_string_and_no_other(locale: str) -> None:
    """Nothing is missing, guessed by a program, left over or empty."""
    source, own = messages("en"), messages(locale)
    assert sorted(own) == sorted(source)
    assert not catalogue(locale).obsolete
    assert [name for name, each in own.items() if each.fuzzy] == []
    assert [name for name, each in own.items() if not all(text.strip() for text in forms(each))] == []
    assert read_messages(locale, load_catalogue(None, locale)).known == {*source}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_translation_leaves_the_same_places_open(locale: str) -> None:
    """Each value that the English string shows is shown, once, and no other is asked for.

    A form for one or two things alone may say the number in a word.
    """
    source = messages("en")
    for name, each in messages(locale).items():
        wanted = places(name)
        for text in forms(each):
            assert places(text) in ([wanted] if isinstance(each.id, str) else [wanted, []]), (name, text)
    assert source


@pytest.mark.parametrize("locale", LOCALES)
def test_a_string_with_a_count_has_the_forms_of_its_language(locale: str) -> None:
    """As many as the CLDR gives the counts up to a thousand, and each count finds its own."""
    rule = Locale.parse(locale, sep="-").plural_form
    plurals = [each for each in messages(locale).values() if not isinstance(each.id, str)]
    assert len(plurals) == 2
    kinds = {rule(count) for count in range(1001)}
    assert {len(forms(each)) for each in plurals} == {catalogue(locale).num_plurals} == {len(kinds)}
    for plural in read_messages(locale, load_catalogue(None, locale)).plurals.values():
        assert len({(rule(count), plural.choose(count)) for count in range(1001)}) == len(kinds)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalogue_says_which_language_it_is(locale: str) -> None:
    """The header names the language, so that tools show the right forms."""
    assert str(catalogue(locale).locale_identifier).replace("_", "-") == locale


@pytest.mark.parametrize("locale", LOCALES)
def test_sentences_end_as_the_language_ends_them(locale: str) -> None:
    """A sentence stays a sentence and a label stays a label."""
    ends = {"zh": "。", "ja": "。"}.get(locale.partition("-")[0], ".")
    for name, each in messages(locale).items():
        for text in forms(each):
            assert text.endswith(ends) == name.endswith("."), (name, text)
            assert text == text.strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_string_was_left_in_english(locale: str) -> None:
    """Only what is spelled the same in both languages may be equal."""
    worded = (each for each in messages(locale).items() if re.search("[a-z]{3}", PLACE.sub("", each[0])))
    same = {name for name, each in worded if name in forms(each)}
    assert same <= {"Version", "Version %(version)s", "Introduction", "%(title)s, version %(version)s."}


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_the_script_only(locale: str) -> None:
    """A page that reads from the right has no word that reads from the left but what is filled in."""
    if text_direction(locale) == "rtl":
        for each in messages(locale).values():
            for text in forms(each):
                assert not re.search("[A-Za-z]", PLACE.sub("", text)), text
