"""Each way to edit each kind of sentence is covered, with its mirror, or waived with a reason."""

from __future__ import annotations

from itertools import product

import pytest
from judging import label_texts

KINDS = ("practice", "commitment", "right", "duty")
EDITS = ("added", "removed", "widened", "narrowed", "extended", "shortened", "weakened", "strengthened")

Case = tuple[str, str, set[str]]

COVERED: dict[tuple[str, str], Case] = {
    ("practice", "added"): (
        "Contact us.", "Contact us. We collect your browsing history.", {"reduction"}),
    ("practice", "removed"): (
        "Contact us. We collect your browsing history.", "Contact us.", {"review", "expansion"}),
    ("practice", "widened"): (
        "We collect your name.", "We collect your name and browsing history.", {"reduction"}),
    ("practice", "narrowed"): (
        "We collect your name, age and browsing history.", "We collect your name and age.",
        {"expansion", "review"}),
    ("practice", "extended"): ("We keep logs for 30 days.", "We keep logs for 90 days.", {"reduction"}),
    ("practice", "shortened"): ("We keep logs for 90 days.", "We keep logs for 30 days.", {"expansion"}),
    ("practice", "weakened"): (
        "We will share your data with partners.", "We may share your data with partners.",
        {"neutral", "expansion", "review"}),
    ("practice", "strengthened"): (
        "We may share your data with partners.", "We will share your data with partners.",
        {"review", "reduction"}),
    ("commitment", "added"): ("Contact us.", "Contact us. We encrypt your messages.", {"expansion"}),
    ("commitment", "removed"): ("Contact us. We encrypt your messages.", "Contact us.", {"reduction"}),
    ("commitment", "widened"): (
        "We encrypt your messages.", "We encrypt your messages and photos.", {"expansion", "review"}),
    ("commitment", "narrowed"): (
        "We encrypt your messages and photos.", "We encrypt your messages.", {"reduction"}),
    ("commitment", "extended"): (
        "We answer requests within 15 days.", "We answer requests within 45 days.", {"reduction"}),
    ("commitment", "shortened"): (
        "We answer requests within 45 days.", "We answer requests within 15 days.", {"expansion"}),
    ("commitment", "weakened"): ("We will delete your data.", "We may delete your data.", {"reduction"}),
    ("commitment", "strengthened"): (
        "We may delete your data.", "We will delete your data.", {"expansion", "review"}),
    ("right", "added"): ("Contact us.", "Contact us. You can export your data.", {"expansion"}),
    ("right", "removed"): ("Contact us. You can export your data.", "Contact us.", {"reduction"}),
    ("right", "widened"): (
        "You may access and correct your data.", "You may access, correct and delete your data.",
        {"expansion"}),
    ("right", "narrowed"): (
        "You may access, correct and delete your data.", "You may access and correct your data.",
        {"reduction"}),
    ("right", "extended"): (
        "You can object within 60 days.", "You can object within 90 days.", {"expansion", "review"}),
    ("right", "shortened"): (
        "You can object within 60 days.", "You can object within 10 days.", {"reduction", "review"}),
    ("right", "weakened"): (
        "You can export your data.", "You can export your data where required by law.", {"reduction"}),
    ("right", "strengthened"): (
        "You can export your data where required by law.", "You can export your data.", {"expansion"}),
    ("duty", "added"): ("Contact us.", "Contact us. You must prove your identity.", {"reduction"}),
    ("duty", "removed"): ("Contact us. You must prove your identity.", "Contact us.", {"expansion"}),
    ("duty", "widened"): (
        "You must give us your name.", "You must give us your name and passport.", {"reduction"}),
    ("duty", "narrowed"): (
        "You must give us your name, age and passport.", "You must give us your name and age.",
        {"expansion", "review"}),
    ("duty", "weakened"): (
        "You must give us your phone number.", "You may give us your phone number.", {"expansion", "review"}),
    ("duty", "strengthened"): (
        "You may give us your phone number.", "You must give us your phone number.", {"reduction"}),
}
WAIVED = {
    ("duty", "extended"): "a longer time to do one's duty is rare, and a change of its number is review",
    ("duty", "shortened"): "a shorter time to do one's duty is rare, and a change of its number is review",
}


def test_every_edit_of_every_kind_is_covered_or_waived() -> None:
    """No pair is left out by oversight, and none is both covered and waived."""
    assert set(COVERED) | set(WAIVED) == set(product(KINDS, EDITS))
    assert not set(COVERED) & set(WAIVED)
    assert all(reason for reason in WAIVED.values())


@pytest.mark.parametrize(("kind", "edit"), COVERED)
def test_an_edit_goes_the_way_its_kind_says(kind: str, edit: str) -> None:
    """The same edit takes from the reader in one kind of sentence and gives in another."""
    before, after, labels = COVERED[kind, edit]
    assert label_texts(before, after) in labels
