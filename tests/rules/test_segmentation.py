from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.rules.lexicon import Lexicon, cut_words, load_lexicon
from policygen.rules.segmentation import Segmenter, join_abbreviations
from policygen.text.tokens import tokenise

LETTERS = "不平等级将来会员可见您我们收集 a1，。"
VOCABULARIES = st.lists(st.text(alphabet="不平等级将来会", min_size=1, max_size=4), max_size=12)


def chinese() -> Lexicon:
    found = load_lexicon("zh")
    assert found
    return found


@given(VOCABULARIES, st.text(alphabet="不平等级将来会员", max_size=40))
def test_words_cover_every_character_once(words: list[str], text: str) -> None:
    """Whatever the vocabulary: the words in order are the text, none of them empty."""
    lengths = Segmenter(words).cut(text)
    assert sum(lengths) == len(text)
    assert all(length > 0 for length in lengths)


@given(VOCABULARIES, st.text(alphabet="不平等级将来会员", max_size=30))
def test_only_words_of_the_vocabulary_are_longer_than_a_character(words: list[str], text: str) -> None:
    """Unknown characters stay single."""
    place = 0
    for length in Segmenter(words).cut(text):
        assert length == 1 or text[place : place + length] in words
        place += length


@given(VOCABULARIES, st.text(alphabet="不平等级将来会", max_size=12))
def test_no_other_cut_leaves_fewer_characters_unknown(words: list[str], text: str) -> None:
    """The cut is the best one: compared with every cut there is."""
    def unknown(parts: list[str]) -> tuple[int, int]:
        return sum(part not in words for part in parts), len(parts)

    def all_cuts(rest: str) -> list[list[str]]:
        if not rest:
            return [[]]
        heads = {rest[:1], *(word for word in words if rest.startswith(word))}
        return [[head, *tail] for head in heads for tail in all_cuts(rest[len(head) :])]

    lengths, place, parts = Segmenter(words).cut(text), 0, []
    for length in lengths:
        parts.append(text[place : place + length])
        place += length
    assert unknown(parts) == min(map(unknown, all_cuts(text)))


@given(st.text(alphabet=LETTERS, max_size=60))
def test_cutting_is_deterministic_and_keeps_the_text(text: str) -> None:
    """The same text gives the same words, which together with the space between them are the text."""
    tokens = cut_words(text, chinese())
    assert tokens == cut_words(text, chinese())
    end = 0
    for token in tokens:
        assert token.start >= end
        assert not text[end : token.start].strip()
        assert token.key == "".join(text[token.start : token.end].split())
        end = token.end
    assert not text[end:].strip()


@given(st.text(alphabet="我们会收集您的信息并平等对待每一位用户", max_size=40), st.data())
def test_a_line_break_within_a_run_parts_no_words(text: str, data: st.DataObject) -> None:
    """Wrapped text has spaces where lines met; Chinese has none, so they change no word."""
    place = data.draw(st.integers(0, len(text)))
    wrapped = f"{text[:place]} {text[place:]}"
    assert [token.key for token in cut_words(wrapped, chinese())] == chinese().fold(text)


@pytest.mark.parametrize(
    ("text", "words", "absent"),
    [
        ("我们平等对待用户", "平等", "opener"),
        ("我们收集姓名、地址等信息", "等", ""),
        ("将来我们会通知您", "将来", "modal_strong"),
        ("不动产信息", "不动产", "negation"),
    ],
)
def test_markers_do_not_stand_inside_words(text: str, words: str, absent: str) -> None:
    """平等 (equal) holds no 等 (and so on), 将来 (future) no 将 (will), 不动产 (real estate) no 不 (not)."""
    keys = chinese().fold(text)
    assert words in keys
    assert absent not in {marker.name for marker in chinese().find(keys)}


def test_other_scripts_are_left_as_they_are() -> None:
    """Latin words, numbers and addresses within Chinese are tokens as everywhere."""
    keys = [token.key for token in cut_words("请访问https://a.example/x或发送30封email", chinese())]
    assert {"https://a.example/x", "30", "email"} <= set(keys)
    assert cut_words("我们", None) == tokenise("我们")


def test_time_grows_with_the_text_only() -> None:
    """A hundred thousand characters in one run are cut in seconds."""
    text = "我们会收集您的个人信息用于提供服务" * 6000
    started = time.perf_counter()
    assert sum(len(token.key) for token in cut_words(text, chinese())) == len(text)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("z. B. Namen", ["z.B", "Namen"]),
        ("Namen, u. a. von", ["Namen", ",", "u.a", "von"]),
        ("z. B", ["z", ".", "B"]),
        ("B. z.", ["B", ".", "z", "."]),
        ("i. d. R. ja", ["i.d.R", "ja"]),
    ],
)
def test_letters_of_an_abbreviation_are_one_word(text: str, keys: list[str]) -> None:
    """With their stops and spaces, as long as the whole abbreviation stands there."""
    known = {"z.b", "u.a", "i.d.r"}
    assert [token.key for token in join_abbreviations(tokenise(text), known)] == keys
