from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.rules.languages import detect_language
from policygen.rules.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We keep your data for 30 days.", "en"),
        ("Wir speichern Ihre Daten für 30 Tage.", "de"),
        ("- Standortdaten", "de"),
        ("我们保存您的信息三十日。", "zh"),
        ("我們會將個人資訊提供給業務夥伴。", "zh-Hant"),
        ("お客様の情報を収集します。", "ja"),
        ("개인정보를 수집합니다.", "ko"),
        ("نحن نجمع بياناتك.", "ar"),
        ("אנו אוספים מידע.", "he"),
        ("เราเก็บข้อมูลของคุณ", "th"),
        ("Мы собираем данные.", "ru"),
        ("", "en"),
        ("30 %", "en"),
        ("Google Analytics", "en"),
        ("我们使用 Google Analytics、Cookie 和 SDK 收集信息。", "zh"),
        ("We use services of 微信 and 支付宝 to let you pay for what you buy.", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    """By its script, and in Latin letters by its words; English where nothing tells."""
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        ("Wir speichern Daten.", "en", "en"),
        ("我们保存信息。", "en", "zh"),
        ("我们保存信息。", "zh-CN", "zh-CN"),
        ("We keep data.", "zh-CN", "en"),
        ("Збираємо дані.", "uk", "uk"),
        ("نجمع البيانات", "fa", "fa"),
        ("Nous gardons tout.", "fr", "fr"),
        ("", "ja", "ja"),
    ],
)
def test_what_a_page_says_counts_unless_its_script_is_another(text: str, said: str, language: str) -> None:
    """English templates around Chinese words are common; a language of the same script is believed."""
    assert detect_language(text, said) == language


@given(st.text(max_size=200))
def test_some_language_is_always_named(text: str) -> None:
    """Whatever the text: a tag, the same each time, and only once."""
    found = detect_language(text)
    assert found
    assert detect_language(text, found) == found == detect_language(text)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh", "zh"), ("zh-Hans", "zh"), ("zh-CN", "zh"), ("zh_CN", "zh"), ("zh-Hans-HK", "zh"),
        ("ZH-sg", "zh"),
        ("zh-Hant", ""), ("zh-TW", ""), ("zh-HK", ""), ("zh-Hant-CN", ""), ("de-AT", "de"), ("fr", ""),
    ],
)
def test_a_lexicon_is_for_a_script(locale: str, language: str) -> None:
    """Nobody has written one for traditional characters: what they say goes to a person."""
    lexicon = load_lexicon(locale)
    assert (lexicon.language if lexicon else "") == language
