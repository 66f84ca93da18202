from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.plain import parse_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.document import Block

SEED = Path(__file__).parents[1] / "stories" / "mori" / "seed.txt"

WRAPPED = """\
PRIVACY POLICY

This is a paragraph that was wrapped by hand at about sixty
characters, so that its lines belong together although each
of them ends somewhere in the middle of a sentence.

What we collect

- one item that is wrapped too, because it is longer than
  the line
- another
"""


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield block.marker
        yield block.text
        yield from texts(block.children)


def outline(source: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in parse_plain(source) if block.kind == "heading"]


@given(
    st.lists(
        st.sampled_from(
            ["1. ", "- ", "•", "(a) ", "\n", "\n\n", "word ", "Word", ".", "一、", "2.3 ", " ", "\t", "iv) "]
        )
    )
)
def test_every_character_but_white_space_comes_out(pieces: list[str]) -> None:
    """Markers and words together are the source, in its order; bullets all look alike."""
    source = "".join(pieces)
    found = "".join("".join(texts(parse_plain(source))).split())
    assert found.replace("-", "•") == "".join(source.split()).replace("-", "•")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Any text at all gives blocks."""
    parse_plain(text)


def test_each_line_of_the_seed_is_a_block() -> None:
    """A document with one paragraph a line and no blank lines keeps them apart, and loses no word."""
    if not SEED.is_file():
        pytest.skip(f"no seed document at {SEED}")
    source = SEED.read_text(encoding="utf-8")
    assert " ".join(texts(parse_plain(source))).split() == source.split()
    levels = [level for level, _ in outline(source)]
    assert levels == [1, 2, 3, 3, 3, 2, 2, 2, 2, 2]


def test_wrapped_lines_are_joined() -> None:
    """Lines broken at a common width are one paragraph; items end where the next begins."""
    blocks = parse_plain(WRAPPED)
    assert [block.kind for block in blocks] == ["heading", "paragraph", "heading", "list"]
    assert blocks[1].text.endswith("although each of them ends somewhere in the middle of a sentence.")
    assert next(item.children[0].text for item in blocks[3].children).endswith("longer than the line")
    assert blocks[3].line == 9


def test_numbered_headings_nest_by_their_numbers() -> None:
    """Numbers give the level: dotted ones say it, plain ones go on counting or begin inside."""
    source = "1. First\nText.\n1. Inner\nText.\n2. Inner too\nText.\n2.1 Dotted\nText.\n"
    assert outline(source) == [(2, "1. First"), (3, "1. Inner"), (3, "2. Inner too"), (3, "2.1 Dotted")]


def test_numbered_lines_in_a_row_are_a_list() -> None:
    """Short numbered lines that follow each other, or end like sentences, are items."""
    (block,) = parse_plain("1. your name\n2. your address\n3. your telephone number.")
    assert [item.marker for item in block.children] == ["1.", "2.", "3."]
    assert block.ordered


def test_chinese_headings_and_items() -> None:
    """Chinese numbering is numbering."""
    blocks = parse_plain(
        "一、我们收集的信息\n我们收集以下信息。\n（一）姓名；\n（二）电话。\n第二条 使用\n用于注册。"
    )
    assert [block.kind for block in blocks] == ["heading", "paragraph", "list", "heading", "paragraph"]
    assert [item.marker for item in blocks[2].children] == ["（一）", "（二）"]


@pytest.mark.parametrize(
    "line", ["We do not sell your data.", "and this goes on", "We may share:", "x" * 101]
)
def test_sentences_are_no_headings(line: str) -> None:
    """A line that ends like a sentence, begins small or is long stays a paragraph."""
    assert outline(f"Intro text of the page.\n\n{line}\n\nA longer paragraph follows, {'y' * 120}.") == []


def test_a_quarter_megabyte_of_lines_takes_bounded_time() -> None:
    """Many short lines are read within seconds."""
    started = time.process_time()
    parse_plain("1) a\n" * 50_000)
    assert time.process_time() - started < 4
