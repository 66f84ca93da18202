from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.folding import fold_digits, fold_width
from policygen.text.scripts import find_script, find_scripts


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("data", "Latn"), ("größe", "Latn"), ("данные", "Cyrl"), ("δεδομένα", "Grek"), ("بيانات", "Arab"),
        ("מידע", "Hebr"), ("数据处理", "Hans"), ("資訊處理", "Hant"), ("データ", "Jpan"),
        ("個人情報を", "Jpan"),
        ("개인정보", "Kore"), ("ข้อมูล", "Thai"), ("डेटा", "Deva"), ("123 %", ""), ("", ""),
    ],
)
def test_the_script_that_says_most(text: str, script: str) -> None:
    """By letters alone; Han with Kana is Japanese, and some characters tell how Chinese is written."""
    assert find_script(text) == script


def test_scripts_of_mixed_words() -> None:
    """Every script with a letter in the text counts."""
    assert find_scripts("App内のデータ") == {"Latn", "Hani", "Jpan"}
    assert find_scripts("30 %") == frozenset()


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    """One character for one: places in a folded text are places in the text."""
    assert len(fold_width(text)) == len(fold_digits(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_text_is_left_alone(text: str) -> None:
    """Nothing in ASCII has another width."""
    assert fold_width(text) == fold_digits(text) == text


@pytest.mark.parametrize(
    ("wide", "plain"),
    [
        ("，；：！？（）％", ",;:!?()%"), ("ＡＢＣ１２３", "ABC123"), ("、。", ",."), ("،؛؟", ",;?"),
        ("10²", "10²"),
    ],
)
def test_wide_marks_and_letters_become_plain(wide: str, plain: str) -> None:
    """Full-width forms and the marks of Chinese and Arabic; a raised figure stays one."""
    assert fold_width(wide) == plain


@pytest.mark.parametrize(("text", "digits"), [("٣٠", "30"), ("３０", "30"), ("३०", "30"), ("10²", "10²")])
def test_digits_of_any_script(text: str, digits: str) -> None:
    """Decimal digits only: a raised two is no digit of a number."""
    assert fold_digits(text) == digits
