from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.read.side import rewrite_sides
from policygen.rules.lexicon import load_lexicon
from policygen.rules.record import RewriteContext
from policygen.rules.values import find_quantities, fold_values
from policygen.text.tokens import tokenise

if TYPE_CHECKING:
    from policygen.model.reading import Token

LEXICON = load_lexicon("en")
assert LEXICON


def keys(text: str) -> list[str]:
    """Return the keys of a text after every rewrite, values among them."""
    return [token.key for token in rewrite_sides(text, "", RewriteContext(LEXICON))[0]]


def values(text: str) -> list[tuple[str, float]]:
    tokens = rewrite_sides(text, "", RewriteContext(LEXICON))[0]
    return [(found.kind, found.amount) for found in find_quantities(tokens)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thirty (30) days", "30 days"),
        ("thirty days", "30 days"),
        ("48 hours", "2 days"),
        ("2 weeks", "14 days"),
        ("12 months", "1 year"),
        ("24 months", "two years"),
        ("1,000 users", "1000 users"),
        ("twenty-one days", "21 days"),
        ("1 May 2025", "May 1, 2025"),
        ("2025-05-01", "1 May 2025"),
        ("1st of May 2025", "1 May 2025"),
        ("$5", "5 USD"),
        ("10 business days", "ten working days"),
        ("30 calendar days", "30 days"),
    ],
)
def test_one_value_in_two_spellings_is_one_token(one: str, other: str) -> None:
    """Numbers, durations, dates and money are compared by what they say."""
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30 days", "1 month"),
        ("10 days", "10 business days"),
        ("1 May 2025", "5 January 2025"),
        ("03/04/2025", "04/03/2025"),
        ("10²", "102"),
        ("5 euros", "5 dollars"),
        ("1.5 hours", "15 hours"),
        ("1,000", "1.000"),
        ("36 hours", "1 day"),
        ("5 %", "5"),
        ("13 months", "1 year"),
    ],
)
def test_values_that_differ_stay_apart(one: str, other: str) -> None:
    """A month is no 30 days, a working day no day, and an ambiguous date is left alone."""
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within 30 days", [("duration", 30.0)]),
        ("within 48 hours", [("duration", 2.0)]),
        ("for 2 years", [("duration", 730.5)]),
        ("at least 5 %", [("percent", 5.0)]),
        ("a fee of €10", [("money", 10.0)]),
        ("aged 13 or over", [("number", 13.0)]),
        ("one of us", []),
        ("in May", []),
        ("you may ask", []),
        ("children under 16 may not register", [("number", 16.0)]),
        ("people over 18 may ask", [("number", 18.0)]),
        ("version 99999999999999999999", []),
        ("from 1 May", []),
    ],
)
def test_what_a_text_counts(text: str, expected: list[tuple[str, float]]) -> None:
    """Kinds and amounts; the word one, the month May and what is too long count nothing."""
    assert values(text) == expected


@given(st.text(alphabet="0123456789,.:%$€ -/()abymdhoursk", max_size=60))
def test_folding_never_fails_and_keeps_every_letter_covered(text: str) -> None:
    """Whatever stands there: tokens stay in order and cover the same letters."""
    assert LEXICON
    tokens = tokenise(text)
    folded = fold_values(tokens, LEXICON)
    assert [token.start for token in folded] == sorted(token.start for token in folded)
    covered = {place for token in folded for place in range(token.start, token.end)}
    assert all(set(range(token.start, token.end)) <= covered for token in tokens)
    find_quantities(folded)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_different_numbers_of_days_are_never_equal(one: int, other: int) -> None:
    """Only equal amounts fold to equal keys."""
    assert (keys(f"{one} days") == keys(f"{other} days")) is (one == other)


@pytest.mark.parametrize("text", ["九" * 5000, "亿" + "九亿" * 3000, "保存" + "一" * 400 + "年" + "三" * 400])
def test_a_run_of_numerals_longer_than_any_number_is_none(text: str) -> None:
    """Thousands of Han numerals are no number; they neither overflow nor take their time."""
    assert all(quantity.amount < 10**18 for quantity in find_quantities(fold(text, "zh-Hans")))


@pytest.mark.parametrize(
    ("before", "after", "locale"),
    [
        ("No. 999999999999999998", "No. 999999999999999999", "en"),
        ("九" * 5000, "九" * 4999 + "八", "zh-Hans"),
        ("九" * 18, "九" * 17 + "八", "zh-Hans"),
    ],
)
def test_long_numbers_that_differ_in_their_last_figure_stay_apart(
    before: str, after: str, locale: str
) -> None:
    """What floating point cannot tell apart is compared as it is written."""
    keys = [[token.key for token in fold(text, locale)] for text in (before, after)]
    assert keys[0] != keys[1]


def fold(text: str, locale: str) -> tuple[Token, ...]:
    """Return the tokens of a text in which every value is one."""
    lexicon = load_lexicon(locale)
    assert lexicon
    return rewrite_sides(text, "", RewriteContext(lexicon))[0]
