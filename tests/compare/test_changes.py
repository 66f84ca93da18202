from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import compare_texts
from policies import policies

from policygen.compare.changes import mark_words

if TYPE_CHECKING:
    from policygen.model.change import Change

KEEP = ({"practices": [{"data": ["name"]}]}, {"practices": [{"data": ["name", "purchase"]}]})


def rebuild(before: str, after: str) -> tuple[str, str]:
    runs = mark_words(before, after)
    return (
        "".join(run.text for run in runs if run.op != "added"),
        "".join(run.text for run in runs if run.op != "removed"),
    )


def one(before: str, after: str, **settings: object) -> Change:
    [change] = compare_texts(before, after, **settings)  # type: ignore[arg-type]
    return change


texts = st.text(alphabet="ab ,.XYé我\u0301 \n", max_size=40).map(lambda text: " ".join(text.split()))


@given(texts, texts)
def test_marked_words_rebuild_both_sides(before: str, after: str) -> None:
    """Equal and added runs joined give the text after; equal and removed ones every letter before.

    White space of equal runs is that of the side after.
    """
    first, second = rebuild(before, after)
    assert "".join(first.split()) == "".join(before.split())
    assert second == after


@given(texts)
def test_equal_texts_have_nothing_marked(text: str) -> None:
    """Words that stayed are equal runs only."""
    assert {run.op for run in mark_words(text, text)} <= {"equal"}


@given(texts, texts)
def test_no_run_is_empty_and_neighbours_differ(before: str, after: str) -> None:
    """A report needs no run that shows nothing."""
    runs = mark_words(before, after)
    assert all(run.text for run in runs)
    assert all(first.op != second.op for first, second in pairwise(runs))


def test_words_are_never_cut() -> None:
    """Marks stand at the ends of words: a reader sees whole words come and go."""
    runs = mark_words("We keep logs for 30 days.", "We keep log for 300 days.")
    assert [(run.op, run.text.strip()) for run in runs] == [
        ("equal", "We keep"), ("removed", "logs"), ("added", "log"), ("equal", "for"),
        ("removed", "30"), ("added", "300"), ("equal", "days."),
    ]


@given(policies, policies)
@settings(max_examples=30, deadline=None)
def test_changes_are_numbered_and_fingerprints_are_their_own(before: str, after: str) -> None:
    """Ids follow the order of reading; two changes never share a fingerprint, even for the same words."""
    changes = compare_texts(before, after)
    assert [change.id for change in changes] == [f"c{number}" for number in range(1, len(changes) + 1)]
    assert len({change.fingerprint for change in changes}) == len(changes)
    assert all(change.fingerprint.startswith("v1:") and len(change.fingerprint) == 19 for change in changes)


BEFORE, AFTER = "# P\n\n## Use\n\nWe use data.", "# P\n\n## Use\n\nWe use all data."


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        (BEFORE.replace("use data", "use old data"), AFTER, {}),
        (BEFORE, AFTER.replace("all data", "any data"), {}),
        (BEFORE.replace("## Use", "## Sharing"), AFTER.replace("## Use", "## Sharing"), {}),
        (BEFORE, AFTER, {"facts": KEEP}),
        (BEFORE, AFTER, {"facts": (KEEP[0], KEEP[0])}),
        (BEFORE, AFTER, {"locale": "de"}),
    ],
)
def test_a_fingerprint_changes_with_anything_it_binds(
    before: str, after: str, more: dict[str, object]
) -> None:
    """Words of either side, the heading above, the facts or the language: a judgement is pending again."""
    assert one(before, after, **more).fingerprint != one(BEFORE, AFTER).fingerprint


def test_a_fingerprint_does_not_change_with_what_stands_elsewhere() -> None:
    """An edit in another place does not undo a judgement."""
    other = [
        compare_texts(BEFORE + "\n\n## End\n\nWe sell hats.", AFTER + f"\n\n## End\n\nWe sell {what}.")[0]
        for what in ("hats", "red hats")
    ]
    assert {change.fingerprint for change in other} == {one(BEFORE, AFTER).fingerprint}


def test_the_same_change_twice_has_two_fingerprints() -> None:
    """Occurrence is bound: signing one off never signs off its twin."""
    text = "# P\n\n## Use\n\n{0}\n\nBetween.\n\n{0}"
    changes = compare_texts(text.format("We use data."), text.format("We use all data."))
    assert len(changes) == 2
    assert changes[0].fingerprint != changes[1].fingerprint
    assert changes[0].fingerprint == one(BEFORE, AFTER).fingerprint


def test_facts_raise_a_harmless_change_of_words() -> None:
    """The words are cosmetic, the facts take something: the clause has a reduction."""
    changes = compare_texts("We keep  your name.", "We keep your name!", facts=KEEP)
    assert max(change.label == "reduction" for change in changes)
    assert any(fact["kind"] == "data-added" for change in changes for fact in change.facts)


def test_facts_join_the_most_serious_change_of_their_clause() -> None:
    """One edit of words and facts is one change, with the findings of both."""
    change = one("We may use it.", "We will use it.", facts=KEEP)
    assert change.label == "reduction"
    assert {finding.provenance for finding in change.findings} == {"read", "stated"}


def test_equal_facts_add_nothing() -> None:
    """Facts that stayed are bound by the fingerprint and say nothing."""
    with_facts = one(BEFORE, AFTER, facts=(KEEP[0], KEEP[0]))
    assert replace(with_facts, fingerprint="") == replace(one(BEFORE, AFTER), fingerprint="")


def test_a_change_names_its_place() -> None:
    """Section, clause and anchor say where to look."""
    change = one(BEFORE, AFTER)
    assert (change.section, change.clause, change.kind) == ("Use", "example/clause", "modified")
    assert change.anchor
    assert change.polarity == "practice"
    assert "use" in change.polarity_from
