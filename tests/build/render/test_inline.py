from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from policygen.build.render.inline import cut_runs, write_inline
from policygen.model.document import Block, Span

KINDS = st.sampled_from(["link", "strong", "emphasis", "strike", "code", "image"])
TARGETS = st.sampled_from(["", "https://example.com/?a=1&b=2", "javascript:alert(1)", '"><script>', "#a/b"])


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Make a leaf whose spans nest or are disjoint."""
    text = draw(st.text(max_size=40))

    def spans(start: int, end: int, depth: int) -> list[Span]:
        if depth == 0 or start >= end or draw(st.booleans()):
            return []
        first = draw(st.integers(start, end - 1))
        last = draw(st.integers(first + 1, end))
        span = Span(draw(KINDS), first, last, draw(TARGETS))
        return [span, *spans(first, last, depth - 1), *spans(last, end, depth - 1)]

    found = spans(0, len(text), 3)
    if text and draw(st.booleans()):
        place = draw(st.integers(1, len(text)))
        found.append(Span("break", place, place))
    return Block("paragraph", text=text, spans=tuple(found))


class Reader(HTMLParser):
    """Collects the words, the open tags and the attributes of a piece of markup."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data


@given(blocks())
def test_runs_joined_are_the_words(block: Block) -> None:
    """No word is lost, doubled or moved by markup."""
    assert "".join(run.text for run in cut_runs(block)) == block.text


@given(blocks())
def test_markup_is_well_formed_and_says_the_words(block: Block) -> None:
    """Tags nest, links are harmless, and what is left without the tags is the text."""
    reader = Reader()
    reader.feed(str(write_inline(block, {"a/b": "a-b"})))
    reader.close()
    assert reader.open == []
    assert reader.text == block.text.replace("\r\n", "\n") or "\r" in block.text or "\0" in block.text
    assert {key for key, _ in reader.attributes} <= {"href"}
    harmless = {"https://example.com/?a=1&b=2", "#a-b", '"><script>'}
    assert {value for _, value in reader.attributes} <= harmless


def test_a_break_begins_a_line_inside_the_markup_that_surrounds_it() -> None:
    """Emphasis over two lines stays one piece."""
    block = Block("paragraph", text="one two", spans=(Span("strong", 0, 7), Span("break", 4, 4)))
    assert write_inline(block, {}) == "<strong>one <br>two</strong>"
