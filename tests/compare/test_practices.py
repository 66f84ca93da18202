from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import CLAUSE, compare_texts, fact_words

from policygen.compare.practices import compare_facts
from policygen.model.change import LABELS
from policygen.model.facts import FactSheet
from policygen.rules.catalogue import load_catalogue

if TYPE_CHECKING:
    from policygen.model.facts import FactChange, Facts

Edit = tuple[str, "Facts", "Facts"]


def practice(**fields: Any) -> Facts:
    return {"practices": [{"data": ["email_address"], **fields}]}


def right(**fields: Any) -> Facts:
    return {"rights": [{"right": "access", **fields}]}


def changes(**fields: Any) -> Facts:
    return {"changes": fields}


TABLE: list[Edit] = [
    ("data-added", practice(), practice(data=["email_address", "purchase"])),
    ("data-removed", practice(data=["email_address", "purchase"]), practice()),
    ("data-generalised", practice(), practice(data=["contact"])),
    ("sensitive-data-added", practice(), practice(data=["email_address", "health"])),
    ("purpose-added", practice(purposes=["service_provision"]),
     practice(purposes=["service_provision", "research_and_development"])),
    ("purpose-removed", practice(purposes=["service_provision", "marketing"]),
     practice(purposes=["service_provision"])),
    ("ads-purpose-added", practice(), practice(purposes=["targeted_advertising"])),
    ("ai-purpose-added", practice(), practice(purposes=["pg:ai_training"])),
    ("sale-added", practice(), practice(purposes=["sell_data_to_third_parties"])),
    ("recipient-added", practice(), practice(recipients=[{"name": "Acme"}])),
    ("recipient-removed", practice(recipients=[{"name": "Acme"}]), practice()),
    ("transfer-added", practice(), practice(transfers=[{"country": ["US"]}])),
    ("transfer-removed", practice(transfers=[{"country": ["US"]}]), practice()),
    ("transfer-tool-changed", practice(transfers=[{"country": ["US"], "tool": "adequacy_decision"}]),
     practice(transfers=[{"country": ["US"], "tool": "binding_corporate_rules"}])),
    ("retention-extended", practice(retention={"duration": "30 days"}),
     practice(retention={"duration": "90 days"})),
    ("retention-extended", practice(retention={"duration": "30 days"}),
     practice(retention={"indefinite": True})),
    ("retention-shortened", practice(retention={"duration": "90 days"}),
     practice(retention={"duration": "30 days"})),
    ("retention-added", practice(), practice(retention={"duration": "30 days"})),
    ("fact-changed", practice(retention={"duration": "30 days"}),
     practice(retention={"duration": "1 month"})),
    ("source-widened", practice(source="subject"), practice(source="inferred")),
    ("source-narrowed", practice(source="third_party"), practice(source="subject")),
    ("required-added", practice(), practice(required=True)),
    ("required-removed", practice(required=True), practice(required=False)),
    ("automated-added", practice(automated=False), practice(automated=True)),
    ("automated-removed", practice(automated=True), practice(automated=False)),
    ("control-removed", practice(control="opt_in"), practice(control="opt_out")),
    ("control-added", practice(control="none"), practice(control="opt_in")),
    ("legal-basis-weakened", practice(legal_basis="consent"), practice(legal_basis="legitimate_interest")),
    ("legal-basis-strengthened", practice(legal_basis="legitimate_interest"),
     practice(legal_basis="consent")),
    ("children-added", practice(subjects=["adult"]), practice(subjects=["adult", "child"])),
    ("right-added", right(), {"rights": [{"right": "access"}, {"right": "portability"}]}),
    ("right-removed", {"rights": [{"right": "access"}, {"right": "portability"}]}, right()),
    ("route-changed", right(how="in the app"), right(how="by letter")),
    ("deadline-extended", right(deadline="15 days"), right(deadline="45 days")),
    ("deadline-extended", right(deadline="15 days"), right()),
    ("deadline-shortened", right(deadline="45 days"), right(deadline="15 days")),
    ("deadline-added", right(), right(deadline="15 days")),
    ("fee-added", right(fee="none"), right(fee="charged")),
    ("fee-removed", right(fee="possible"), right(fee="none")),
    ("safeguard-added", {"safeguards": ["encryption"]},
     {"safeguards": ["encryption", "access_control_method"]}),
    ("safeguard-removed", {"safeguards": ["encryption", "access_control_method"]},
     {"safeguards": ["encryption"]}),
    ("lead-shortened", changes(lead="30 days"), changes(lead="7 days")),
    ("lead-extended", changes(lead="7 days"), changes(lead="30 days")),
    ("channel-removed", changes(channels=["email", "website"]), changes(channels=["website"])),
    ("channel-added", changes(channels=["website"]), changes(channels=["website", "email"])),
    ("assent-weakened", changes(assent="consent"), changes(assent="continued_use")),
    ("assent-strengthened", changes(assent="continued_use"), changes(assent="consent")),
    ("retroactive-added", changes(retroactive=False), changes(retroactive=True)),
    ("retroactive-removed", changes(retroactive=True), changes(retroactive=False)),
]
IDS = [f"{kind}-{number}" for number, (kind, _, _) in enumerate(TABLE)]


