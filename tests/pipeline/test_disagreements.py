from __future__ import annotations

from typing import Any

import pytest

from policygen.model.change import Finding
from policygen.model.pair import Prediction
from policygen.pipeline.disagreements import (
    KINDS,
    find_disagreements,
    group_disagreements,
    rule_figures,
)
from policygen.pipeline.evaluate import Outcome


def outcome(
    name: str, gold: Any, said: Any, *rules: str, notice: bool | None = None, owed: bool = False
) -> Outcome:
    findings = tuple(Finding(rule, said, f"{name} before", f"{name} after", "") for rule in rules)
    return Outcome(gold, notice, Prediction(name, said, "judged", owed, rules), findings)


@pytest.mark.parametrize(
    ("gold", "said", "kind"),
    [
        ("reduction", "reduction", None), ("reduction", "review", "unnamed"),
        ("reduction", "neutral", "missed"), ("reduction", "none", "missed"),
        ("neutral", "reduction", "false_accusation"),
        ("neutral", "review", "false_alarm"), ("neutral", "cosmetic", "shade"), ("cosmetic", "none", None),
        ("neutral", "none", "shade"), ("review", "review", None), ("expansion", "expansion", None),
    ],
)
def test_a_disagreement_has_the_kind_that_the_figures_count(gold: str, said: str, kind: str | None) -> None:
    """What people said and what the engine said give the kind; agreement gives none."""
    assert [one.kind for one in find_disagreements([outcome("p", gold, said)])] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("notice", "owed", "kind"),
    [
        (True, False, "notice_missed"), (False, True, "notice_false_alarm"),
        (True, True, None), (None, True, None),
    ],
)
def test_whole_revisions_disagree_about_the_notice(
    *, notice: bool | None, owed: bool, kind: str | None
) -> None:
    """A revision has no label to differ about, only the notice."""
    found = find_disagreements([outcome("p", None, "review", notice=notice, owed=owed)])
    assert [one.kind for one in found] == ([kind] if kind else [])


def test_disagreements_are_grouped_by_the_rule_that_gave_the_label() -> None:
    """A group holds ids, both answers and the rule's own words; the gravest group and member come first."""
    groups = group_disagreements([
        outcome("a", "neutral", "review", "loud", "quiet"), outcome("b", "reduction", "review", "loud"),
        outcome("c", "reduction", "none"), outcome("d", "reduction", "reduction", "loud"),
    ])
    assert [(group["rule"], group["count"]) for group in groups] == [(None, 1), ("loud", 2), ("quiet", 1)]
    assert groups[1]["kinds"] == {"unnamed": 1, "false_alarm": 1}
    assert groups[1]["disagreements"][0] == {
        "id": "b", "kind": "unnamed", "gold": "reduction", "said": "review",
        "words": [{"before": "b before", "after": "b after"}],
    }
    assert all(set(group["kinds"]) <= set(KINDS) for group in groups)


def test_precision_counts_how_often_people_agree() -> None:
    """Only pairs with a label count, each once for each rule that gave its label."""
    figures = rule_figures([
        outcome("a", "reduction", "reduction", "x", "x"), outcome("b", "neutral", "reduction", "x"),
        outcome("c", "reduction", "neutral", "y"), outcome("d", None, "reduction", "x", notice=True),
    ])
    assert figures == [
        {"rule": "x", "label": "reduction", "gave": 2, "agreed": 1, "too_serious": 1, "too_mild": 0},
        {"rule": "y", "label": "neutral", "gave": 1, "agreed": 0, "too_serious": 0, "too_mild": 1},
    ]
