"""The notices of the mori history: what its readers are told, and from which version on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from policygen.pipeline.notice import NoticeRequest, announce, write_notices

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("since", "notice", "consent", "steps"),
    [
        ("1.0.0", "prominent", "old_data", 3),
        ("1.1.0", "prominent", "old_data", 1),
        ("2.0.0", "none", "none", 0),
    ],
)
def test_each_reader_gets_the_notice_owed_to_them(
    checkout: Path, since: str, notice: str, consent: str, steps: int
) -> None:
    """Whoever saw a version before 2.0.0 is told prominently and asked; whoever saw 2.0.0 is left alone."""
    (told,) = announce(checkout, NoticeRequest(since=since, locales=("en",)))
    assert (told.notice, told.consent, len(told.steps)) == (notice, consent, steps)


def test_the_notice_of_the_second_version_says_what_counts(checkout: Path, tmp_path: Path) -> None:
    """Promise, dates, channels and choices are those of the mori policy."""
    write_notices(checkout, announce(checkout, NoticeRequest()), tmp_path)
    values = json.loads((tmp_path / "en" / "notice.json").read_text(encoding="utf-8"))
    assert (values["from_version"], values["to_version"]) == ("1.1.0", "2.0.0")
    assert (values["effective"], values["earliest_effective"]) == ("2026-10-01", "2026-09-02")
    assert values["channels"] == ["home_banner", "push"]
    ids = {change["id"] for change in values["changes"] if change["label"] == "reduction"}
    assert {"collection-account-details", "use-needs", "account-cancellation-answer"} <= ids
    page = (tmp_path / "en" / "changes.html").read_text(encoding="utf-8")
    for words in (
        "facial images",
        "targeted advertising",
        "insurers",
        "Close your account",
        "October 1, 2026",
    ):
        assert words in page
    email = (tmp_path / "en" / "email.txt").read_text(encoding="utf-8")
    assert "Using our services does not count as agreeing." in " ".join(email.split())
    assert len((tmp_path / "en" / "push.txt").read_text(encoding="utf-8").strip()) <= 120


def test_a_longer_answer_is_told_although_the_ends_show_a_new_promise(checkout: Path) -> None:
    """From 1.0.0 an answer within 30 days is new and good; that it was 15 days between is not hidden."""
    (told,) = announce(checkout, NoticeRequest(since="1.0.0", locales=("en",)))
    answers = [one for one in told.changes if one.change.clause == "account/cancellation-answer"]
    assert [(one.change.label, one.passing) for one in answers] == [("expansion", False), ("reduction", True)]
