from __future__ import annotations

import subprocess
import sys

import pytest

from policygen.build.locales import (
    join_sentences,
    name_country,
    name_language,
    text_direction,
    write_count,
    write_date,
    write_duration,
    write_list,
)
from policygen.build.notice.speaker import Speaker
from policygen.build.strings import read_messages
from policygen.load.resources import load_catalogue
from policygen.model.duration import UNITS, Duration

LOCALES = ("en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt-BR", "ar")


def speak(locale: str) -> Speaker:
    """Return the packaged strings of a locale."""
    return Speaker(read_messages(locale, load_catalogue(None, locale)))


@pytest.mark.parametrize(
    ("locale", "first", "eleventh"),
    [
        ("fr", "1er octobre 2026", "11 octobre 2026"),
        ("fr-CA", "1er octobre 2026", "11 octobre 2026"),
        ("pt-BR", "1º de outubro de 2026", "11 de outubro de 2026"),
        ("es", "1 de octubre de 2026", "11 de octubre de 2026"),
        ("de", "1. Oktober 2026", "11. Oktober 2026"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal_where_the_language_wants_one(
    locale: str, first: str, eleventh: str
) -> None:
    """French and Brazilian Portuguese count the first day alone."""
    assert write_date("2026-10-01", locale) == first
    assert write_date("2026-10-11", locale) == eleventh


@pytest.mark.parametrize(
    ("locale", "day", "names", "days"),
    [
        ("en", "November 3, 2026", "a, b, and c", "30 days"),
        ("de", "3. November 2026", "a, b und c", "30 Tage"),
        ("fr", "3 novembre 2026", "a, b et c", "30\N{NO-BREAK SPACE}jours"),
        ("es", "3 de noviembre de 2026", "a, b y c", "30 días"),
        ("pt-BR", "3 de novembro de 2026", "a, b e c", "30 dias"),
        ("zh-Hans", "2026年11月3日", "a、b和c", "30天"),
        ("ja", "2026年11月3日", "a、b、c", "30 日"),
        ("ko", "2026년 11월 3일", "a, b 및 c", "30일"),
        ("ar", "3 نوفمبر 2026", "a وb وc", "30 يومًا"),
    ],
)
def test_dates_lists_and_lengths_of_time_are_written_as_the_language_does(
    locale: str, day: str, names: str, days: str
) -> None:
    """Nothing of English is left in them."""
    assert write_date("2026-11-03", locale) == day
    assert write_list(["a", "b", "c"], locale) == names
    assert write_duration(Duration(30, "day"), locale) == days


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("amount", [0, 1, 2, 3, 11, 30, 100])
def test_every_length_of_time_is_said_in_every_language(locale: str, amount: int) -> None:
    """Babel gives back the name of a unit that it does not find; a reader never sees it."""
    for unit in UNITS:
        text = speak(locale).duration(Duration(amount, unit))
        assert "duration" not in text
        assert locale == "en" or str(Duration(amount, unit)) != text


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 يوم عمل"), (1, "يوم عمل واحد"), (2, "يوما عمل"), (3, "3 أيام عمل"), (11, "11 يوم عمل")],
)
def test_arabic_counts_in_six_ways(count: int, said: str) -> None:
    """One and two have forms of their own, few and many others."""
    assert speak("ar").duration(Duration(count, "working day")) == said


def test_one_has_a_form_of_its_own_where_the_language_has_it() -> None:
    """English and German tell one from many, Japanese does not."""
    said = {tag: [speak(tag).count("%(count)s more", "%(count)s more", n) for n in (1, 2)] for tag in LOCALES}
    assert said["de"] == ["1 weiteres Thema", "2 weitere Themen"]
    assert said["ja"] == ["ほか1件", "ほか2件"]
    assert said["fr"][0].endswith("sujet")


def test_languages_and_countries_have_names() -> None:
    """In the language of the reader; what nobody knows keeps its tag."""
    assert name_language("en", "de") == "Englisch"
    assert name_language("zh-Hans", "en") == "Simplified Chinese"
    assert name_language("en", "zh-Hans") == "英语"
    assert name_language("xx", "en") == "xx"
    assert name_country("CN", "fr") == "Chine"
    assert name_country("XQ", "fr") == "XQ"


def test_sentences_stand_apart_as_the_script_wants() -> None:
    """Chinese and Japanese write no space after a full stop; empty sentences leave none."""
    assert join_sentences(["A.", "", "B."], "en") == "A. B."
    assert join_sentences(["甲。", "乙。"], "zh-Hant") == "甲。乙。"


def test_what_is_unknown_stays_as_it_is() -> None:
    """A locale that Babel does not know is no reason to fail."""
    assert write_date("2026-11-03", "xx") == "2026-11-03"
    assert write_date("no date", "en") == "no date"
    assert write_list(["a", "b"], "xx") == "a, b"
    assert write_count(12345, "xx") == "12345"
    assert write_duration(Duration(2, "day"), "xx") == "2 days"
    assert text_direction("xx") == "ltr"


def test_plain_english_needs_no_babel() -> None:
    """The direction of English is known without the tables of all languages."""
    code = (
        "import sys; from policygen.build.locales import text_direction; text_direction('en-GB');"
        "assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
