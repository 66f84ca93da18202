from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.sentences import split_sentences


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    """Joined again, sentences hold every character but white space, in order."""
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@given(st.text())
def test_no_sentence_is_empty_or_has_space_around_it(text: str) -> None:
    """A sentence is something to read."""
    assert all(sentence and sentence == sentence.strip() for sentence in split_sentences(text))


@given(st.text())
def test_splitting_again_changes_nothing(text: str) -> None:
    """A sentence is not cut again: pieces do not depend on how often one looks."""
    for sentence in split_sentences(text):
        assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We keep logs. We sell hats.", 2),
        ("We keep logs! Do we? Yes.", 3),
        ("Acme Inc. collects data.", 1),
        ("Logs, e.g. of visits, are kept.", 1),
        ("See sec. 4 of the policy.", 1),
        ("We comply with U.S. law.", 1),
        ("We keep 3.5 copies.", 1),
        ("3. We keep logs.", 1),
        ("(a) We keep logs.", 1),
        ("Visit https://a.example/x. Then leave.", 2),
        ("He said “no.” We stopped.", 2),
        ("我们收集数据。我们不出售。", 2),
        ("Mr. Smith is our officer.", 1),
        ("Signed by J. Smith.", 1),
        ("No stop at the end", 1),
        ("", 0),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    """Abbreviations, initials, list numbers and addresses do not end a sentence; stops of CJK do."""
    assert len(split_sentences(text)) == count


def test_a_german_ordinal_does_not_end_a_sentence() -> None:
    """`Am 1. Mai` is one sentence in German."""
    assert len(split_sentences("Am 1. Mai gilt das.", "de")) == 1


@pytest.mark.parametrize(
    ("locale", "text", "count"),
    [
        ("zh", "我们收集信息。您可以选择！可以吗？是的……当然。", 4),
        ("zh", "“好的。”他说。（完。）", 3),
        ("zh", "为了以下目的：提供服务；改进服务；保障安全。", 3),
        ("zh", "详见第3.2条。请访问a.example。", 2),
        ("zh-Hant", "我們收集資訊。您可以選擇「關閉」。謝謝！", 3),
        ("ja", "情報を収集します。販売しません！「はい。」", 3),
        ("ko", "저희는 정보를 수집합니다. 판매하지 않습니다. 감사합니다!", 3),
        ("ar", "نحن نجمع البيانات. هل توافق؟ نعم۔ شكرا!", 4),
        ("ar", "نجمع الاسم، والعنوان؛ ولا نبيعهما.", 1),
        ("th", "เราเก็บข้อมูล และไม่ขาย", 1),
        ("ru", "Мы собираем данные. Мы не продаём их.", 2),
        ("de", "Wir nutzen Dienste, z. B. Karten, gem. Art. 6 Abs. 1 lit. f DSGVO. Das ist alles.", 2),
        ("de", "Ab dem 1. Mai gilt Nr. 3. Danach gilt Nr. 4.", 1),
        ("de", "Stand: Mai 2024. Wir speichern nichts.", 2),
        ("de", "Das gilt u. a. für Kunden, d. h. Käufer usw. und andere.", 1),
        ("en", "Keep in mind. We use it.", 2),
    ],
)
def test_where_sentences_end_in_other_languages(locale: str, text: str, count: int) -> None:
    """Marks of Chinese, Arabic and Korean, Thai without any, abbreviations and ordinals of German."""
    assert len(split_sentences(text, locale)) == count
