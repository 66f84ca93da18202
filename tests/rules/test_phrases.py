from __future__ import annotations

import pytest

from policygen.errors import RuleError
from policygen.rules.index import PhraseIndex
from policygen.rules.inflection import read_inflection
from policygen.rules.lexicon import build_lexicon
from policygen.rules.phrases import spell_phrase, spread_forms


def found(phrase: str, text: str) -> bool:
    """Tell whether a phrase is found somewhere in a text."""
    index = PhraseIndex()
    index.add("any", spread_forms(phrase))
    keys = text.split()
    return any(one.match(keys, place) for place, key in enumerate(keys) for one in index.starting_with(key))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("personenbezogen*", "die personenbezogenen daten"),
        ("personenbezogen*", "personenbezogen"),
        ("*daten", "unsere standortdaten sind"),
        ("*daten", "daten"),
        ("ausdrücklich* einwilligung*", "ihre ausdrückliche einwilligung"),
        ("(vorherig*|schriftlich*) zustimmung", "nach vorheriger zustimmung"),
        ("geben ... weiter|weitergegeben", "wir geben ihre daten nicht weiter"),
        ("geben ... weiter|weitergegeben", "daten werden weitergegeben"),
        ("(die)? *nummer", "die telefonnummer"),
    ],
)
def test_open_words_and_forms_are_found(phrase: str, text: str) -> None:
    """A star stands for an ending or for what a compound begins with, a bar parts forms."""
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("personenbezogen*", "personenbezogenheitlich"),
        ("*daten", "datenbank"),
        ("werb*", "erwerben"),
        ("geben ... weiter", "wir geben a b c d e f g h i j weiter"),
    ],
)
def test_what_a_star_and_a_gap_do_not_reach(phrase: str, text: str) -> None:
    """An ending has at most six letters, a gap at most eight words, and a star stands at one end."""
    assert not found(phrase, text)


@pytest.mark.parametrize("phrase", ["ab*", "*a", "(de*|das)"])
def test_a_star_beside_too_few_letters_is_refused(phrase: str) -> None:
    """It would match half of the language."""
    with pytest.raises(RuleError, match="phrase of the lexicon"):
        PhraseIndex().add("any", [phrase])


def test_choices_are_spelled_out() -> None:
    """A small class holds every way to read its phrases."""
    assert set(spell_phrase("last (updated|revised) (on)?")) == {
        "last updated on", "last updated", "last revised on", "last revised",
    }


def test_a_small_class_has_no_open_words() -> None:
    """Its words are looked up as they stand."""
    data = {"language": "xx", "light": {"phrases": ["a"]}, "words": {"and": {"phrases": ["und*"]}}}
    with pytest.raises(RuleError, match=r"words\.and"):
        build_lexicon(data)


@pytest.mark.parametrize(("table", "key", "wrong"), [
    ("nouns", "words", "phrases"), ("verbs", "words", "phrases"), ("markers", "phrases", "words"),
])
def test_a_list_under_another_name_is_named(table: str, key: str, wrong: str) -> None:
    """Who writes `phrases` for `words` is told so, and gets no fault of a program."""
    with pytest.raises(RuleError, match=rf"{table}\.share of a lexicon has no list `{key}`"):
        build_lexicon({"language": "xx", table: {"share": {wrong: ["a"]}}})


def test_a_lexicon_may_be_all_but_empty() -> None:
    """What a file does not have is empty: nothing is found, and nothing fails."""
    lexicon = build_lexicon({"language": "xx"})
    assert lexicon.find(["we", "share"]) == ()
    assert lexicon.words("and") == lexicon.joining == frozenset()
    assert lexicon.scale("routes") == ()


def test_words_stand_as_they_are_without_a_rule() -> None:
    """Plurals and forms of verbs are English unless a file asks for nothing."""
    none = read_inflection({})
    english = read_inflection({"rule": "english", "irregular": ["sell sells sold"]})
    assert none.noun_forms("datum") == ("datum",)
    assert none.verb_forms("nutzen") == ("nutzen",)
    assert english.noun_forms("party") == ("party", "parties")
    assert english.verb_forms("sell it") == ("sell it", "sells it", "sold it")
    assert english.stem("sold") == "sell"
    with pytest.raises(RuleError, match="unknown rule"):
        read_inflection({"rule": "latin"})


def test_endings_are_cut_where_enough_letters_stay() -> None:
    """The first ending that fits goes, and what is only attached before it."""
    inflection = read_inflection({"endings": ["ungen", "ung", "en"], "clitics": ["'s"]})
    assert inflection.stem("nutzungen") == inflection.stem("nutzung") == inflection.stem("nutzen") == "nutz"
    assert inflection.stem("jung") == "jung"
    assert inflection.stem("kunde's") == "kunde"
