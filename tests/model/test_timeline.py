"""Which version holds on which day: withdrawn, postponed, shortened, corrected."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.model.event import Event
from policygen.model.timeline import Entry, Timeline
from policygen.model.workspace import Release

FIRST = Release("privacy", "1.0.0", "2026-01-01", "2026-01-01", {"before": ""}, {}, digest="sha256:1")
NEXT = Release("privacy", "2.0.0", "2026-03-01", "2026-05-01", {"before": "sha256:1"}, {}, digest="sha256:2")
FIX = Release("privacy", "1.0.1", "2026-04-01", "2026-04-01", {"before": "sha256:2"}, {}, digest="sha256:3")
WITHDRAWN = Event("withdrawn", "2026-04-15", ("A",), "protest")
POSTPONED = Event("postponed", "2026-04-15", ("A",), "protest", effective="2026-06-01")
SHORTENED = Event("shortened", "2026-04-15", ("A", "B"), "leak", effective="2026-04-20", order="Az. 1")


def held(timeline: Timeline, date: str) -> str:
    release = timeline.in_force(date)
    return release.version if release else ""


def test_a_version_holds_from_its_day_until_the_next_one_does() -> None:
    """Before the first day nothing holds; the day of effect is the first on which a version does."""
    timeline = Timeline((Entry(FIRST), Entry(NEXT)))
    days = ("2025-12-31", "2026-01-01", "2026-04-30", "2026-05-01")
    assert [held(timeline, day) for day in days] == ["", "1.0.0", "1.0.0", "2.0.0"]
    assert [one.version for one in timeline.pending("2026-03-01")] == ["2.0.0"]
    assert timeline.pending("2026-02-28") == timeline.pending("2026-05-01") == ()


def test_a_correction_holds_until_the_pending_version_does() -> None:
    """What is corrected while another waits never undoes the one that waits."""
    timeline = Timeline((Entry(FIRST), Entry(FIX), Entry(NEXT)))
    days = ("2026-03-31", "2026-04-01", "2026-05-01")
    assert [held(timeline, day) for day in days] == ["1.0.0", "1.0.1", "2.0.0"]


def test_each_version_follows_the_one_it_was_compared_with() -> None:
    """A correction follows what is in force, though it was made after the pending version."""
    timeline = Timeline((Entry(FIRST), Entry(FIX), Entry(NEXT)))
    followed = {one: timeline.followed(one) for one in ("1.0.0", "1.0.1", "2.0.0", "9.0.0")}
    assert followed == {"1.0.0": None, "1.0.1": FIRST, "2.0.0": FIRST, "9.0.0": None}


def test_after_a_withdrawn_version_comes_what_follows_the_one_below() -> None:
    """A draft after a withdrawal is compared with what readers still have."""
    third = replace(FIX, version="3.0.0", published="2026-06-01", effective="2026-06-01")
    timeline = Timeline((Entry(FIRST), Entry(NEXT, (WITHDRAWN,)), Entry(third)))
    assert timeline.followed("3.0.0") == FIRST
    assert Timeline((Entry(FIRST), Entry(NEXT, (WITHDRAWN,)))).last() == FIRST


def test_a_withdrawn_version_never_holds() -> None:
    """It waits until the day it was withdrawn, and its remark stands from then on."""
    timeline = Timeline((Entry(FIRST), Entry(NEXT, (WITHDRAWN,))))
    assert held(timeline, "2026-07-01") == "1.0.0"
    assert timeline.pending("2026-04-14") == (NEXT,)
    assert timeline.pending("2026-04-15") == ()
    assert timeline.is_withdrawn("2.0.0")
    assert not timeline.is_withdrawn("2.0.0", known="2026-04-14")
    assert "withdrawn on 2026-04-15" in timeline.remarks("2.0.0")[0]


def test_a_date_that_moved_counts_from_the_day_it_was_moved() -> None:
    """A day is answered from what was known on it."""
    timeline = Timeline((Entry(FIRST), Entry(NEXT, (POSTPONED,))))
    assert timeline.effective_of("2.0.0", known="2026-04-14") == "2026-05-01"
    assert timeline.effective_of("2.0.0") == "2026-06-01"
    assert [held(timeline, day) for day in ("2026-05-01", "2026-06-01")] == ["1.0.0", "2.0.0"]


def test_a_notice_shortened_by_order_names_order_and_people() -> None:
    """The remark says the reference and both names, in every report that shows it."""
    timeline = Timeline((Entry(FIRST), Entry(NEXT, (SHORTENED,))))
    (remark,) = timeline.remarks("2.0.0")
    assert all(word in remark for word in ("Az. 1", "A and B", "2026-04-20", "leak"))
    assert held(timeline, "2026-04-20") == "2.0.0"
    assert timeline.shortened("2.0.0") == (SHORTENED,)


@pytest.mark.parametrize("event", [WITHDRAWN, POSTPONED])
def test_what_took_effect_stays(event: Event) -> None:
    """An event of the day of effect or later moves nothing: the version held, and readers relied on it."""
    timeline = Timeline((Entry(FIRST), Entry(NEXT, (replace(event, date="2026-05-01"),))))
    assert held(timeline, "2026-05-02") == "2.0.0"
    assert timeline.remarks("2.0.0") == ()


def test_history_leaves_out_what_never_held() -> None:
    """Versions come in the order they take effect; a withdrawn one is no part of it."""
    timeline = Timeline((Entry(FIRST), Entry(FIX), Entry(NEXT, (WITHDRAWN,))))
    assert [(one.version, day) for one, day in timeline.history()] == [
        ("1.0.0", "2026-01-01"), ("1.0.1", "2026-04-01"),
    ]


DAYS = st.dates().map(lambda day: day.isoformat())
EVENTS = st.builds(Event, st.sampled_from(["postponed", "withdrawn", "notified"]), DAYS, effective=DAYS)


@given(st.lists(EVENTS, max_size=4), DAYS, DAYS)
def test_what_holds_never_goes_back(events: list[Event], one: str, other: str) -> None:
    """Whatever is recorded, a later day never has a lower version than an earlier one."""
    moves = [replace(each, effective=max(each.effective, NEXT.effective)) for each in events]
    timeline = Timeline((Entry(FIRST), Entry(NEXT, tuple(moves))))
    earlier, later = sorted((one, other))
    known = [entry.effective(later) for entry in timeline.entries]
    if known == [entry.effective(earlier) for entry in timeline.entries]:
        assert held(timeline, earlier) <= held(timeline, later)
