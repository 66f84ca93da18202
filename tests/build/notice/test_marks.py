from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policygen.build.notice.marks import mark_side
from policygen.compare.changes import mark_words

TEXTS = st.text("ab ,.\n", max_size=30).map(str.strip)


@given(TEXTS, TEXTS)
def test_the_runs_of_a_side_are_its_words(before: str, after: str) -> None:
    """Joined they give the text back, white space included, and white space alone is never marked."""
    words = mark_words(before, after)
    for text, side in ((before, "removed"), (after, "added")):
        runs = mark_side(text, words, side)
        assert "".join(run.text for run in runs) == text
        assert all(run.text.strip() for run in runs if run.changed)


def test_the_space_before_an_inserted_comma_stays() -> None:
    """The edit knows the white space of one side only; the other side keeps its own."""
    before, after = "to the third party according", "to the third party, which may, according"
    runs = mark_side(before, mark_words(before, after), "removed")
    assert "".join(run.text for run in runs) == before
    assert not any(run.changed for run in runs)


def test_edits_of_another_text_mark_nothing() -> None:
    """Words in another language than the edits are shown plain."""
    assert [run.changed for run in mark_side("Bonjour", mark_words("Hello", "Hi"), "added")] == [False]
