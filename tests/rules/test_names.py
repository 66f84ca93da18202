from __future__ import annotations

import pytest

from policygen.compare.read.side import Words, read_side, rewrite_sides
from policygen.rules.lexicon import load_lexicon
from policygen.rules.names import is_names
from policygen.rules.record import RewriteContext


def names(text: str, words: str, language: str) -> bool:
    """Tell whether some words of a text are taken for a name."""
    lexicon = load_lexicon(language)
    assert lexicon
    side = read_side(Words(text, None), rewrite_sides(text, "", RewriteContext(lexicon))[0], lexicon)
    start = text.index(words)
    places = [p for p, token in enumerate(side.tokens) if start <= token.start < start + len(words)]
    return is_names(side, places[0], places[-1] + 1, lexicon)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "We share it with Acme Corp.", "Acme Corp"),
        ("de", "Wir geben es an HubSpot weiter.", "HubSpot"),
        ("de", "Wir geben es an die Zalvora GmbH weiter.", "Zalvora GmbH"),
        ("zh", "我们向Google提供信息。", "Google"),
    ],
)
def test_names_are_known_by_how_they_are_written(language: str, text: str, words: str) -> None:
    """By their capitals, by the suffix of a company, and where nouns have capitals too, by being no noun."""
    assert names(text, words, language)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "We share it with partners.", "partners"),
        ("de", "Wir geben Ihre Adresse weiter.", "Adresse"),
        ("de", "Wir erheben Ihre Standortdaten.", "Standortdaten"),
        ("zh", "我们向合作伙伴提供信息。", "合作伙伴"),
        ("zh", "我们会聆听。", "聆听"),
    ],
)
def test_common_words_are_no_names(language: str, text: str, words: str) -> None:
    """Else one kind of data for another would be one name for another, and neutral."""
    assert not names(text, words, language)
