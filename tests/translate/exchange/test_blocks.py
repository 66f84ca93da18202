from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.text.markdown import parse_markdown
from policygen.translate.exchange.blocks import cut_prose, is_alike, join_pieces

LINES = st.sampled_from(
    ["", " ", "# Title", "Words **here**,", "and on.  ", "- item", "  more of it", "1. one", "   - inner",
     "> said", "| a | b |", "| - | - |", "```", "code  here", "---", "===", "[x]: https://a.example",
     "    indented", "我们收集。", "\\", "نص", "* *", "-", "🙂 `x`", "1.", "\t- tab"]
)  # fmt: skip
PROSE = st.one_of(st.lists(LINES, max_size=14).map("\n".join), st.text(max_size=80))


@given(PROSE)
@settings(max_examples=400, deadline=None)
def test_pieces_give_the_markdown_back(prose: str) -> None:
    """Cut and joined again, Markdown is the same to the byte, whatever it is."""
    pieces, tail = cut_prose(prose)
    assert join_pieces(pieces, tail) == prose


@given(PROSE)
@settings(max_examples=300, deadline=None)
def test_same_words_change_nothing(prose: str) -> None:
    """A piece that is given the words it has stays as it is, to the byte."""
    pieces, tail = cut_prose(prose)
    assert join_pieces(tuple(piece.with_text(piece.text) for piece in pieces), tail) == prose


def test_what_a_translator_sees() -> None:
    """Marks are left out, lines are joined but for breaks that are meant, tables and code stay whole."""
    prose = (
        "## How we\n\nWe keep it\nfor a year.  \nThen not.\n\n- One\n  thing\n- Two\n\n"
        "| a | b |\n| - | - |\n| c | d |\n\n```\nx\n\ny\n```\n\n> said\n> so\n"
    )
    pieces, tail = cut_prose(prose)
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("heading", "How we"),
        ("paragraph", "We keep it for a year.  \nThen not."),
        ("item", "One thing"),
        ("item", "Two"),
        ("whole", "| a | b |\n| - | - |\n| c | d |"),
        ("whole", "```\nx\n\ny\n```"),
        ("whole", "> said\n> so"),
    ]
    assert tail == "\n"


def test_other_words_keep_the_blocks() -> None:
    """New words stand in the same blocks, also where they have a line break of their own."""
    prose = "Intro:\n\n- one\n- two\n\n1. three\n"
    pieces, tail = cut_prose(prose)
    made = join_pieces(tuple(piece.with_text("wort  \nnoch eins") for piece in pieces), tail)
    before, after = parse_markdown(prose), parse_markdown(made)
    assert [block.kind for block in before] == [block.kind for block in after]
    assert [len(block.children) for block in before] == [len(block.children) for block in after]
    assert is_alike(pieces, cut_prose(made)[0])
