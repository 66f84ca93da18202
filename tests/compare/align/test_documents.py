from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policies import policies, sentences

from policygen.compare.align.documents import _all_leaves, align_documents
from policygen.compare.align.pieces import cut_pieces
from policygen.compare.align.similar import pair_similar
from policygen.load.documents import read_document

if TYPE_CHECKING:
    from policygen.model.alignment import Alignment, Piece
    from policygen.model.document import Document


def align(before: str, after: str) -> Alignment:
    return align_documents(read_document(before, ".md"), read_document(after, ".md"))


def pieces_of(document: Document) -> list[Piece]:
    everything = enumerate(_all_leaves(document))
    return [piece for place, leaf in everything for piece in cut_pieces(leaf, place, document.locale)]


def kinds(alignment: Alignment) -> list[str]:
    return [pair.kind for pair in alignment.pairs]


def sides(alignment: Alignment) -> list[tuple[str, str]]:
    return [
        (" ".join(piece.text for piece in pair.before), " ".join(piece.text for piece in pair.after))
        for pair in alignment.pairs
    ]


@given(policies, policies)
@settings(max_examples=60, deadline=None)
def test_no_piece_is_lost_and_none_is_paired_twice(before: str, after: str) -> None:
    """Every piece is in at most one pair, and what is in none is the same words on both sides."""
    first, second = read_document(before, ".md"), read_document(after, ".md")
    alignment = align_documents(first, second)
    left = []
    for document, side in ((first, "before"), (second, "after")):
        paired = Counter((p.place, p.number) for pair in alignment.pairs for p in getattr(pair, side))
        assert max(paired.values(), default=1) == 1
        everything = pieces_of(document)
        assert set(paired) <= {(piece.place, piece.number) for piece in everything}
        left.append([piece.text for piece in everything if (piece.place, piece.number) not in paired])
    assert left[0] == left[1]


@given(policies)
@settings(max_examples=40, deadline=None)
def test_a_text_against_itself_has_no_pairs(text: str) -> None:
    """Nothing differs, so nothing is stated."""
    assert not align(text, text).pairs


@given(policies, policies)
@settings(max_examples=40, deadline=None)
def test_a_pair_has_the_sides_its_kind_says(before: str, after: str) -> None:
    """Added pairs have no side before, removed ones none after, moved ones the same words on both."""
    for pair in align(before, after).pairs:
        assert bool(pair.before) == (pair.kind != "added")
        assert bool(pair.after) == (pair.kind != "removed")
        if pair.kind == "moved":
            assert [piece.text for piece in pair.before] == [piece.text for piece in pair.after]


@given(st.lists(sentences, min_size=2, max_size=6, unique=True), st.data())
@settings(max_examples=40, deadline=None)
def test_shuffled_paragraphs_only_move(chosen: list[str], data: st.DataObject) -> None:
    """Paragraphs in another order are moved: nothing is added, removed or reworded."""
    other = data.draw(st.permutations(chosen))
    assert set(kinds(align("\n\n".join(chosen), "\n\n".join(other)))) <= {"moved"}


@given(st.lists(sentences, min_size=1, max_size=5, unique=True), st.integers(0, 5), sentences)
@settings(max_examples=40, deadline=None)
def test_an_added_paragraph_is_the_only_pair(chosen: list[str], place: int, added: str) -> None:
    """Putting one paragraph in pairs nothing else anew."""
    other = [*chosen[:place], f"{added[:-1]} in the summer.", *chosen[place:]]
    assert sides(align("\n\n".join(chosen), "\n\n".join(other))) == [("", f"{added[:-1]} in the summer.")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We keep logs of visits.", "We keep logs of all visits.", ["modified"]),
        ("We keep logs.\n\nWe send receipts by email.", "We keep logs.", ["removed"]),
        ("# A\n\nWe keep logs.\n\n# B\n\nBye.", "# A\n\n# B\n\nBye.\n\nWe keep logs.", ["moved"]),
        ("We keep logs **now**.", "We keep logs now.", ["modified"]),
        ("- We keep logs.\n- We sell hats.", "We keep logs. We sell hats.", ["modified", "modified"]),
        ("", "We keep logs.", ["added"]),
        ("We keep logs.", "", ["removed"]),
        ("", "", []),
    ],
)
def test_kinds_of_pairs(before: str, after: str, expected: list[str]) -> None:
    """Reworded, dropped, moved, marked up, or out of a list: each is stated as what it is."""
    assert sorted(kinds(align(before, after))) == sorted(expected)


def test_a_sentence_that_was_split_is_one_pair() -> None:
    """Both halves belong to the sentence they came from, so that no half looks added."""
    before = "We keep the logs of your visits for a short time and we delete them after the month is over."
    after = "We keep the logs of your visits for a short time. We delete them after the month is over."
    [pair] = align(before, after).pairs
    assert pair.kind == "modified"
    assert len(pair.before) == 1
    assert len(pair.after) == 2


def test_sentences_that_were_merged_are_one_pair() -> None:
    """The reverse: both sentences before belong to the one after."""
    before = "We keep the logs of your visits for a short time. We delete them after the month is over."
    after = "We keep the logs of your visits for a short time and we delete them after the month is over."
    [pair] = align(before, after).pairs
    assert len(pair.before) == 2
    assert len(pair.after) == 1


def test_a_heading_pairs_with_a_heading_only() -> None:
    """The same words as a heading and as a sentence are not the same piece."""
    pairs = align("# Policy\n\n## We keep logs", "# Policy\n\nWe keep logs").pairs
    assert sorted(pair.kind for pair in pairs) == ["added", "removed"]


def test_a_heading_that_left_its_words_did_not_move() -> None:
    """Where only the heading went elsewhere, what it governs changed: it is removed here and added there."""
    before = "# P\n\n## A\n\nOne stays.\n\n## B\n\nTwo stays.\n\nThree stays.\n\nFour stays."
    after = "# P\n\n## A\n\nOne stays.\n\nTwo stays.\n\nThree stays.\n\n## B\n\nFour stays."
    assert sorted(kinds(align(before, after))) == ["added", "removed"]
    whole = "# P\n\n## B\n\nTwo stays.\n\nThree stays.\n\nFour stays.\n\n## A\n\nOne stays."
    assert set(kinds(align(before, whole))) == {"moved"}


def test_pairs_stand_in_the_order_of_the_side_after() -> None:
    """A reader of the new version meets the changes in its order."""
    before = "One stays.\n\nWe keep logs.\n\nTwo stays.\n\nWe sell hats."
    after = "One stays.\n\nWe keep all logs.\n\nTwo stays.\n\nWe sell red hats.\n\nLast comes this."
    assert [after for _, after in sides(align(before, after))] == [
        "We keep all logs.", "We sell red hats.", "Last comes this.",
    ]


def test_too_many_candidates_pair_nothing_rather_than_hang() -> None:
    """A hostile pair of documents ends in added and removed pieces, in bounded time."""
    document = read_document("\n\n".join(f"Line {n} of many." for n in range(30)), ".md")
    many = pieces_of(document) * 80
    assert pair_similar(many, many) == []


def test_markup_lies_over_the_words_of_its_sentence() -> None:
    """Spans of a block are cut with its sentences: indices point into the piece."""
    document = read_document("First sentence. You can [opt out](https://a.example/) here.", ".md")
    piece = pieces_of(document)[1]
    assert [(piece.text[s.start : s.end], s.target) for s in piece.spans] == [("opt out", "https://a.example/")]
