from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.changes import Settings
from policygen.compare.decide import decide_notice
from policygen.model.change import LABELS, NOTICES, STEPS, Change
from policygen.rules.jurisdictions import Jurisdiction, find_jurisdictions

if TYPE_CHECKING:
    from policygen.model.change import Consent, Label

DEFAULT = Settings(find_jurisdictions(()))
CHINA = Settings(find_jurisdictions(("CN",)))
AMERICA = Settings(find_jurisdictions(("US",)))


def change(label: Label, *, material: bool = False, consent: Consent = "none") -> Change:
    return Change(
        "c1", "v1:0", "modified", label, "judged", "before", "after", material=material, consent=consent
    )


def jurisdiction(reduction: int, material: int, channels: tuple[str, ...] = ()) -> Jurisdiction:
    return Jurisdiction(
        "XX", f"Land of {reduction}", reduction, material, "law", f"{reduction} days", (), channels, "none",
        complete=True,
    )


@pytest.mark.parametrize(
    ("label", "material", "notice", "step"),
    [
        (None, False, "none", "none"),
        ("cosmetic", False, "none", "patch"),
        ("neutral", False, "listed", "minor"),
        ("neutral", True, "ordinary", "minor"),
        ("expansion", False, "listed", "minor"),
        ("expansion", True, "ordinary", "minor"),
        ("review", False, "prominent", "major"),
        ("review", True, "prominent", "major"),
        ("reduction", False, "prominent", "major"),
        ("reduction", True, "prominent", "major"),
    ],
)
def test_what_a_label_owes(label: Label | None, material: bool, notice: str, step: str) -> None:  # noqa: FBT001
    """The table of the design: notice and version step by the most serious label and what is material."""
    changes = [change(label, material=material)] if label else []
    decision = decide_notice(changes, DEFAULT)
    assert (decision.notice, decision.version_step, decision.material) == (notice, step, material)
    assert decision.label == label
    assert bool(decision.channels) == (notice in {"ordinary", "prominent"})
    assert decision.reasons


@given(st.lists(st.sampled_from(LABELS), min_size=1, max_size=6), st.sampled_from(LABELS))
def test_a_further_change_never_lowers_what_is_owed(labels: list[Label], further: Label) -> None:
    """Nothing is netted: whatever comes on top, notice and step stay as high."""
    few = decide_notice([change(label) for label in labels], DEFAULT)
    more = decide_notice([change(label) for label in (*labels, further)], DEFAULT)
    assert NOTICES.index(more.notice) >= NOTICES.index(few.notice)
    assert STEPS.index(more.version_step) >= STEPS.index(few.version_step)
    assert more.lead_days >= few.lead_days


@pytest.mark.parametrize(
    ("label", "material", "promised", "days", "basis"),
    [
        ("reduction", False, 0, 30, "default"),
        ("reduction", False, 45, 45, "promise"),
        ("reduction", False, 7, 30, "default"),
        ("reduction", False, 30.5, 31, "promise"),
        ("neutral", True, 0, 14, "default"),
        ("neutral", True, 20, 20, "promise"),
        ("neutral", False, 45, 0, "default"),
        ("cosmetic", False, 45, 0, "default"),
    ],
)
def test_the_lead_is_the_longest_of_jurisdiction_and_promise(
    label: Label, material: bool, promised: float, days: int, basis: str  # noqa: FBT001
) -> None:
    """The version before can promise more than the law, never less; where nothing is owed, nothing."""
    changes = [change(label, material=material)]
    decision = decide_notice(changes, DEFAULT, promised_days=promised, promise="We tell you first.")
    assert decision.lead_days == days
    assert decision.lead_basis.startswith(basis)
    assert ("We tell you first." in decision.lead_basis) == (basis == "promise")


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), min_size=1, max_size=4))
def test_the_strictest_of_several_jurisdictions_counts(days: list[tuple[int, int]]) -> None:
    """With several jurisdictions the longest lead holds, and its words name where it comes from."""
    settings = Settings(tuple(jurisdiction(*both) for both in days))
    decision = decide_notice([change("reduction")], settings)
    assert decision.lead_days == max(reduction for reduction, _ in days)
    assert not decision.lead_days or f"Land of {decision.lead_days}" in decision.lead_basis
    assert decide_notice([change("neutral", material=True)], settings).lead_days == max(m for _, m in days)


@pytest.mark.parametrize(
    ("published", "label", "expected"),
    [
        ("2026-01-01", "reduction", "2026-01-31"),
        ("2028-02-15", "reduction", "2028-03-16"),
        ("2026-01-01", "cosmetic", "2026-01-01"),
        ("", "reduction", ""),
    ],
)
def test_the_earliest_effective_date(published: str, label: Label, expected: str) -> None:
    """Calendar days after publication, leap days counted; no date without one to count from."""
    assert decide_notice([change(label)], DEFAULT, published=published).earliest_effective == expected


@pytest.mark.parametrize(
    ("asked", "settings", "expected"),
    [
        ("none", CHINA, "none"),
        ("new_data", DEFAULT, "new_data"),
        ("new_data", CHINA, "new_data"),
        ("new_data", AMERICA, "old_data"),
        ("old_data", CHINA, "old_data"),
        ("guardian", AMERICA, "guardian"),
    ],
)
def test_consent_is_what_a_rule_asks_or_the_jurisdiction_raises(
    asked: Consent, settings: Settings, expected: Consent
) -> None:
    """No rule asks, no consent; where one does, the jurisdiction may ask for more, never for less."""
    assert decide_notice([change("reduction", consent=asked)], settings).consent == expected


def test_an_incomplete_profile_says_so() -> None:
    """What nobody has read stands among the reasons of every decision."""
    said = " ".join(decide_notice([change("cosmetic")], CHINA).reasons)
    assert "incomplete" in said
    assert "44588" in said


@pytest.mark.parametrize(("label", "count"), list(product(LABELS, (1, 2))))
def test_reasons_are_plain_sentences(label: Label, count: int) -> None:
    """Each label present is one sentence, in the singular or the plural."""
    [reason] = decide_notice([change(label)] * count, DEFAULT).reasons
    assert reason.startswith("1 change " if count == 1 else "2 changes ")
    assert reason.endswith(".")
    verbs = {"take", "are", "leave", "change"}
    assert (reason.split()[2] in verbs) == (count == 2)


def test_nothing_changed_is_said() -> None:
    """An empty comparison has a reason too."""
    assert decide_notice([], DEFAULT).reasons == ("Nothing changed.",)


@pytest.mark.parametrize(
    ("code", "name"), [("CN", "China"), ("US-CA", ""), ("US-XX", "United States"), ("ZZ", "")]
)
def test_a_region_falls_back_to_its_country_and_an_unknown_code_to_the_default(code: str, name: str) -> None:
    """Every policy gets lead times; none is invented for a place nobody wrote down."""
    [found] = find_jurisdictions((code,))
    assert found.reduction_days > 0
    assert not name or found.name == name
    assert (found.code == "default") == (code == "ZZ")


def test_every_default_number_says_that_it_is_ours() -> None:
    """A lead time that no law sets says so wherever it is shown."""
    for code in ("default", "EU", "GB", "US", "CN", "BR", "KR", "IN"):
        for found in find_jurisdictions((code,)):
            assert found.basis in {"law", "default"}
            assert found.basis == "law" or "default" in found.words or "practice" in found.words
