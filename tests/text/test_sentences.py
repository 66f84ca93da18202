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
