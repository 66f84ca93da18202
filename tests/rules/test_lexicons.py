from __future__ import annotations

import itertools
import re
import tomllib
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.read.side import rewrite_sides
from policygen.errors import RuleError
from policygen.rules.index import PhraseIndex
from policygen.rules.lexicon import Lexicon, known_languages, load_lexicon
from policygen.rules.phrases import spread_forms
from policygen.rules.record import RewriteContext

if TYPE_CHECKING:
    from policygen.model.reading import Token

LANGUAGES = known_languages()
each_language = pytest.mark.parametrize("language", LANGUAGES)
MASKING = {"idiom", "safeguard", "recipient"}
UNITS = {"hour", "day", "working_day", "week", "month", "year"}


def english() -> Lexicon:
    found = load_lexicon("en")
    assert found
    return found


def data_of(language: str) -> dict[str, Any]:
    path = resources.files("policygen.rules") / "lexicons" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def phrases_of(language: str) -> list[tuple[str, str]]:
    data = data_of(language)
    lists = {name: entry["phrases"] for name, entry in data["markers"].items()}
    lists |= {name: entry["words"] for name, entry in data["nouns"].items()}
    lists |= {f"verb_{name}": entry["words"] for name, entry in data["verbs"].items()}
    return [(name, form) for name, words in lists.items() for text in words for form in spread_forms(text)]


def fold(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text as rules see them, values left alone."""
    return rewrite_sides(text, "", RewriteContext(None))[0]


def spell_out(phrase: str) -> list[str]:
    """Return the words of a phrase with its first choices taken and its gaps empty."""
    words = re.sub(r"\(([^()|]*)[^()]*\)\??", r"\1", phrase)
    return re.sub(r"\.\.\.|[?*]", "", words).split()


def write(phrase: str) -> str:
    """Write a phrase as a text would: with the last full stop of `u.s.`, which folding takes away."""
    return " ".join(f"{word}." if re.fullmatch(r"(\w\.)+\w", word) else word for word in spell_out(phrase))


@each_language
def test_a_lexicon_loads_for_every_region_of_its_language(language: str) -> None:
    """`en`, `en-GB` and `EN-us` read the same words."""
    found = load_lexicon(language)
    assert found
    assert found.language == language
    assert load_lexicon(f"{language}-XX") is load_lexicon(language.upper()) is found


def test_a_language_that_nobody_wrote_has_none() -> None:
    """No lexicon, no guess: not even for a tag that would leave the folder."""
    assert load_lexicon("xx") is None
    assert load_lexicon("../en") is None
    assert load_lexicon("") is None


@each_language
def test_no_phrase_can_be_empty_and_none_is_listed_twice(language: str) -> None:
    """Every phrase needs a word, and says it once in its class."""
    phrases = phrases_of(language)
    assert all(phrase.strip() for _, phrase in phrases)
    twice = {one for one in phrases if phrases.count(one) > 1}
    assert not twice


@each_language
def test_every_phrase_is_found_in_its_own_words(language: str) -> None:
    """A phrase that its own words do not match would be dead, unless a mask hides it on purpose."""
    found = load_lexicon(language)
    assert found
    dead = []
    for name, phrase in phrases_of(language):
        text = write(phrase).replace(" ", "") if found.segmenter else write(phrase)
        keys = [token.key.lower() for token in rewrite_sides(text, "", RewriteContext(found))[0]]
        heard = {name.removesuffix("_behind"), *MASKING, *found.masks}
        if not {marker.name for marker in found.find(keys)} & heard:
            dead.append((name, phrase, keys))
    assert not dead


@each_language
def test_every_light_word_is_made_of_tokens(language: str) -> None:
    """Words that the tokeniser would cut or join otherwise could never match a text."""
    found = load_lexicon(language)
    assert found
    written = () if found.segmenter else data_of(language)["light"]["phrases"]
    words = [form for text in written for form in spread_forms(text)]
    cut = {phrase: [token.key for token in fold(write(phrase))] for phrase in words}
    assert not {phrase: keys for phrase, keys in cut.items() if keys != spell_out(phrase)}


@each_language
def test_no_phrase_holds_quotation_marks(language: str) -> None:
    """They are gone from a text before it is matched."""
    assert not [phrase for _, phrase in phrases_of(language) if set(phrase) & set('’“”„"')]


@each_language
def test_a_word_stands_in_one_set_of_synonyms_of_its_length(language: str) -> None:
    """Replacing a word by its set must not depend on the order of the sets."""
    sets = data_of(language).get("synonyms", {}).get("sets", ())
    assert all(len(set(words)) == len(words) > 1 for words in sets)


@each_language
def test_synonyms_keep_apart_what_the_law_keeps_apart(language: str) -> None:
    """Sell and share, delete and remove, may and will, and partner and vendor are never one word."""
    found = load_lexicon(language)
    assert found
    for one, other in (
        ("sell", "share"), ("delete", "remove"), ("may", "will"), ("partner", "vendor"),
        ("delete", "anonymise"), ("and", "or"), ("before", "after"), ("consent", "notice"),
        ("right", "option"), ("all", "some"),
    ):
        assert one not in found.synonyms or found.synonyms.get(one) != found.synonyms.get(other)


@each_language
def test_units_and_months_are_known(language: str) -> None:
    """Durations and dates can be read in every language that has a lexicon."""
    found = load_lexicon(language)
    assert found
    assert set(found.measures.units.values()) == UNITS
    assert len(found.measures.months) == 12 or found.measures.date_marks[1]
    assert set(found.headings) >= {"right", "practice", "commitment", "information", "scope"}


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("no later than 30 days", {"upper_bound"}),
        ("including but not limited to your name", {"opener"}),
        ("we will not sell it", {"negation", "modal_strong"}),
        ("without undue delay", {"timing_fast"}),
        ("unless you opt out", {"optout"}),
        ("where required by law", {"legal_minimum"}),
        ("with your explicit consent", {"consent"}),
        ("at our sole discretion", {"discretion"}),
    ],
)
def test_phrases_are_found_whole(words: str, classes: set[str]) -> None:
    """The longest phrase of a class is the marker, over all of its words."""
    found = english().find(words.split())
    assert classes <= {marker.name for marker in found}


def test_words_of_an_idiom_do_not_count() -> None:
    """`Not` in `not limited to` or `no later than` negates nothing."""
    for words in ("no later than friday", "including but not limited to names", "do not hesitate to ask"):
        assert "negation" not in {marker.name for marker in english().find(words.split())}


@pytest.mark.parametrize("phrase", ["(a)?", "(a|b)? (c)?", "a (b (c|d)? e)", "(a|b"])
def test_a_phrase_that_is_empty_or_broken_is_refused(phrase: str) -> None:
    """A phrase that may match nothing, or whose brackets do not close, is a fault of the file."""
    with pytest.raises(RuleError, match="phrase of the lexicon"):
        PhraseIndex().add("negation", [phrase])


@given(st.lists(st.sampled_from(sorted(english().index)), max_size=30))
def test_markers_of_a_class_never_overlap_and_lie_within(words: list[str]) -> None:
    """Whatever the words: markers are in range, hold at least one word, and stand in order."""
    markers = english().find(words)
    assert [marker.start for marker in markers] == sorted(marker.start for marker in markers)
    for marker in markers:
        assert 0 <= marker.start < marker.end <= len(words)
        assert marker.key == " ".join(words[marker.start : marker.end])
    for name in {marker.name for marker in markers}:
        ranges = [(marker.start, marker.end) for marker in markers if marker.name == name]
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(ranges))
