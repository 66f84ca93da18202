from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.report.wrap import wrap_segments

RUNS = st.lists(st.tuples(st.sampled_from(["", "added", "removed"]), st.text(alphabet="ab \n", max_size=20)))


@given(RUNS, st.integers(min_value=4, max_value=40))
def test_wrapping_keeps_words_and_styles(runs: list[tuple[str, str]], width: int) -> None:
    """Every letter keeps its style and its word, and no line is longer than the width but for one word."""
    laid = list(wrap_segments(runs, "  ", width))
    plain = "".join(text for _, text in laid)
    assert plain.split() == "".join(text for _, text in runs).split()
    styled = [(style, letter) for style, text in runs for letter in text if not letter.isspace()]
    assert [(style, letter) for style, text in laid for letter in text if not letter.isspace()] == styled
    for line in plain.splitlines():
        assert len(line) <= width or len(line.split()) == 1


def test_lines_are_indented_and_ended() -> None:
    """Each line begins with the indent and ends with a line feed; nothing gives nothing."""
    assert "".join(text for _, text in wrap_segments([("", "one two")], "> ", 6)) == "> one\n> two\n"
    assert list(wrap_segments([("", " ")], "> ")) == []


def test_a_style_covers_the_spaces_inside_its_run() -> None:
    """The space between two words of one run has the run's style; between runs it has none."""
    laid = list(wrap_segments([("added", "a b"), ("", " c")], ""))
    assert laid == [("", ""), ("added", "a b"), ("", " c"), ("", "\n")]
