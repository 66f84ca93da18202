from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from judging import judge_example

from policygen.compare.changes import most_serious_label
from policygen.pipeline.evaluate import WHITESPACE
from policygen.rules.catalogue import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Change
    from policygen.rules.record import Example, Rule

RULES = list(load_catalogue().values())
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


def speakers(changes: Sequence[Change]) -> set[str]:
    return {finding.rule for change in changes for finding in change.findings}


def loudest(changes: Sequence[Change]) -> set[str]:
    """Return the rules that speak as seriously as the label of the whole."""
    label = most_serious_label(changes)
    return {finding.rule for change in changes for finding in change.findings if finding.label == label}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_an_example_and_a_near_miss(rule: Rule) -> None:
    """An example shows when the rule speaks, a near miss when it must not, with the label it gets then."""
    assert any(example.fires for example in rule.examples)
    assert any(not example.fires for example in rule.examples)
    assert all(example.label for example in rule.examples if not example.fires)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_does_what_its_record_says(rule: Rule, example: Example) -> None:
    """Among all rules of the catalogue, the rule speaks or stays silent, and the label is the stated one."""
    changes = judge_example(example)
    if not changes:  # the trees are the same, so only white space differs
        assert example.fires is (rule.name == WHITESPACE)
        return
    assert (rule.name in speakers(changes)) is example.fires, speakers(changes)
    assert most_serious_label(changes) == (example.label or rule.label), speakers(changes)


@pytest.mark.parametrize(("rule", "example"), [case for case in EXAMPLES if case.values[1].fires])
def test_one_edit_gives_one_finding(rule: Rule, example: Example) -> None:
    """Where a rule fires, no other speaks as loudly about the same edit unless the example names it."""
    heard = loudest(judge_example(example))
    assert heard <= {rule.name, *example.also}, heard
    assert set(example.also) <= heard


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.facts], ids=lambda rule: rule.name)
def test_a_rule_of_facts_shows_one(rule: Rule) -> None:
    """A rule that judges facts has an example in which only the front matter differs."""
    bare = [example for example in rule.examples if example.before == example.after]
    assert any(example.facts and example.fires for example in bare)
