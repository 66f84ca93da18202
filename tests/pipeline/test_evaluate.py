from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from policygen.errors import DocumentError
from policygen.model.change import Change, Comparison, Decision, Finding, Side
from policygen.model.pair import Pair, Prediction
from policygen.pipeline.evaluate import ANSWERS, Outcome, evaluate_pairs, prediction_record, summarise

if TYPE_CHECKING:
    from policygen.model.change import Basis, Label
    from policygen.model.document import Document

SIDE = Side("x", "document", "", "", "en", "")


def change(label: Label, basis: Basis, *rules: str) -> Change:
    findings = tuple(Finding(rule, label, "", "", "") for rule in rules)
    return Change("c1", "v1:0", "modified", label, basis, "a", "b", findings=findings)


def comparison(label: Label | None, notice: str, *changes: Change) -> Comparison:
    decision = Decision(label, notice, "none", "major", False, 0, "", "")  # type: ignore[arg-type]
    return Comparison(SIDE, SIDE, decision, changes)


def predict(answer: Comparison) -> Prediction:
    [outcome] = evaluate_pairs([Pair("p", "a", "b")], lambda _before, _after: answer)
    return outcome.prediction


def outcome(gold: Any, said: Any, *, notice: bool | None = None, owed: bool = False) -> Outcome:
    return Outcome(gold, notice, Prediction("p", said, "proved", owed))


def test_both_texts_reach_the_engine_as_documents() -> None:
    """The engine is handed the two documents, before first."""
    seen: list[str] = []

    def compare(before: Document, after: Document) -> Comparison:
        seen.extend([before.title, after.title])
        return comparison(None, "none")

    list(evaluate_pairs([Pair("p", "# One\n\na", "# Two\n\na")], compare))
    assert seen == ["One", "Two"]


def test_a_text_that_cannot_be_read_names_its_pair() -> None:
    """A refusal says which side of which pair it is about."""
    pair = Pair("deep", "a", ">" * 500 + " b")
    with pytest.raises(DocumentError, match=r"deep \(after\)"):
        list(evaluate_pairs([pair], lambda _before, _after: comparison(None, "none")))


def test_nothing_changed_is_none() -> None:
    """Where nothing changed label and basis are `none`, and no notice is owed."""
    [outcome] = evaluate_pairs([Pair("p", "a", "a")], lambda _before, _after: comparison(None, "none"))
    assert outcome.prediction == Prediction("p", "none", "none", notice=False)


def test_texts_with_the_same_tree_differ_in_white_space_only() -> None:
    """Sources that differ while nothing a reader sees does are proved cosmetic."""
    expected = Prediction("p", "cosmetic", "proved", notice=False, rules=("whitespace-changed",))
    assert predict(comparison(None, "none")) == expected


def test_the_most_serious_change_speaks_for_the_text() -> None:
    """The label is the decision's, the basis its weakest one, the rules those of all changes."""
    answer = comparison(
        "expansion", "listed",
        change("cosmetic", "judged", "typo"), change("expansion", "proved", "right-added", "typo"),
    )
    expected = Prediction("p", "expansion", "proved", notice=False, rules=("typo", "right-added"))
    assert predict(answer) == expected
    bases: tuple[Basis, ...] = ("proved", "judged", "decided")
    answer = comparison("review", "prominent", *(change("review", basis) for basis in bases))
    assert predict(answer) == Prediction("p", "review", "judged", notice=True)


@pytest.mark.parametrize(("notice", "owed"), [("listed", False), ("ordinary", False), ("prominent", True)])
def test_only_the_prominent_notice_counts(notice: str, *, owed: bool) -> None:
    """`notice` is true only for the prominent notice."""
    assert predict(comparison("neutral", notice, change("neutral", "proved"))).notice is owed


def test_a_prediction_is_the_line_of_the_contract() -> None:
    """A line of the predictions file has exactly the promised keys."""
    record = prediction_record(Prediction("p", "review", "judged", notice=True, rules=("a",)))
    assert record == {"id": "p", "label": "review", "basis": "judged", "notice": True, "rules": ["a"]}


def test_figures_of_labels_count_what_they_say() -> None:
    """Each figure counts its own cases, out of its own pairs."""
    outcomes = [
        outcome("reduction", "reduction"), outcome("reduction", "reduction"), outcome("reduction", "review"),
        outcome("reduction", "neutral"), outcome("reduction", "none"),
        outcome("cosmetic", "cosmetic"), outcome("cosmetic", "none"), outcome("cosmetic", "review"),
        outcome("neutral", "reduction"), outcome("expansion", "expansion"), outcome(None, "reduction"),
    ]
    summary = summarise(outcomes)
    figures = summary["labels"]
    assert summary["pairs"] == 11
    assert summary["predicted"]["reduction"] == 4
    assert figures["missed"] == {"count": 2, "of": 5}
    assert figures["named"] == {"count": 2, "of": 5}
    assert figures["false_alarms"] == {"count": 2, "of": 5}
    assert figures["false_accusations"] == {"count": 1, "of": 5}
    assert figures["cosmetic_recall"] == {"count": 2, "of": 3}
    assert figures["matrix"]["reduction"] == dict(zip(ANSWERS, (1, 0, 1, 0, 1, 2), strict=True))
    assert summary["notices"] is None


def test_figures_of_notices_count_what_they_say() -> None:
    """Notices found are counted among those owed, false alarms among the rest."""
    outcomes = [
        outcome(None, "review", notice=True, owed=True), outcome(None, "neutral", notice=True),
        outcome(None, "review", notice=False, owed=True), outcome(None, "none", notice=False),
        outcome(None, "none", notice=False),
    ]
    assert summarise(outcomes)["notices"] == {
        "found": {"count": 1, "of": 2}, "false_alarms": {"count": 1, "of": 3},
    }
    assert summarise(outcomes)["labels"] is None


def test_nothing_to_measure_still_counts() -> None:
    """Pairs without answers give counts; no pairs give zeros."""
    assert summarise([outcome(None, "review")])["predicted"]["review"] == 1
    assert summarise([]) == {
        "pairs": 0, "predicted": dict.fromkeys(ANSWERS, 0), "labels": None, "notices": None,
    }
