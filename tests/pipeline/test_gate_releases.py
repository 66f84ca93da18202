from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from gating import DECISION

from policygen.model.workspace import Release
from policygen.pipeline.gate_releases import Made, check_release, read_decision
from policygen.pipeline.timeline import make_timeline

if TYPE_CHECKING:
    from policygen.model.gate import GateFinding
    from policygen.model.timeline import Timeline

LATEST = "2026-03-01"
"""The last day on which readers can be told of the release made here: 30 days before it takes effect."""


def make_release(version: str, published: str, effective: str, *events: dict[str, Any]) -> Release:
    return Release("privacy", version, published, effective, {}, {}, events=events)


BEFORE = make_release("1.0.0", "2026-01-01", "2026-01-01")


def told(day: str) -> dict[str, Any]:
    return {"event": "notified", "date": day, "channel": "email", "by": "A", "evidence": "letter.txt"}


def check(
    *events: dict[str, Any], as_of: str = "", version: str = "2.0.0", published: str = "2026-02-01",
    effective: str = "2026-03-31", **owed: Any,
) -> list[GateFinding]:
    """Check a release that owes a prominent notice with thirty days."""
    release = make_release(version, published, effective, *events)
    timeline: Timeline = make_timeline((BEFORE, release))
    return list(check_release(Made(release, BEFORE, replace(DECISION, **owed)), timeline, as_of))


def say(found: list[GateFinding]) -> list[tuple[str, str]]:
    return [(finding.severity, finding.problem.code) for finding in found]


def test_a_release_made_right_passes() -> None:
    """Numbered as its changes ask, published long enough before, told in time."""
    assert check(told("2026-02-01"), as_of="2026-11-22") == []


def test_a_hand_made_release_is_held_to_the_same_rules() -> None:
    """A number that understates, dates that run backwards and a lead time that is too short are refused."""
    assert say(check(version="1.0.1")) == [("error", "version-understated")]
    assert say(check(effective="2026-02-02")) == [("error", "lead-time-short")]
    assert say(check(published="2025-12-31", effective="2026-03-31")) == [("error", "date-before-last")]
    found = say(check(effective="2026-01-31"))
    assert found == [("error", "date-before-last"), ("error", "lead-time-short")]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("", []),
        ("2026-01-31", []),
        ("2026-02-01", [("warning", "notice-not-given")]),
        (LATEST, [("warning", "notice-not-given")]),
        ("2026-03-02", [("error", "notice-not-given")]),
        ("2026-11-22", [("error", "notice-not-given")]),
    ],
)
def test_a_notice_is_asked_for_and_refused_only_when_it_is_late(
    as_of: str, expected: list[tuple[str, str]]
) -> None:
    """From publication on it is asked for; after the last day on which it is in time it refuses."""
    assert say(check(as_of=as_of)) == expected


def test_the_lead_time_runs_from_the_first_notice() -> None:
    """Readers who were told a day too late have too little time, whatever the publication says."""
    assert say(check(told("2026-03-02"), told("2026-03-05"))) == [("error", "lead-time-short")]
    assert check(told(LATEST)) == []


def test_a_release_that_is_not_out_cannot_be_dated_back() -> None:
    """Of what the trusted branch does not hold nobody was told yet: the lead time runs from the check on."""
    release = make_release("2.0.0", "2026-02-01", "2026-03-31", told("2026-02-01"))
    timeline = make_timeline((BEFORE, release))
    for as_of, expected in ((LATEST, []), ("2026-03-02", [("error", "lead-time-short")])):
        made = Made(release, BEFORE, DECISION, is_out=False)
        assert say(list(check_release(made, timeline, as_of))) == expected
    free = replace(DECISION, notice="none", lead_days=0)
    assert not list(check_release(Made(release, BEFORE, free, is_out=False), timeline, "2026-11-22"))


def test_a_notice_that_lies_ahead_was_not_given() -> None:
    """An event dated after the day of the check does not count on that day."""
    assert say(check(told("2026-02-20"), as_of="2026-02-10")) == [("warning", "notice-not-given")]


@pytest.mark.parametrize("notice", ["none", "listed"])
def test_nothing_is_asked_for_where_nothing_is_owed(notice: str) -> None:
    """Changes that owe no notice need no event."""
    assert check(as_of="2026-11-22", notice=notice, lead_days=0, version_step="minor") == []


def test_a_release_that_another_has_replaced_needs_no_notice_any_more() -> None:
    """Only what holds or will hold is asked about."""
    release = make_release("2.0.0", "2026-02-01", "2026-03-31")
    later = make_release("2.0.1", "2026-05-01", "2026-05-01")
    made = Made(release, BEFORE, DECISION)
    assert not list(check_release(made, make_timeline((BEFORE, release, later)), "2026-11-22"))


def test_a_date_moved_later_is_fine_and_an_order_is_shown() -> None:
    """Postponing gives more time; a shortened notice passes only by its order, and every report says so."""
    later = {
        "event": "postponed", "date": "2026-03-10", "effective": "2026-06-30", "by": "A", "reason": "protest",
    }
    assert check(told("2026-02-01"), later, as_of="2026-11-22") == []
    order = {
        "event": "shortened", "date": "2026-02-05", "effective": "2026-02-10", "by": ["A", "B"],
        "order": "Court 12/26", "reason": "ordered",
    }
    found = check(told("2026-02-01"), order, as_of="2026-02-20")
    assert say(found) == [("warning", "lead-time-short")]
    assert "Court 12/26" in found[0].problem.message


def test_a_withdrawn_release_owes_nothing() -> None:
    """What never takes effect needs neither notice nor lead time."""
    gone = {"event": "withdrawn", "date": "2026-02-10", "by": "A", "reason": "protest"}
    assert check(gone, as_of="2026-11-22") == []


def test_a_lock_that_says_nonsense_owes_the_most() -> None:
    """What cannot be read is never read as harmless."""
    lock = {"decision": {"notice": "never", "version_step": 7, "lead_days": "ten", "consent": []}}
    decision = read_decision(replace(BEFORE, lock=lock))
    assert (decision.notice, decision.version_step, decision.consent) == ("prominent", "major", "guardian")
