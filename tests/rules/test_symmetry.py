"""For each polarity each way a sentence can change is covered by a named rule, or waived with a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from judging import compare_texts, judge_example

from policygen.compare.changes import most_serious_label
from policygen.rules.catalogue import load_catalogue

if TYPE_CHECKING:
    from policygen.model.change import Label, Polarity
    from policygen.rules.record import Example, Rule

CATALOGUE = load_catalogue()
POLARITIES: tuple[Polarity, ...] = ("practice", "commitment", "right", "duty")
"""What the company may do, what it must do, what the reader may do, what the reader must do."""
TWINS = (
    ("added", "removed"), ("widened", "narrowed"), ("extended", "shortened"), ("strengthened", "weakened"),
)


class Spoken(NamedTuple):
    """The rule that covers a cell, and the label of the whole change."""

    rule: str
    label: Label


class Row(NamedTuple):
    """Two sentences that show a pair of twins: read forwards the first, backwards the second."""

    polarity: Polarity
    twins: tuple[str, str]
    before: str
    after: str
    forwards: Spoken
    backwards: Spoken


ADDED, WIDENED, EXTENDED, STRENGTHENED = TWINS
LOGS = "We log visits."
ROWS = (
    Row(
        "practice", ADDED, LOGS, f"{LOGS} We share your photos with advertisers.",
        Spoken("ads-or-profiling-added", "reduction"), Spoken("practice-removed", "review"),
    ),
    Row(
        "practice", WIDENED, "We collect your name.", "We collect your name and your location.",
        Spoken("data-category-added", "reduction"), Spoken("practice-dropped", "expansion"),
    ),
    Row(
        "practice", WIDENED, "We only use your data for research.", "We use your data for research.",
        Spoken("restrictor-shifted", "reduction"), Spoken("restrictor-added", "expansion"),
    ),
    Row(
        "practice", WIDENED, "We share your data with your consent.", "We share your data.",
        Spoken("consent-condition-dropped", "reduction"), Spoken("consent-condition-added", "expansion"),
    ),
    Row(
        "practice", EXTENDED, "We keep your data for 30 days.", "We keep your data for 90 days.",
        Spoken("retention-extended", "reduction"), Spoken("retention-shortened", "expansion"),
    ),
    Row(
        "practice", STRENGTHENED, "We may share your data with partners.",
        "We will share your data with partners.",
        Spoken("power-modal-strengthened", "review"), Spoken("power-modal-weakened", "neutral"),
    ),
    Row(
        "commitment", ADDED, LOGS, f"{LOGS} We will never sell your data.",
        Spoken("commitment-added", "expansion"), Spoken("promise-removed", "reduction"),
    ),
    Row(
        "commitment", WIDENED, "We encrypt your name.", "We encrypt your name and your address.",
        Spoken("promise-item-added", "expansion"), Spoken("promise-item-removed", "reduction"),
    ),
    Row(
        "commitment", WIDENED, "We delete your data on request unless we need it.",
        "We delete your data on request.",
        Spoken("exception-removed", "expansion"), Spoken("exception-or-condition-shifted", "reduction"),
    ),
    Row(
        "commitment", EXTENDED, "We will notify you 30 days before we change this policy.",
        "We will notify you 60 days before we change this policy.",
        Spoken("change-lead-time-extended", "expansion"), Spoken("change-lead-time-shortened", "reduction"),
    ),
    Row(
        "commitment", EXTENDED, "We will answer within 30 days.", "We will answer within 60 days.",
        Spoken("response-time-lengthened", "reduction"), Spoken("response-time-shortened", "expansion"),
    ),
    Row(
        "commitment", STRENGTHENED, "We may notify you of every breach.",
        "We will notify you of every breach.",
        Spoken("commitment-modal-strengthened", "expansion"),
        Spoken("commitment-modal-weakened", "reduction"),
    ),
    Row(
        "right", ADDED, LOGS, f"{LOGS} You may see your data at any time.",
        Spoken("right-added", "expansion"), Spoken("right-removed-or-narrowed", "reduction"),
    ),
    Row(
        "right", WIDENED, "You may correct your data.", "You may correct and delete your data.",
        Spoken("promise-item-added", "expansion"), Spoken("promise-item-removed", "reduction"),
    ),
    Row(
        "right", EXTENDED, "You may appeal within 30 days.", "You may appeal within 60 days.",
        Spoken("right-added", "expansion"), Spoken("right-removed-or-narrowed", "reduction"),
    ),
    Row(
        "right", STRENGTHENED, "You have the right to delete your data where required by law.",
        "You have the right to delete your data.",
        Spoken("exception-removed", "expansion"), Spoken("legal-minimum-narrowing", "reduction"),
    ),
    Row(
        "duty", ADDED, LOGS, f"{LOGS} You must keep your password secret.",
        Spoken("user-duty-added", "reduction"), Spoken("user-duty-removed", "expansion"),
    ),
    Row(
        "duty", WIDENED, "You must give us your name.", "You must give us your name and your address.",
        Spoken("data-category-added", "reduction"), Spoken("practice-dropped", "expansion"),
    ),
    Row(
        "duty", EXTENDED, "You must keep your receipts for 30 days.",
        "You must keep your receipts for 90 days.",
        Spoken("user-duty-added", "reduction"), Spoken("user-duty-removed", "expansion"),
    ),
    Row(
        "duty", EXTENDED, "You must tell us within 10 days.", "You must tell us within 30 days.",
        Spoken("user-duty-removed", "expansion"), Spoken("user-duty-added", "reduction"),
    ),
    Row(
        "duty", STRENGTHENED, "You should tell us your age.", "You must tell us your age.",
        Spoken("user-duty-added", "reduction"), Spoken("user-duty-removed", "expansion"),
    ),
)
WAIVED: dict[tuple[Polarity, str], str] = {}
"""Cells that no rule covers, with the reason why none should."""
ONE_WAY = {
    "data-category-generalised":
        "facts are compared by name: the narrower word was not stated before and counts as new",
    "contact-point-removed": "a contact that was added informs: it is listed, and asks for no notice",
}
"""Reductions of which the way back is no expansion or review, with the reason."""

BOTH_WAYS = [
    pytest.param(row, *way, id=f"{row.polarity}-{twin}-{way[-1].rule}")
    for row in ROWS
    for twin, way in zip(
        row.twins,
        ((row.before, row.after, row.forwards), (row.after, row.before, row.backwards)),
        strict=True,
    )
]
REDUCTIONS = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in CATALOGUE.values()
    for number, example in enumerate(rule.examples, 1)
    if example.fires and (example.label or rule.label) == "reduction" and rule.name not in ONE_WAY
]


def test_every_way_to_change_a_sentence_is_covered_or_waived() -> None:
    """No cell of the table is empty, and none is both covered and waived."""
    covered = {(row.polarity, twin) for row in ROWS for twin in row.twins}
    cells = {(polarity, twin) for polarity in POLARITIES for twins in TWINS for twin in twins}
    assert covered | set(WAIVED) == cells
    assert not covered & set(WAIVED)
    assert all(len(reason) > 20 for reason in (*WAIVED.values(), *ONE_WAY.values()))


@pytest.mark.parametrize(("row", "before", "after", "spoken"), BOTH_WAYS)
def test_the_named_rule_speaks(row: Row, before: str, after: str, spoken: Spoken) -> None:
    """The rule of the cell says so of the sentences that show it, and the label is the stated one."""
    changes = compare_texts(before, after)
    heard = {finding.rule for change in changes for finding in change.findings}
    assert spoken.rule in heard
    assert most_serious_label(changes) == spoken.label, heard
    assert row.polarity in CATALOGUE[spoken.rule].polarity


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.polarity}-{row.twins[0]}-{row.forwards.rule}")
def test_at_most_one_of_two_twins_takes_from_the_reader(row: Row) -> None:
    """What takes from the reader one way is an expansion, a review or neutral the other way."""
    taken = [spoken for spoken in (row.forwards, row.backwards) if spoken.label == "reduction"]
    assert len(taken) <= 1
    assert {row.forwards.label, row.backwards.label} & {"reduction", "review"}


@pytest.mark.parametrize(("rule", "example"), REDUCTIONS)
def test_the_way_back_from_a_reduction_is_an_expansion_or_a_review(rule: Rule, example: Example) -> None:
    """Swapping the sides of an example that reduces gives back what was taken, or asks a person."""
    facts = example.facts and (example.facts[1], example.facts[0])
    back = replace(example, before=example.after, after=example.before, facts=facts)
    changes = judge_example(back)
    heard = {finding.rule for change in changes for finding in change.findings}
    assert most_serious_label(changes) in {"expansion", "review"}, (rule.name, heard)


def test_a_waiver_names_a_rule_that_exists() -> None:
    """A waiver for a rule that is gone goes too."""
    assert set(ONE_WAY) <= set(CATALOGUE)
