from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import announce, english, make_change

from policygen.build.notice.compose import compose_notice
from policygen.build.notice.push import PUSH_LENGTH
from policygen.build.notice.speaker import Speaker
from policygen.build.render.directions import isolate_value
from policygen.build.strings import Messages, read_messages
from policygen.errors import LocaleError
from policygen.load.resources import load_catalogue

KNOWN = {
    "Our",
    "privacy",
    "policy",
    "changes",
    "on",
    "Some",
    "of",
    "it",
    "is",
    "may",
    "be",
    "less",
    "favourable",
    "to",
    "you",
    "Please",
    "read",
    "what",
    "October",
    "1",
    "2026",
}


@given(
    st.text(max_size=200).map(lambda text: " ".join(text.split())), st.sampled_from(["ordinary", "prominent"])
)
def test_a_push_message_fits_and_cuts_no_word(company: str, notice: str) -> None:
    """Whatever the company is called: at most 120 characters, and every word of it is whole."""
    push = compose_notice(announce(notice, make_change(), company=company), english()).push
    assert 0 < len(push) <= PUSH_LENGTH
    rest = push.removeprefix(f"{isolate_value(company, 'ltr')}: ") if company else push
    assert set(re.findall(r"\w+", rest)) <= KNOWN
    assert "October 1, 2026" in push
    assert ("less favourable" in push) == (notice == "prominent")


@pytest.mark.parametrize("notice", ["none", "listed"])
def test_nobody_is_pushed_without_need(notice: str) -> None:
    """A lock screen is for what is owed."""
    assert compose_notice(announce(notice, make_change("neutral")), english()).push == ""


def test_a_translation_that_does_not_fit_is_refused() -> None:
    """It is never cut: the translator hears of it."""
    long = "wort " * 40
    strings = {
        "Our privacy policy changes on %(date)s.": long + "%(date)s",
        "Our privacy policy changes. Please read what changes.": long,
    }
    with pytest.raises(LocaleError, match="120 characters"):
        compose_notice(announce("prominent", make_change()), Messages("de", strings))


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt-BR", "ar"])
def test_every_language_has_a_push_message_that_fits(locale: str) -> None:
    """A long date leaves room; Chinese and Japanese have no space between sentences."""
    messages = read_messages(locale, load_catalogue(None, locale))
    one = announce("prominent", make_change("reduction"), locale=locale, effective="2026-12-23")
    text = compose_notice(one, messages).push
    assert 0 < len(text) <= PUSH_LENGTH
    assert text != Speaker(messages).say("Our privacy policy changes. Please read what changes.")
    assert "。 " not in text
