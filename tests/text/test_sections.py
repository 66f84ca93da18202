from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from policygen.model.document import Document, Section, leaves
from policygen.text.markdown import parse_markdown
from policygen.text.sections import nest_sections, slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from(["One", "Two", "", "3. Three", "!"])), max_size=30
)


def tree(sections: tuple[Section, ...]) -> list[object]:
    return [(section.title, tree(section.sections)) for section in sections]


def every(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from every(section.sections)


def nest(source: str) -> tuple[str, list[object]]:
    title, _, sections = nest_sections(parse_markdown(source))
    return title, tree(sections)


def test_levels_nest() -> None:
    """A heading stands inside the nearest one before it that ranks above it, skipped levels included."""
    assert nest("# T\n\n## A\n\n#### deep\n\n### B\n\n## C") == (
        "T",
        [("A", [("deep", []), ("B", [])]), ("C", [])],
    )


def test_the_title_is_the_first_heading_that_outranks_the_rest() -> None:
    """Only a heading that opens the document, or a lone first-level one after a few words, is the title."""
    assert nest("## Policy\n\n### A\n\n### B")[0] == "Policy"
    assert nest("Home > Legal\n\n# Policy\n\n## A")[0] == "Policy"
    assert nest("## A\n\n## B")[0] == ""
    assert nest("## A\n\nA lone lower heading governs its words.") == ("", [("A", [])])
    assert nest(f"{'word ' * 100}\n\n# Policy\n\n## A")[0] == ""
    assert nest("# A\n\n# B") == ("A", [("B", [])])


def test_bold_lines_act_as_headings() -> None:
    """A short bold line with words under it governs them; sentences, lead-ins and last lines do not."""
    source = (
        "## Data\n\n**What we collect**\n\nyour name\n\n**We never sell it.**\n\nreally\n\n"
        "**We use:**\n\n* x\n\n**end**"
    )
    assert nest(source) == ("", [("Data", [("What we collect", [])])])
    assert nest("**One**\n\n**Two**\n\ntext") == ("", [("Two", [])])


def test_numbering_stays_in_the_title_and_out_of_the_anchor() -> None:
    """`7. Disclosure` keeps its number as words, and its anchor when it is renumbered."""
    _, _, sections = nest_sections(parse_markdown("x\n\n## **7\\. Disclosure**\n\ny"))
    assert (sections[0].title, sections[0].anchor) == ("7. Disclosure", "disclosure")
    assert (
        slug_of("5.1.2 Legal Basis") == slug_of("IV. Legal basis") == slug_of("Legal basis?") == "legal-basis"
    )
    assert slug_of("我们收集的信息") == "我们收集的信息"


@given(HEADINGS)
def test_anchors_are_unique_and_no_block_is_lost(headings: list[tuple[int, str]]) -> None:
    """Every heading and paragraph is in the tree once, each with an anchor of its own."""
    source = "start\n\n" + "".join(
        f"{'#' * level} {title}\n\nunder\n\n* item\n\n" for level, title in headings
    )
    blocks = parse_markdown(source)
    title, preamble, sections = nest_sections(blocks)
    document = Document(title, blocks=preamble, sections=sections)
    found = [leaf.block for leaf in leaves(document)]
    words = [title] * bool(title) + [block.text for block in found]
    titles = [block.text for block in blocks if block.kind == "heading"]
    assert sorted(words) == sorted(["start", *titles, *["under", "item"] * len(headings)])
    assert len({block.anchor for block in found}) == len(found)
    assert all(block.anchor for block in found)


def test_ten_thousand_equal_headings() -> None:
    """Many headings of the same long name get anchors in bounded time."""
    _, _, sections = nest_sections(parse_markdown(f"x\n\n# {'long name ' * 12}\n\n" * 10_000))
    assert len({section.anchor for section in every(sections)}) == 10_000
