from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from policygen.text.markdown import parse_markdown
from policygen.text.prose import escape_markdown, fill_prose
from policygen.text.values import BEGIN, END, place_values

if TYPE_CHECKING:
    from policygen.model.document import Block

PROSE = st.lists(
    st.sampled_from("word,  ,**,*,_,`,{{ v }},(,),[,](/x),\n,- ,|,，中".split(",")),
    max_size=14,
).map("".join)


def read(prose: str, value: str) -> tuple[Block, ...]:
    values = {"v": value}
    plain, marked = (
        parse_markdown(fill_prose(prose, values, {}, around=around)) for around in (("", ""), (BEGIN, END))
    )
    return place_values(plain, marked)


def find_values(blocks: tuple[Block, ...]) -> list[str]:
    own = [block.text[start:end] for block in blocks for start, end in block.values]
    return own + [value for block in blocks for value in find_values(block.children)]


@given(PROSE, st.sampled_from(["Mori", "A*B_<C>", "شركة", "30", "a  b", ""]))
def test_words_and_markup_are_those_without_marks(prose: str, value: str) -> None:
    """Where values stand is told beside the tree, which is the same: what is compared does not change."""
    plain = parse_markdown(fill_prose(prose, {"v": value}, {}))
    placed = read(prose, value)
    assert placed == plain
    assert not {BEGIN, END} & {*repr(placed)}
    words = " ".join(value.split())
    in_code = {escape_markdown(words)} if "`" in prose else set()
    assert {*find_values(placed)} <= {words} | in_code


def test_every_value_is_found_where_it_stands() -> None:
    """In paragraphs, items, cells, emphasis and links."""
    prose = "a {{ v }} b {{ v }}\n\n- **{{ v }}**, [{{ v }}](/x)\n\n| {{ v }} |\n|---|\n| c {{ v }} |"
    assert find_values(read(prose, "A*B")) == ["A*B"] * 6


def test_a_value_in_the_target_of_a_link_leaves_the_link_alone() -> None:
    """A mark in an address would break it; the words of the link are not lost either."""
    (block,) = read("Write to [us](mailto:{{ v }}).", "a@b.example")
    assert block.spans[0].target == "mailto:a@b.example"
    assert block.text == "Write to us."
