from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from policygen.model.document import Document, leaves
from policygen.text.html import parse_html
from policygen.text.markdown import parse_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.model.document import Block

WORD = re.compile(r"w\d+x")
TAGS = [
    *("a", "b", "i", "p", "br", "hr", "div", "span", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote"),
    *("table", "thead", "tbody", "tr", "td", "th", "caption", "h1", "h2", "h6", "form", "body", "html", "q"),
    *("section", "button", "select", "option", "textarea", "center", "font", "article", "details", "summary"),
    *("figure", "del", "code", "label", "svg", "sup"),
]
PIECES = st.lists(
    st.just("WORD")
    | st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS])
    | st.sampled_from([" ", "\n", "&amp;", "<", "&", "<!-- -->", "<br/>", "< ", "&nbsp;", "<table><tr><td>"]),
    max_size=60,
)


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        yield from texts(block.children)


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """Write a tree as nested lists: kind, then the marker and text or what is inside."""
    return [
        (block.kind, block.marker + block.text if not block.children else shape(block.children))
        for block in blocks
    ]


@given(PIECES)
def test_no_visible_word_is_lost(pieces: list[str]) -> None:
    """However tags are opened, closed and forgotten, every word comes out exactly once."""
    source = "".join(f"w{place}x" if piece == "WORD" else piece for place, piece in enumerate(pieces))
    # A word directly behind a lone `<` is the name of a tag, to every browser.
    source = re.sub(r"<(?=w\d)", "< ", source)
    source = re.sub(r"&(?=w\d)", "& ", source)
    assert Counter(WORD.findall(" ".join(texts(parse_html(source))))) == Counter(WORD.findall(source))


@given(PIECES)
def test_every_tree_can_be_walked(pieces: list[str]) -> None:
    """The blocks have the shape of the model: rows in tables, cells in rows, items in lists."""
    source = "".join(f"w{place}x" if piece == "WORD" else piece for place, piece in enumerate(pieces))
    blocks = parse_html(source)
    inside = {"table": {"row"}, "row": {"cell"}, "list": {"item"}}

    def check(block: Block) -> None:
        assert not (block.text and block.children)
        for child in block.children:
            assert (child.kind in {"row", "cell", "item"}) == (block.kind in inside)
            assert child.kind in inside.get(block.kind, {child.kind})
            check(child)

    for block in blocks:
        check(block)
    assert sum(len(leaf.block.text) for leaf in leaves(Document(blocks=blocks))) == sum(
        map(len, texts(blocks))
    )


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("utf-8", "replace")))
def test_any_text_is_read(text: str) -> None:
    """Any text at all gives blocks."""
    parse_html(text)