def compare(before: Facts, after: Facts) -> tuple[FactChange, ...]:
    return compare_facts(FactSheet({CLAUSE: before}), FactSheet({CLAUSE: after}), fact_words())


@pytest.mark.parametrize(("kind", "before", "after"), TABLE, ids=IDS)
def test_an_edit_of_a_fact_has_its_kind(kind: str, before: Facts, after: Facts) -> None:
    """What happened to the reader, not what DeepDiff calls it; one edit, one kind."""
    assert {change.kind for change in compare(before, after)} == {kind}


@pytest.mark.parametrize(("kind", "before", "after"), TABLE, ids=IDS)
def test_facts_never_lower_a_label(kind: str, before: Facts, after: Facts) -> None:
    """With the facts beside it, a change of words is labelled as seriously as without, or more."""
    for words in (
        ("We will delete it.", "We may delete it."), ("We may send it.", "We will send it."),
        ("We keep it carefully.", "We keep it, carefully."),
    ):
        [alone] = compare_texts(*words)
        with_facts = compare_texts(*words, facts=(before, after))
        assert max(LABELS.index(one.label) for one in with_facts) >= LABELS.index(alone.label), kind


@pytest.mark.parametrize(("kind", "before", "after"), TABLE, ids=IDS)
def test_a_change_that_only_the_facts_show_is_one_change(kind: str, before: Facts, after: Facts) -> None:
    """It carries the fact's path, and the finding of the rule that judges its kind, as stated."""
    [change] = compare_texts("We act.", "We act.", facts=(before, after))
    [rule] = [one for one in load_catalogue().values() if kind in one.facts]
    assert (change.kind, change.clause, change.label) == ("modified", CLAUSE, rule.label)
    assert {fact["kind"] for fact in change.facts} == {kind}
    assert {(finding.rule, finding.provenance) for finding in change.findings} == {(rule.name, "stated")}
    assert change.consent == (rule.consent if rule.label == "reduction" else "none")


def test_every_kind_that_a_rule_names_can_happen() -> None:
    """The table above reaches all kinds but those that only a list as a whole can have."""
    named = {kind for rule in load_catalogue().values() for kind in rule.facts}
    lists = ("recipient", "right", "safeguard", "transfer", "channel")
    wholesale = {f"{name}-changed" for name in lists}
    assert named - wholesale == {kind for kind, _, _ in TABLE}


@pytest.mark.parametrize(("kind", "before", "after"), TABLE, ids=IDS)
def test_equal_facts_give_nothing(kind: str, before: Facts, after: Facts) -> None:
    """Neither equal facts nor the same facts in another order are a change."""
    assert compare(before, copy.deepcopy(before)) == ()
    shuffled = {key: value[::-1] if isinstance(value, list) else value for key, value in after.items()}
    assert compare(after, shuffled) == ()


def test_a_fact_that_moved_to_another_clause_is_no_change() -> None:
    """Data named by one clause and now by another is neither added nor removed."""
    before = FactSheet({"a/one": practice(data=["purchase"]), "a/two": practice(data=["name"])})
    after = FactSheet({"a/one": practice(data=["name"]), "a/two": practice(data=["purchase"])})
    assert compare_facts(before, after, fact_words()) == ()


def test_changes_stand_in_the_order_of_the_clauses() -> None:
    """A reader meets the facts in the order of the document."""
    before = FactSheet({"b/second": practice(), "a/first": practice()})
    after = FactSheet({
        "b/second": practice(data=["email_address", "purchase"]),
        "a/first": practice(data=["email_address", "name"]),
    })
    assert [change.clause for change in compare_facts(before, after, fact_words())] == ["b/second", "a/first"]


def test_a_clause_that_came_or_went_whole_yields_each_of_its_facts() -> None:
    """No fact hides within a clause that is new."""
    stated = practice(data=["email_address", "purchase"], purposes=["marketing"])
    kinds = [
        [change.kind for change in compare_facts(FactSheet(first), FactSheet(second), fact_words())]
        for first, second in (({}, {CLAUSE: stated}), ({CLAUSE: stated}, {}))
    ]
    assert sorted(kinds[0]) == ["data-added", "data-added", "purpose-added"]
    assert sorted(kinds[1]) == ["data-removed", "data-removed", "purpose-removed"]


@given(st.sampled_from(TABLE), st.sampled_from(TABLE))
@settings(max_examples=40, deadline=None)
def test_edits_of_two_clauses_are_both_stated(one: Edit, other: Edit) -> None:
    """What happened in one clause never hides what happened in another."""
    before, after = {"a/one": one[1], "a/two": other[1]}, {"a/one": one[2], "a/two": other[2]}
    found = {(c.clause, c.kind) for c in compare_facts(FactSheet(before), FactSheet(after), fact_words())}
    alone = {
        (clause, change.kind)
        for clause, edit in (("a/one", one), ("a/two", other))
        for change in compare(edit[1], edit[2])
    }
    benign = {"data-added", "data-removed", "purpose-added", "purpose-removed"}
    assert {item for item in alone if item[1] not in benign} - found == set() or one[0][:4] == other[0][:4]
