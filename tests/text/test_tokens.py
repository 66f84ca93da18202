from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.sentences import split_sentences
from policygen.text.tokens import count_words, tokenise


@given(st.text())
def test_tokens_with_the_space_between_them_give_the_text_back(text: str) -> None:
    """Every character that is not white space is in exactly one token, in order."""
    end = 0
    for token in tokenise(text):
        assert token.start >= end
        assert not text[end : token.start].strip()
        assert token.key == text[token.start : token.end] != ""
        end = token.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("We don’t sell it.", ["We", "don’t", "sell", "it", "."]),
        ("opt-in", ["opt", "-", "in"]),
        ("1,000.50 EUR", ["1,000.50", "EUR"]),
        ("See https://a.example/x?y=1.", ["See", "https://a.example/x?y=1", "."]),
        ("mail dpo@a.example!", ["mail", "dpo@a.example", "!"]),
        ("the U.S. and the E.U.", ["the", "U.S.", "and", "the", "E.U."]),
        ("我们收集", ["我", "们", "收", "集"]),
        ("cafe\u0301 bar", ["cafe\u0301", "bar"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("2FA and 3rd", ["2FA", "and", "3rd"]),
        ("30 days", ["30", "days"]),
        ("30日内", ["30", "日", "内"]),
        ("2024年1月", ["2024", "年", "1", "月"]),
        ("21st 18F", ["21st", "18F"]),
        (
            "到a@b.example。见https://a.example/x，",
            ["到", "a@b.example", "。", "见", "https://a.example/x", "，"],
        ),
        ("ไม่ใช่", ["ไ", "ม่", "ใ", "ช่"]),
        ("サーバー", ["サ", "ー", "バ", "ー"]),
        ("کتاب\u200cها", ["کتاب\u200cها"]),
        ("개인정보를 수집", ["개인정보를", "수집"]),
        ("البيانات، 30", ["البيانات", "،", "30"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_words_numbers_addresses_and_marks(text: str, keys: list[str]) -> None:
    """A contraction, a number, an address and a dotted abbreviation are one token each."""
    assert [token.key for token in tokenise(text)] == keys


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("data", "word"), ("30", "number"), ("a@b.example", "address"), (",", "mark"), ("U.S.", "word"),
        ("我", "character"),
    ],
)
def test_a_token_says_what_it_is(text: str, kind: str) -> None:
    """Rules tell words from marks, numbers and addresses by the kind."""
    assert [token.kind for token in tokenise(text)] == [kind]


def test_runs_of_marks_are_cheap() -> None:
    """A hundred thousand marks or joined words in a row are cut in time that grows with their number."""
    started = time.perf_counter()
    assert len(tokenise("." * 100_000)) == 100_000
    assert len(tokenise("a-" * 50_000)) == 100_000
    assert split_sentences("." * 100_000 + " , ;" * 20_000)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("text", "count"),
    [("We keep logs", 3), ("我们收集信息", 3), ("我们使用 Cookie 收集", 4), ("größere Daten", 2), ("", 0)],
)
def test_lengths_are_counted_in_words(text: str, count: int) -> None:
    """A word of Chinese takes about two characters: a short line is short in every script."""
    assert count_words(text) == count
