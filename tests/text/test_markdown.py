from __future__ import annotations

import gzip
import json
import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.errors import DocumentError
from policygen.text.markdown import NESTING_LIMIT, parse_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.model.document import Block, Span

WORD = re.compile(r"w\d+x")
SYNTAX = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "`",
        "``",
        "```",
        "~~~",
        "> ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "# ",
        "## ",
        "\n",
        "\n\n",
        "    ",
        "  \n",
        "\\\n",
        "|",
        " | ",
        "~~",
        "![",
        "[",
        "]",
        "<",
        ">",
        "&",
        "&lt;",
        "\\",
        "---",
        "\n---\n",
        "\n===\n",
        "\n|---|\n",
        "\n|-|-|\n",
        " ",
        "\t",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>",
        '"',
        "'",
        "\u00a0",
    ]
)
PIECES = st.lists(SYNTAX | st.just("WORD"), max_size=60)


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield block.marker
        yield block.text
        yield from texts(block.children)


def words(source: str) -> list[str]:
    return WORD.findall(" ".join(texts(parse_markdown(source))))


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from flat(block.children)


def covered(block: Block, span: Span) -> str:
    return block.text[span.start : span.end]


def only(source: str) -> Block:
    (block,) = parse_markdown(source)
    return block


@given(PIECES)
def test_no_word_is_lost(pieces: list[str]) -> None:
    """Whatever marks stand between words, every word comes out once and in order."""
    source = "".join(f"w{place}x" if piece == "WORD" else piece for place, piece in enumerate(pieces))
    assert words(source) == WORD.findall(source)


