from __future__ import annotations

import pytest

from policygen.build.notice.speaker import Speaker
from policygen.build.strings import read_messages
from policygen.errors import LocaleError

HEAD = 'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Plural-Forms: {plural}\\n"\n\n'
DAYS = 'msgid "%(count)s day"\nmsgid_plural "%(count)s days"\n'
CZECH = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"


def catalogue(body: str, *, language: str = "cs", plural: str = CZECH) -> str:
    """Return a catalogue with a header."""
    return HEAD.format(language=language, plural=plural) + body


def test_a_count_finds_its_form() -> None:
    """By the rule in the header, with the number where the translation wants it."""
    forms = 'msgstr[0] "den"\nmsgstr[1] "%(count)s dny"\nmsgstr[2] "%(count)s dnů"\n'
    speaker = Speaker(read_messages("cs", [catalogue(DAYS + forms)]))
    said = [speaker.count("%(count)s day", "%(count)s days", count) for count in (1, 2, 5)]
    assert said == ["den", "2 dny", "5 dnů"]


def test_without_a_translation_english_counts() -> None:
    """And the lack is kept, so that nobody has to read the page to find it."""
    messages = read_messages("cs", [])
    said = [messages.translate_plural("%(count)s day", "%(count)s days", count) for count in (0, 1, 2)]
    assert said == ["%(count)s days", "%(count)s day", "%(count)s days"]
    messages.translate("Contents")
    assert messages.missed == {"%(count)s day", "Contents"}


def test_english_lacks_nothing() -> None:
    """Its strings are their own translations."""
    messages = read_messages("en-GB", [])
    messages.translate("Contents")
    assert messages.missed == set()


@pytest.mark.parametrize(
    ("plural", "forms", "said"),
    [
        (CZECH.replace("=3", "=2"), 'msgstr[0] "a"\nmsgstr[1] "b"\n', "lacks a plural form"),
        ("nplurals=2; plural=__import__('os').system('true');", 'msgstr[0] "a"\nmsgstr[1] "b"\n', "read"),
        ("nplurals=2; plural=n/0;", 'msgstr[0] "a"\nmsgstr[1] "b"\n', "cannot be read"),
    ],
)
def test_plural_forms_that_cannot_be_used_are_refused(plural: str, forms: str, said: str) -> None:
    """With the file and the mend; nothing in a header is run."""
    with pytest.raises(LocaleError) as caught:
        read_messages("cs", [catalogue(DAYS + forms, plural=plural)])
    (problem,) = caught.value.problems
    assert (problem.path, problem.code) == ("locales/cs/messages.po", "catalogue-broken")
    assert said in problem.message
    assert problem.hint


def test_a_form_that_is_empty_is_no_translation() -> None:
    """English stands there, and is counted as missing."""
    forms = 'msgstr[0] "den"\nmsgstr[1] ""\nmsgstr[2] "%(count)s dnů"\n'
    messages = read_messages("cs", [catalogue(DAYS + forms)])
    assert messages.translate_plural("%(count)s day", "%(count)s days", 5) == "%(count)s days"


@pytest.mark.parametrize(
    "words",
    ["ab %(date)999999999s", "ab %(date).99999999d", "ab %(x)s", "ab %s", "ab", "%(date)s 5%", "%(date)*s"],
)
def test_other_places_for_values_are_refused(words: str) -> None:
    """A date that got lost, a place that nothing fills, and a place as wide as the memory are refused."""
    body = f'msgid "From %(date)s."\nmsgstr "{words}"\n'
    with pytest.raises(LocaleError, match="places for values") as raised:
        read_messages("cs", [catalogue(body)])
    assert raised.value.problems[0].line


def test_places_may_stand_anywhere() -> None:
    """Places in another order are fine, and so is a doubled per cent sign."""
    body = 'msgid "%(a)s of %(b)s"\nmsgstr "%(b)s: %(a)s, 5 %%"\n\nmsgid "5 % off"\nmsgstr "o 5 %"\n'
    assert len(read_messages("cs", [catalogue(body)]).strings) == 2
