"""Words that look harmless where a party acts with a verb that no list knows."""

from __future__ import annotations

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

PAIRS = [
    (
        "We store the full address for seven days to fend off attacks.",
        "We store the full address for seven days to fend off attacks and to compile usage statistics.",
    ),
    (
        "We keep your address for six months to ship parts.",
        "We keep your address for six months to ship parts and catalogues.",
    ),
    (
        "Your data is deleted or anonymised in May.",
        "Your data is deleted, anonymised or pseudonymised in May.",
    ),
    (
        "Complaints go to the authority. In addition, the courts are open.",
        "Complaints go to the authority. Before that our internal conciliation must be gone through.",
    ),
    (
        "A score of the bureau flows into it.",
        "A score of the bureau and data from social networks flow into it.",
    ),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_what_widens_a_practice_or_a_promise_is_never_called_harmless(before: str, after: str) -> None:
    """An item put to a bounded practice, one more way out of a promise, a new hurdle: a person looks."""
    comparison = compare_documents(read_document(before, ".md"), read_document(after, ".md"))
    assert comparison.decision.label in {"review", "reduction"}


def test_an_owner_is_no_party() -> None:
    """`Our office` says who owns it, and binds nobody."""
    before, after = "We keep logs.", "We keep logs. Our office is in Paris."
    comparison = compare_documents(read_document(before, ".md"), read_document(after, ".md"))
    assert comparison.decision.label == "neutral"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Entry is by chip card.", "Entry is by vein scan."),
        ("The applications go to the department.", "The applications go to the holding."),
        ("A Belgian supplier does hosting and support.", "An Indian supplier does hosting and support."),
    ],
)
def test_a_sentence_that_explains_by_no_known_word_is_for_a_person(before: str, after: str) -> None:
    """Its verb may tell of a practice; that no list knows it is no reason to call it a detail."""
    comparison = compare_documents(read_document(before, ".md"), read_document(after, ".md"))
    assert comparison.decision.label in {"review", "reduction"}


def test_an_address_that_moved_is_a_detail() -> None:
    """Numbers and names of streets in a sentence that says where to write bind nobody."""
    before = "Write to us at Acme Inc, 7700 Gateway Blvd, Newark."
    after = "Write to us at Acme Inc, 3930 North First Street, San Jose."
    comparison = compare_documents(read_document(before, ".md"), read_document(after, ".md"))
    assert comparison.decision.label == "neutral"
