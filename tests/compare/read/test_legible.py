"""Words that the rules cannot read are never called harmless."""

from __future__ import annotations

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

PAGE = "# Policy\n\nWe collect your name.\n"


def labels(before: str, after: str) -> set[str]:
    """Return the labels of all changes between two Markdown texts."""
    sides = read_document(before, ".md"), read_document(after, ".md")
    return {change.label for change in compare_documents(*sides).changes}


@pytest.mark.parametrize(
    "sentence",
    [
        "我们出售您的数据。",
        "نحن نبيع بياناتك.",
        "Мы продаём ваши данные.",
        "Nous vendons vos données à des courtiers en publicité.",
        "Wir geben Ihre Daten in Zukunft an Dritte weiter, ohne Sie um Ihre Einwilligung zu bitten.",
        "Vendemos sus datos personales a terceros sin su consentimiento.",
        "Vi säljer dina uppgifter till tredje part.",
        "\ufffdx\ufffd\ufffd9 k\ufffd0",
    ],
)
def test_unread_words(sentence: str) -> None:
    """A sentence of another language, or noise, needs a person, whether it comes or goes."""
    assert labels(PAGE, f"{PAGE}\n{sentence}\n") == {"review"}
    assert labels(f"{PAGE}\n{sentence}\n", PAGE) == {"review"}


def test_changed_negation_in_another_language() -> None:
    """A lost `not` of a language without a lexicon is not taken for a detail."""
    assert labels("我们不会出售您的数据。\n", "我们会出售您的数据。\n") == {"review"}


def test_foreign_words_in_a_known_sentence() -> None:
    """Foreign words within an English sentence are not covered by the English around them."""
    before = "For more information about this policy, please see our help page.\n"
    assert labels(before, before.replace("page.", "page 我们出售您的数据.")) == {"review"}


@pytest.mark.parametrize(
    "sentence",
    [
        "For more information, please see our help centre.",
        "See the pages on example.org, foundation.example.org and careers.example.org.",
        "Registered office: 21 Fitzwilliam Square, Dublin 2, Ireland.",
    ],
)
def test_names_are_legible(sentence: str) -> None:
    """Domains, addresses and names are no foreign language."""
    assert labels(PAGE, f"{PAGE}\n{sentence}\n") != {"review"}
