from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

if TYPE_CHECKING:
    from policygen.model.explanation import Explanation

SENTENCES = [
    "We may share your e-mail address with partners.",
    "We will share your email address with partners and advertisers, if you consent.",
    "We do not sell your data.",
    "You can ask us to delete your data within 30 days.",
    "You may ask us to erase your data within one month.",
    "This policy explains how we use data.",
]


def explain(before: str, after: str) -> tuple[Explanation, ...]:
    comparison = compare_documents(
        read_document(before, ".md"), read_document(after, ".md"), explain=True
    )
    return tuple(one for change in comparison.changes for one in change.explanation)


def explain_one(before: str, after: str) -> Explanation:
    [explanation] = explain(before, after)
    return explanation


def joined(parts: list[str]) -> list[str]:
    return " ".join(part for part in parts if part).split()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=3), st.lists(st.sampled_from(SENTENCES), max_size=3))
def test_the_words_side_by_side_are_all_the_words(before: list[str], after: list[str]) -> None:
    """Joined, the runs give each side its words back, and every changed run says what it gives."""
    for one in explain(" ".join(before), " ".join(after)):
        for side, texts in (
            (one.reading.before, [run.before for run in one.words]),
            (one.reading.after, [run.after for run in one.words]),
        ):
            given_back = "".join("".join(joined(texts)).split()).rstrip(".")
            assert given_back == "".join(side.text.split()).rstrip(".")
        assert all((run.polarity is not None) is (run.op == "changed") for run in one.words)


def test_a_rule_that_fired_shows_the_words_it_took() -> None:
    """The rule that gives the label stands among those that fired, with its words on both sides."""
    one = explain_one("We do not sell your data.", "We may sell your data.")
    assert one.fired[0].label == "reduction"
    [took] = one.fired[0].took
    assert "not" in took.before or "may" in took.after


def test_a_proof_shows_the_words_it_made_equal() -> None:
    """A rewrite names its words, and they stand as `rewritten` beside each other."""
    one = explain_one("We keep logs for thirty days.", "We keep logs for 30 days.")
    rewritten = [(run.before, run.after) for run in one.words if run.op == "rewritten"]
    assert rewritten == [("thirty days", "30 days")]
    [spoken] = [rule for rule in one.fired if rule.rule == "value-reformatted"]
    assert [(took.before, took.after) for took in spoken.took] == [("thirty", "30")]


def test_what_another_rule_absorbed_nearly_fired() -> None:
    """An absorbed rule is named with the rule that took its words."""
    one = explain_one("We collect your name.", "We collect your name and location.")
    reasons = {silent.rule: silent.reason for silent in one.nearly}
    assert "absorbed by data-category-added" in reasons["practice-item-added"]


def test_a_rule_of_another_polarity_nearly_fired() -> None:
    """A rule whose markers are there, but whose polarity is not, says what it asks for and what is given."""
    one = explain_one("We will share your data with them.", "We may share your data with them.")
    reasons = {silent.rule: silent.reason for silent in one.nearly}
    assert reasons["commitment-modal-weakened"].endswith("these give: practice")
    assert "commitment" in reasons["commitment-modal-weakened"]


def test_whole_sentences_have_no_twins_of_other_polarity() -> None:
    """A sentence that was added is not nearly everything else that a sentence can be."""
    one = explain_one("We log.", "We log. You have the right to object.")
    silent = {rule.rule for rule in one.nearly}
    assert not silent & {"practice-added", "commitment-added", "user-duty-added"}


def test_a_rule_never_both_fires_and_stays_silent_for_its_polarity() -> None:
    """What spoke is not said to speak only about other words."""
    for place, before in enumerate(SENTENCES):
        for after in SENTENCES[place + 1 :]:
            for one in explain(before, after):
                fired = {rule.rule for rule in one.fired}
                assert not [s for s in one.nearly if s.rule in fired and s.reason.startswith("speaks about")]


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_without_being_asked_nothing_is_explained(locale: str) -> None:
    """A comparison explains only on request, and a language without words is explained too."""
    sides = read_document("We log.", ".md", locale=locale), read_document("We sell.", ".md", locale=locale)
    assert all(not change.explanation for change in compare_documents(*sides).changes)
    assert all(change.explanation for change in compare_documents(*sides, explain=True).changes)