def test_real_policies_keep_every_word(real_policies: Path) -> None:
    """Each real policy, shown as a page and read from there, has the words it has as Markdown."""
    show = MarkdownIt("commonmark", {"html": False, "maxNesting": 101}).enable(["table", "strikethrough"])
    differing = 0
    with gzip.open(real_policies / "revisions-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            source = json.loads(line)["before"]
            from_page = re.findall(r"[^\W\d_]", " ".join(texts(parse_html(show.render(source)))))
            from_markdown = re.findall(r"[^\W\d_]", " ".join(texts(parse_markdown(source))))
            differing += from_page != from_markdown
    assert differing <= 3, "three hold an unsafe link, which the page shows as it was typed"


def test_what_nobody_sees_is_left_out() -> None:
    """Scripts, styles, templates, comments and the head are no words of a policy."""
    source = (
        "<head><title>t</title><style>s</style></head><p>seen<!-- no --> too"
        "<script>let x = '<p>no</p>'</script>"
        "<template>no</template><style>no</style><iframe>no</iframe> and this</p>"
    )
    assert [block.text for block in parse_html(source)] == ["seen too and this"]


def test_words_after_the_end_of_the_page_stay() -> None:
    """Browsers show what follows `</body></html>`; the parser would drop it."""
    assert shape(parse_html("<body><p>a</p></body></html><p>We may sell it.</p> tail")) == [
        ("paragraph", "a"),
        ("paragraph", "We may sell it."),
        ("paragraph", "tail"),
    ]


def test_inline_markup_becomes_spans() -> None:
    """Markup is spans over words, and goes on in the next block when it is not closed before."""
    first, second = parse_html(
        '<p>We <b>never <i>ever</i></b> <del>sell</del></p><a href="/x"><div>one</div></a>'
    )
    found = [(span.kind, first.text[span.start : span.end]) for span in first.spans]
    assert found == [("strong", "never ever"), ("emphasis", "ever"), ("strike", "sell")]
    assert (second.text, second.spans[0].target) == ("one", "/x")


def test_breaks() -> None:
    """One `<br>` breaks the line; two in a row end the paragraph."""
    first, second = parse_html("a<br>b<br><br>c")
    assert (first.text, first.spans[0].kind, first.spans[0].start) == ("a b", "break", 2)
    assert second.text == "c"


@pytest.mark.parametrize(
    "target", ["javascript:x", " java\nscript:x", "&#106;avascript:x", "data:text/html,x", "file:/x"]
)
def test_unsafe_links_keep_their_words(target: str) -> None:
    """A link that could run something loses its target, never its words."""
    (block,) = parse_html(f'<a href="{target}">the words</a>')
    assert (block.text, block.spans) == ("the words", ())


def test_lists_nest_however_they_are_written() -> None:
    """Lists inside items and lists directly inside lists give the same tree."""
    right = parse_html("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    wrong = parse_html("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>")
    assert shape(right) == shape(wrong) == [
        ("list", [
            ("item", [("paragraph", "a"), ("list", [("item", [("paragraph", "b")])])]),
            ("item", [("paragraph", "c")]),
        ]),
    ]  # fmt: skip


def test_items_show_their_markers() -> None:
    """Numbered items have the marker a reader sees, whatever its style and start."""
    source = "<ol type=a start=3><li>x<li value=27>y</ol><ol type=I><li>z</ol><ul><li>u</ul><li>loose"
    markers = [item.marker for block in parse_html(source) for item in block.children]
    assert markers == ["c.", "aa.", "I.", "•", "•"]


def test_definition_lists() -> None:
    """A term is a paragraph that leads in the list of its definitions."""
    blocks = parse_html("<dl><dt>Cookies<dd>small files<dd>and beacons<dt>Logs<dd>lines</dl>")
    walked = [(leaf.block.text, leaf.lead_in) for leaf in leaves(Document(blocks=blocks))]
    assert walked == [
        ("Cookies", ""),
        ("small files", "Cookies"),
        ("and beacons", "Cookies"),
        ("Logs", ""),
        ("lines", "Logs"),
    ]


def test_data_tables_line_up_under_their_headers() -> None:
    """Cells that span rows and columns leave empty cells, so that each cell has its own header."""
    source = (
        "<table><caption>Purposes</caption><tr><th>Data<th>Why<th>Basis"
        "<tr><td rowspan=2>Mail<td>login<td>contract"
        "<tr><td>news<td><p>consent</p><ul><li>opt-in</ul><tr><td colspan=2>Rest<td>law</table>"
    )
    caption, table = parse_html(source)
    assert caption.text == "Purposes"
    walked = [(leaf.block.text, leaf.header) for leaf in leaves(Document(blocks=(table,)))]
    assert walked[3:] == [
        ("Mail", "Data"), ("login", "Why"), ("contract", "Basis"),
        ("", "Data"), ("news", "Why"), ("consent opt-in", "Basis"),
        ("Rest", "Data"), ("", "Why"), ("law", "Basis"),
    ]  # fmt: skip


@pytest.mark.parametrize("source", [
    "<table><tr><td><h2>H</h2><p>p</p></td></tr></table>",
    "<table><tr><td>menu</td><td><h2>H</h2><p>p</p></td></tr></table>",
    "<table><tr><td><table><tr><td><h2>H</h2>p</td></tr></table></td><td>x</td></tr></table>",
])  # fmt: skip
def test_layout_tables_are_running_text(source: str) -> None:
    """A table that only lays out a page leaves its headings and paragraphs where they can govern."""
    kinds = {block.kind for block in parse_html(source)}
    assert kinds <= {"heading", "paragraph"}
    assert "heading" in kinds


def test_images_buttons_and_quotes_keep_their_words() -> None:
    """What a reader sees of an image without the image, of a button and of a quotation is kept."""
    (block,) = parse_html(
        'See<img alt="our seal" src="s.png">now <q>said</q> <input type=submit value="Opt out">'
    )
    assert block.text == "See our seal now “said” Opt out"
    assert [(span.kind, span.target) for span in block.spans] == [("image", "s.png")]


def test_preformatted_text_keeps_its_lines() -> None:
    """Lines of preformatted text are breaks in one leaf."""
    (block,) = parse_html("<pre>a  b\n c</pre>")
    assert (block.kind, block.text, [span.kind for span in block.spans]) == ("code", "a b c", ["break"])


@pytest.mark.parametrize("tag", ["b", "div", "ul><li", "blockquote", "table><tr><td", "x", "dd"])
def test_ten_thousand_levels_lose_no_word(tag: str) -> None:
    """A page nested deeper than the parser can follow keeps its words, without its structure."""
    source = "<p>w1x</p><script>no</script>" + f"<{tag}>w2x" * 10_000 + "w3x &amp; <!-- w4x -->w5x"
    found = WORD.findall(" ".join(texts(parse_html(source))))
    assert (found[0], found.count("w2x"), found[-2:]) == ("w1x", 10_000, ["w3x", "w5x"])


@pytest.mark.parametrize(
    "unit",
    ["<", "<b>", "<p>a", "<li>a", "<a ", "<!--", "&", "<td colspan=99 rowspan=99>a", "<br>", "\0", '"'],
)
def test_garbage_takes_bounded_time(unit: str) -> None:
    """A quarter of a megabyte of anything is read within seconds."""
    started = time.process_time()
    parse_html(unit * (250_000 // len(unit)))
    assert time.process_time() - started < 4
