from __future__ import annotations

import re

import pytest

from policygen.load.suggest import did_you_mean, suggest_word
from policygen.load.vocabulary import (
    broader_words,
    is_broader,
    load_vocabulary,
    sensitive_source,
)

GROUPS = (
    "data", "purposes", "processing", "legal_basis", "recipients", "subjects", "rights", "safeguards",
    "transfer_tools",
)


def test_groups_are_frozen() -> None:
    """The groups of words are part of the format of front matter."""
    assert tuple(load_vocabulary()) == GROUPS


def test_broader_words_are_of_the_group() -> None:
    """Every broader word exists, and no word is broader than itself, however far up."""
    for group, words in load_vocabulary().items():
        for name in words:
            above = broader_words(group, name)
            assert above <= set(words)
            assert name not in above


def test_words_follow_their_terms() -> None:
    """A word is the snake_case of its term; our own words say so by their prefix."""
    for words in load_vocabulary().values():
        for word in words.values():
            assert re.fullmatch(r"(pg:)?[a-z][a-z0-9_]*", word.name)
            prefix, _, local = word.term.partition(":")
            assert (prefix == "pg") == word.name.startswith("pg:")
            if prefix in ("dpv", "pd"):
                assert word.name.replace("_", "") == local.lower()


def test_one_term_a_group() -> None:
    """Two words of a group never stand for the same term."""
    for words in load_vocabulary().values():
        terms = [word.term for word in words.values()]
        assert len(terms) == len(set(terms))


def test_generalisation() -> None:
    """A word that covers another is broader; the reverse and strangers are not."""
    assert is_broader("data", "contact", "email_address")
    assert is_broader("data", "personal_data", "credit_card_number")
    assert not is_broader("data", "email_address", "contact")
    assert not is_broader("data", "location", "email_address")


@pytest.mark.parametrize(
    ("name", "source"),
    [("facial_print", "dpv"), ("bank_account", "pipl-28"), ("passport", "ccpa-140ae"), ("email_address", "")],
)
def test_sensitivity_is_inherited(name: str, source: str) -> None:
    """A word is sensitive when a word above it is, with the source that says so."""
    found = sensitive_source("data", name)
    assert bool(found) == bool(source)
    assert source in found or found == "pipl-28"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EmailAddress", "email_address"), ("pd:EmailAddress", "email_address"),
        ("email-adress", "email_address"), ("debt_collector", "pg:debt_collector"), ("zzz", ""),
    ],
)
def test_suggestions(written: str, meant: str) -> None:
    """Spelling, case, DPV's own form and a forgotten prefix lead to the word that was meant."""
    known = [name for words in load_vocabulary().values() for name in words]
    assert suggest_word(written, known) == meant
    assert did_you_mean(written, known, fallback="-") == (f"did you mean `{meant}`?" if meant else "-")
