from __future__ import annotations

import pytest

from policygen.load.events import parse_events

DIGEST = "sha256:" + "0" * 64
WHOLE = [
    {"event": "notified", "date": "2026-01-05", "channel": "home_banner", "evidence": "banner.png"},
    {"event": "locale-added", "date": "2026-01-05", "locale": "fr", "words": DIGEST},
    {"event": "postponed", "date": "2026-01-05", "effective": "2026-02-01"},
    {
        "event": "shortened", "date": "2026-01-05", "effective": "2026-02-01", "order": "Az. 1",
        "by": ["A", "B"], "reason": "a leak",
    },
    {"event": "withdrawn", "date": "2026-01-05", "reason": "protest", "by": "A", "example": True},
]


def test_each_kind_is_read_as_it_was_written() -> None:
    """Every kind of event, whole, gives an event and no problem; one name may stand alone."""
    events, problems = parse_events(WHOLE, "events.yaml")
    assert problems == ()
    assert [event.kind for event in events] == [entry["event"] for entry in WHOLE]
    assert events[-1].by == ("A",)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"event": "postponed", "date": "2026-01-05"}, "needs `effective`"),
        ({"event": "notified", "date": "2026-01-05", "channel": "push"}, "needs `evidence`"),
        ({"event": "withdrawn", "date": "2026-01-05"}, "needs `reason`"),
        ({**WHOLE[4], "effective": "2026-02-01"}, "has no `effective`"),
        ({**WHOLE[3], "by": ["A"]}, "two names"),
        ({**WHOLE[3], "by": ["A", "A"]}, "two names"),
        ({**WHOLE[3], "by": ["A. Li", "a.  li"]}, "two names"),
        ({**WHOLE[3], "order": ""}, "order"),
        ({**WHOLE[0], "date": "5.1.2026"}, "date"),
        ({**WHOLE[0], "event": "notify"}, "did you mean `notified`"),
        ({**WHOLE[0], "chanel": "push"}, "chanel"),
    ],
)
def test_an_entry_that_is_not_whole_is_a_problem(entry: dict[str, object], said: str) -> None:
    """Each is named by its number in the file and what it lacks; the others are still read."""
    events, problems = parse_events([WHOLE[0], entry], "events.yaml")
    assert len(events) == 1
    assert problems
    assert all(problem.code == "event-malformed" for problem in problems)
    assert any(said in str(problem) for problem in problems)
    assert "entry 2" in problems[0].message
