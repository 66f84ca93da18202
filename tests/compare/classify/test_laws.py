"""What holds for every comparison, whatever the policy: the laws of the engine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from judging import compare_texts, label_texts
from policies import DUTIES, PRACTICES, PROMISES, RIGHTS, SENTENCES, TELLING, policies, sentences

from policygen.cli.output import dump_json
from policygen.compare.report.values import comparison_values
from policygen.load.documents import read_document
from policygen.model.change import LABELS
from policygen.pipeline.compare import compare_documents

if TYPE_CHECKING:
    from policygen.model.change import Label

FRAME = "# Policy\n\nThis page is short.\n\n{}\n\nGoodbye."
HARMLESS = {None, "cosmetic", "neutral"}
NUMBERED = [sentence for sentence in SENTENCES if re.search(r"\d", sentence)]


def framed(sentence: str) -> str:
    return FRAME.format(sentence)


def rank(label: Label | None) -> int:
    return LABELS.index(label) if label else -1


def negate(sentence: str) -> str | None:
    """Put `not` behind the first auxiliary, or `do not` before a bare verb of the company."""
    auxiliary = re.sub(r"\b(may|can|will|must|are|is)\b", r"\1 not", sentence, count=1)
    if auxiliary != sentence:
        return auxiliary
    bare = re.sub(r"^(We) (?!do not)", r"\1 do not ", sentence)
    return bare if bare != sentence else None


@given(policies)
@settings(max_examples=40, deadline=None)
def test_a_text_against_itself_gives_no_change(text: str) -> None:
    """Where nothing differs, nothing is said."""
    assert not compare_texts(text, text)


@given(policies, st.integers(20, 60))
@settings(max_examples=40, deadline=None)
def test_rewrapping_changes_nothing(text: str, width: int) -> None:
    """Line breaks within a paragraph are no words."""
    lines: list[str] = []
    for line in text.split("\n"):
        words = line.split(" ")
        if line.startswith(("#", "-")):
            lines.append(line)
            continue
        current = ""
        for word in words:
            longer = f"{current} {word}".strip()
            if current and len(longer) > width:
                lines.append(current)
                current = word
            else:
                current = longer
        lines.append(current)
    assert not compare_texts(text, "\n".join(lines))


@given(policies)
@settings(max_examples=30, deadline=None)
def test_unicode_composition_is_never_more_than_cosmetic(text: str) -> None:
    """Composed and decomposed letters are the same letters."""
    written = text.replace("logs", "café logs")
    label = label_texts(unicodedata.normalize("NFD", written), unicodedata.normalize("NFC", written))
    assert label in {None, "cosmetic"}


@given(st.lists(sentences, min_size=2, max_size=5, unique=True), st.data())
@settings(max_examples=40, deadline=None)
def test_moving_under_the_same_heading_takes_nothing(chosen: list[str], data: st.DataObject) -> None:
    """Paragraphs of one section in another order are cosmetic at most."""
    other = data.draw(st.permutations(chosen))
    label = label_texts(framed("\n\n".join(chosen)), framed("\n\n".join(other)))
    assert label in {None, "cosmetic"}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_renumbering_is_cosmetic(sentence: str) -> None:
    """The number of a heading is no promise."""
    before = f"# Policy\n\n## 1. Words\n\n{sentence}\n\n## 2. More\n\nGoodbye."
    after = f"# Policy\n\n## 4. Words\n\n{sentence}\n\n## 5. More\n\nGoodbye."
    assert label_texts(before, after) in {None, "cosmetic"}


@pytest.mark.parametrize("sentence", [sentence for sentence in SENTENCES if negate(sentence)])
def test_a_negation_put_in_or_taken_out_is_never_harmless(sentence: str) -> None:
    """`Not` turns a sentence round, whatever it says: it is never cosmetic or neutral."""
    negated = negate(sentence)
    assert negated
    assert label_texts(framed(sentence), framed(negated)) not in HARMLESS
    assert label_texts(framed(negated), framed(sentence)) not in HARMLESS


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if " not " in s])
def test_a_negation_dropped_from_a_promise_is_a_reduction(sentence: str) -> None:
    """What the company said it would not do it now may do."""
    after = sentence.replace(" do not ", " ").replace(" not ", " ")
    assert label_texts(framed(sentence), framed(after)) == "reduction"


@pytest.mark.parametrize("sentence", NUMBERED)
@pytest.mark.parametrize("factor", [2, 3, 10])
def test_a_changed_number_is_never_cosmetic(sentence: str, factor: int) -> None:
    """Outside numbering and version lines a value is a promise."""
    changed = re.sub(r"\d+", lambda match: str(int(match[0]) * factor), sentence)
    assert label_texts(framed(sentence), framed(changed)) not in HARMLESS
    assert label_texts(framed(changed), framed(sentence)) not in HARMLESS


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["days", "weeks", "months", "years"]))
@settings(max_examples=40, deadline=None)
def test_any_other_duration_in_a_sentence_is_never_cosmetic(one: int, other: int, unit: str) -> None:
    """Retention, notice and answers: whatever the figures, a different one is seen."""
    assume(one != other)
    for sentence in ("We keep logs for {} {}.", "We answer your request within {} {}."):
        label = label_texts(framed(sentence.format(one, unit)), framed(sentence.format(other, unit)))
        assert label == ("reduction" if other > one else "expansion")


@pytest.mark.parametrize("sentence", [*PRACTICES, *DUTIES])
def test_what_takes_reduces_when_added_and_never_harms_when_removed(sentence: str) -> None:
    """A practice or duty that comes is a reduction; one that goes is an expansion or for a person."""
    base = framed("Stay.")
    assert label_texts(base, framed(f"Stay.\n\n{sentence}")) in {"reduction", "review"}
    assert label_texts(framed(f"Stay.\n\n{sentence}"), base) in {"expansion", "review"}


@pytest.mark.parametrize("sentence", [*PROMISES, *RIGHTS])
def test_what_gives_expands_when_added_and_reduces_when_removed(sentence: str) -> None:
    """A promise or right that comes helps the reader; one that goes takes something."""
    base = framed("Stay.")
    assert label_texts(base, framed(f"Stay.\n\n{sentence}")) in {"expansion", "review"}
    assert label_texts(framed(f"Stay.\n\n{sentence}"), base) in {"reduction", "review"}


@pytest.mark.parametrize("sentence", TELLING)
def test_what_only_tells_takes_nothing_when_it_comes(sentence: str) -> None:
    """An explanation or pointer that is added is never a reduction."""
    label = label_texts(framed("Stay."), framed(f"Stay.\n\n{sentence}"))
    assert label in {"neutral", "cosmetic", "expansion"}


ONE_WAY = [
    ("We will delete your data.", "We may delete your data."),
    ("We use your email only to send receipts.", "We use your email to send receipts."),
    ("We share your photos with your consent.", "We share your photos."),
    ("We keep logs for 30 days.", "We keep logs for 90 days."),
    ("You may access, correct and delete your data.", "You may access and correct your data."),
    ("We collect your name and age.", "We collect your name, age and health data."),
    ("We delete your data on request.", "We delete your data on request unless we need it."),
    ("We will notify you before a change.", "We will notify you after a change."),
    ("You may withdraw at any time.", "You may withdraw."),
    ("We do not sell your data.", "We sell your data."),
    ("Requests are free of charge.", "Requests cost a fee."),
    ("We do not collect data from children under 16.", "We do not collect data from children under 13."),
    ("We encrypt your data in transit and at rest.", "We encrypt your data in transit."),
    ("You can delete your account in your settings.", "You can delete your account by post."),
    ("We answer within 10 days.", "We answer within 10 business days."),
    ("We share data with banks and insurers if you agree.", "We share data with banks and insurers."),
]


@pytest.mark.parametrize(("before", "after"), ONE_WAY)
def test_a_one_way_reduction_is_named(before: str, after: str) -> None:
    """Each takes something from the reader, and the engine says so."""
    assert label_texts(framed(before), framed(after)) == "reduction"


@pytest.mark.parametrize(("before", "after"), ONE_WAY)
def test_swapping_the_sides_of_a_reduction_gives_expansion_or_review(before: str, after: str) -> None:
    """The way back is better for the reader, or for a person to judge; never neutral or cosmetic."""
    assert label_texts(framed(after), framed(before)) in {"expansion", "review"}


@given(st.lists(st.sampled_from(ONE_WAY), min_size=2, max_size=2, unique=True), st.booleans(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_two_edits_are_at_least_as_serious_as_each_alone(
    edits: list[tuple[str, str]], first_back: bool, second_back: bool  # noqa: FBT001  drawn, not passed
) -> None:
    """Nothing is netted: an improvement never makes up for a loss."""
    one = edits[0][::-1] if first_back else edits[0]
    other = edits[1][::-1] if second_back else edits[1]
    alone = [label_texts(framed(before), framed(after)) for before, after in (one, other)]
    text = "{}\n\nBetween the two.\n\n{}"
    both = label_texts(framed(text.format(one[0], other[0])), framed(text.format(one[1], other[1])))
    assert rank(both) >= max(map(rank, alone))


@given(policies, policies)
@settings(max_examples=40, deadline=None)
def test_every_change_says_what_it_rests_on(before: str, after: str) -> None:
    """A change has a finding of its label, a basis, and words on the side where something stands."""
    for change in compare_texts(before, after):
        assert change.before or change.after
        assert change.findings
        assert rank(change.label) == max(rank(finding.label) for finding in change.findings)
        assert change.basis == "judged" or change.label in {"cosmetic", "neutral"}


@given(policies, policies)
@settings(max_examples=25, deadline=None)
def test_strictness_only_raises(before: str, after: str) -> None:
    """With `strict` what was judged harmless is for a person; nothing becomes milder."""
    documents = read_document(before, ".md"), read_document(after, ".md")
    plain, strict = compare_documents(*documents), compare_documents(*documents, strict=True)
    for one, other in zip(plain.changes, strict.changes, strict=True):
        assert rank(other.label) >= rank(one.label)
        assert other.label in {"review", "reduction"} or other.basis == "proved"


@given(policies, policies)
@settings(max_examples=20, deadline=None)
def test_a_language_without_a_lexicon_is_never_guessed_at(before: str, after: str) -> None:
    """Without word lists only proofs speak; everything else is review."""
    first, second = (read_document(text, ".md", locale="xx") for text in (before, after))
    for change in compare_documents(first, second).changes:
        assert change.label in {"review", "cosmetic"}
        assert change.basis == "proved" or change.label == "review"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We keep logs.", ""), ("", ""), ("\x00\x01\x02", "We keep logs."), ("#" * 2000, "a" * 5000),
        ("- " * 40, "> " * 40), ("| a | b |\n|---|---|\n| c | d |", "| a |\n|---|\n| c |"),
        ("我们收集您的姓名。", "我们收集您的姓名和地址。"), ("\u202eevil\u202c", "evil"),
        ("?" * 500, "!" * 500),
        ("1 " * 400, "2 " * 400), ("not " * 200, "no " * 200), ("", "\ufeff"),
    ],
)
def test_odd_texts_are_compared_without_a_crash(before: str, after: str) -> None:
    """Empty, binary, hostile or foreign: an answer comes, and the same both times."""
    assert compare_texts(before, after) == compare_texts(before, after)


PROGRAM = """
import sys
from policygen.cli.output import dump_json
from policygen.compare.report.values import comparison_values
from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents
before, after = (read_document(text, ".md") for text in sys.argv[1:])
sys.stdout.write(dump_json(comparison_values(compare_documents(before, after))))
"""


def test_same_input_same_bytes_in_any_process_and_hash_seed() -> None:
    """Nothing depends on hash order, a clock or the process."""
    before = framed("\n\n".join(SENTENCES))
    after = framed("\n\n".join(negate(sentence) or f"{sentence} Really." for sentence in reversed(SENTENCES)))
    printed = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, before, after], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "4711")
    ]
    documents = read_document(before, ".md"), read_document(after, ".md")
    assert printed[0] == printed[1] == dump_json(comparison_values(compare_documents(*documents)))