@given(PIECES)
def test_spans_lie_within_their_words_and_nest(pieces: list[str]) -> None:
    """A span covers words, starts and ends at one, and never crosses another."""
    source = "".join(f"w{place}x" if piece == "WORD" else piece for place, piece in enumerate(pieces))
    for block in flat(parse_markdown(source)):
        assert block.text == " ".join(block.text.split())
        for span in block.spans:
            assert 0 <= span.start <= span.end <= len(block.text)
            assert covered(block, span) == covered(block, span).strip()
            assert (span.start == span.end) == (span.kind == "break")
            for other in block.spans:
                crossing = span.start < other.start < span.end < other.end
                assert not crossing


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Any text at all gives blocks, and the same blocks each time."""
    assert parse_markdown(text) == parse_markdown(text)


def test_real_policies_keep_every_word(real_policies: Path) -> None:
    """Every letter and digit outside of link targets is in the tree of each real policy, in order."""
    target = re.compile(
        r'\]\((?:<[^>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^()\\])*\))*)(?:\s+"(?:\\.|[^"\\])*")?\s*\)'
    )
    differing = 0
    with gzip.open(real_policies / "revisions-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            source = json.loads(line)["before"]
            expected = re.findall(r"[^\W_]", target.sub("]", source))
            found = re.findall(r"[^\W_]", " ".join(texts(parse_markdown(source))))
            differing += expected != found
            assert len(found) >= len(expected)
    assert differing <= 8
    """A few hold what only looks like a link; its target is then text, and more is found."""


def test_spans_carry_what_markup_means() -> None:
    """Emphasis, links, struck words, code and images are spans over exactly their words."""
    block = only(
        "We **never *ever*** sell ~~share~~ `data` via [our *page*](https://a.b/c) ![A logo](l.png)."
    )
    found = [(span.kind, covered(block, span), span.target) for span in block.spans]
    assert block.text == "We never ever sell share data via our page A logo ."
    assert found == [
        ("strong", "never ever", ""),
        ("emphasis", "ever", ""),
        ("strike", "share", ""),
        ("code", "data", ""),
        ("link", "our page", "https://a.b/c"),
        ("emphasis", "page", ""),
        ("image", "A logo", "l.png"),
    ]


def test_line_breaks() -> None:
    """A soft break is a space; a hard break is a space and a break before the next word."""
    block = only("one\ntwo  \nthree\\\nfour")
    assert block.text == "one two three four"
    assert [(span.kind, span.start, span.end) for span in block.spans] == [("break", 8, 8), ("break", 14, 14)]


@pytest.mark.parametrize("target", [
    "javascript:alert(1)", "JavaScript:x", "java&#10;script:x", "\x01javascript:x", "vbscript:x", "file:///etc/passwd",
    "data:image/png;base64,AAAA", "data:text/html,x", "blob:x", "a:b",
])  # fmt: skip
def test_unsafe_targets_are_dropped(target: str) -> None:
    """A link that could run or read something keeps its words and loses its target."""
    block = only(f"see [the words](<{target}>) here")
    assert block.text == "see the words here"
    assert block.spans == ()


@pytest.mark.parametrize("target", [
    "https://a.b/c?d=e#f", "http://a.b", "mailto:a@b.c", "tel:+123", "/privacy", "privacy/us.html",
    "#sharing/affiliates", "?page=2", "//a.b/c",
])  # fmt: skip
def test_safe_targets_stay(target: str) -> None:
    """Web, mail, telephone, relative targets and fragments stay as written."""
    assert only(f"[words](<{target}>)").spans[0].target == target


def test_html_is_text() -> None:
    """HTML in Markdown is shown as it was typed."""
    assert only("<b onclick=x>bold</b> <script>y</script>").text == "<b onclick=x>bold</b> <script>y</script>"
    assert only("<div>\nx\n</div>").text == "<div> x </div>"


def test_headings_keep_their_numbering() -> None:
    """Headings of both kinds have their level, and numbers in them stay."""
    blocks = parse_markdown("Title\n=====\n\nSub\n---\n\n### **7\\. Disclosure** ###\n")
    assert [(block.level, block.text) for block in blocks] == [(1, "Title"), (2, "Sub"), (3, "7. Disclosure")]


def test_lists_keep_their_markers() -> None:
    """Items have the marker of the source; lists nest in items."""
    bullets, numbers = parse_markdown("* a\n    * b\n\n3. c\n7) d\n")[:2]
    assert [item.marker for item in bullets.children] == ["•"]
    assert [child.kind for child in bullets.children[0].children] == ["paragraph", "list"]
    assert numbers.ordered
    assert [item.marker for item in numbers.children] == ["3."]


def test_an_empty_item_keeps_its_number() -> None:
    """A line that holds only `2019.` is an empty item to Markdown; its number is kept as words."""
    (item,) = only("2019.").children
    assert item.children[0].text == "2019."


def test_tables_have_cells_with_spans() -> None:
    """Header cells have level 1; cells keep their markup and empty cells their place."""
    table = only("| Data | Why |\n|---|---|\n| *IP* | |\n")
    header, row = table.children
    assert [cell.level for cell in header.children] == [1, 1]
    assert [(cell.text, cell.level) for cell in row.children] == [("IP", 0), ("", 0)]
    assert row.children[0].spans[0].kind == "emphasis"


@pytest.mark.parametrize("prefix", ["", "> ", "> > ", "  "])
def test_cells_beyond_the_header_are_kept(prefix: str) -> None:
    """Markdown ignores cells that have no header; here they stay, with their markup."""
    rows = ["| a | b |", "|---|---|", r"| 1 | 2 | **thr\|ee** | four |"]
    blocks = list(flat(parse_markdown("".join(f"{prefix}{row}\n" for row in rows))))
    cells = [block for block in blocks if block.kind == "cell"]
    assert [cell.text for cell in cells] == ["a", "b", "1", "2", "thr|ee", "four"]
    assert cells[4].spans[0].kind == "strong"


def test_unused_link_definitions_are_words() -> None:
    """A definition nobody uses, and a second one of the same name, stand where they were written."""
    source = "first\n\n[used]: /a\n\nsee [used]\n\n[spare]: /we-may-sell\n\n[used]: /other\n\nlast"
    assert [block.text for block in parse_markdown(source)] == [
        "first",
        "see used",
        "[spare]: /we-may-sell",
        "[used]: /other",
        "last",
    ]


def test_code_keeps_its_lines() -> None:
    """Code is one leaf, each line after a break; the words behind the fence count."""
    block = only("```note one\ntwo\nthree\n```")
    assert block.kind == "code"
    assert block.text == "note one two three"
    assert [span.kind for span in block.spans] == ["break", "break"]


def test_lines_count_from_where_the_source_begins() -> None:
    """Blocks carry the line of the file, for prose that begins further down."""
    first, second = parse_markdown("a\n\n* b", line=12)
    assert (first.line, second.line, second.children[0].children[0].line) == (12, 14, 14)


@pytest.mark.parametrize("mark", ["> ", ">", "1. ", "+ "])
@pytest.mark.parametrize("depth", [NESTING_LIMIT + 1, 10_000])
def test_too_deep_is_refused(mark: str, depth: int) -> None:
    """Nesting beyond the limit is refused with its line, because the parser would drop the words."""
    with pytest.raises(DocumentError) as caught:
        parse_markdown("intro\n\n" + mark * depth + "deep", line=5, path="c.md")
    assert str(caught.value).startswith("c.md:7: ")


def test_just_deep_enough_is_read() -> None:
    """At the limit every word is still there."""
    assert words("> " * NESTING_LIMIT + "w1x") == ["w1x"]
    assert words("1. " * (NESTING_LIMIT // 2) + "w1x") == ["w1x"]


@pytest.mark.parametrize("unit", [
    "[", "![", "](", "[a](", "[a\n", "*", "**a ", "_a", "`", "` ``", "~~a", "<", "<a", "&#x", "\\", "|",
    "|a|b|\n|-|-|\n", '"', "'", "(", "*a_b", "[[a]]", "[a]: b\n", "a  \n", "> a\n", "- a\n",
])  # fmt: skip
def test_heaps_of_marks_take_bounded_time(unit: str) -> None:
    """Ten thousand of any mark are read within a second or two, and not in the square of their number."""
    started = time.process_time()
    parse_markdown(unit * 10_000)
    assert time.process_time() - started < 3


def test_nul_and_direction_marks_do_no_harm() -> None:
    """NUL shows as a replacement character; direction and zero-width marks stay for lint to find."""
    assert only("a\0b").text == "a\ufffdb"
    assert only("a\u202eb\u200bc").text == "a\u202eb\u200bc"
