"""What may be recorded about a release, and what becomes of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from releasing import ACCOUNT, freeze, translate, write_next

from policygen.errors import ReleaseError, UntranslatedError, UsageError
from policygen.load.workspace import load_workspace
from policygen.model.event import Event
from policygen.pipeline.as_of import answer_as_of
from policygen.pipeline.event import add_event
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.stamp import Stamp, stamp_translation
from policygen.pipeline.translation_status import read_status
from policygen.pipeline.verify import verify_releases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOLD = Event("notified", "2026-02-03", ("A",), channel="homepage", evidence="https://mori.example/notice")
POSTPONED = Event("postponed", "2026-02-10", ("A",), "protest", effective="2026-05-01")
ORDER = Event("shortened", "2026-02-10", ("A", "B"), "leak", effective="2026-02-12", order="Az. 1")
WITHDRAWN = Event("withdrawn", "2026-02-10", ("A",), "protest")


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    """One version in force, one pending from 2026-02-02 until 2026-04-01."""
    root = make_workspace()
    freeze(root, "1.0.0", "2026-01-05")
    write_next(root, ACCOUNT, "1.0.0", "1.1.0", "We keep it for 30 days.")
    freeze(root, "2.0.0", "2026-02-02", "2026-04-01")
    return root


def held(root: Path, date: str) -> str:
    answer = answer_as_of(root, date)
    return answer.in_force.version if answer.in_force else ""


def test_a_notice_keeps_its_evidence(workspace: Path, tmp_path: Path) -> None:
    """Of a file the name and the digest of its bytes stand in the entry, of an address the address."""
    banner = workspace / "evidence" / "banner.png"
    banner.parent.mkdir()
    banner.write_bytes(b"\x89PNG\0")
    (tmp_path / "mail.eml").write_bytes(b"mail")
    for evidence in (TOLD.evidence, str(banner), str(tmp_path / "mail.eml")):
        add_event(workspace, replace(TOLD, evidence=evidence))
    told = load_workspace(workspace).releases["privacy"][-1].events
    assert [one["evidence"] for one in told] == [TOLD.evidence, "evidence/banner.png", "mail.eml"]
    assert told[1]["evidence_digest"] == "sha256:" + hashlib.sha256(b"\x89PNG\0").hexdigest()
    assert {one["channel"] for one in told} == {"home_banner"}


def test_events_are_appended_byte_for_byte(workspace: Path) -> None:
    """What stands in the file stays, comments too."""
    place = workspace / "releases/privacy/2.0.0/events.yaml"
    entry = b"- {event: notified, date: 2026-02-02, channel: push, evidence: seen}"
    place.write_bytes(b"# by hand\r\n" + entry)
    before = place.read_bytes()
    assert add_event(workspace, TOLD) == place
    assert place.read_bytes().startswith(before + b"\n- event: notified\n")
    assert find_edited_files(workspace) == ()


def test_a_file_that_entries_cannot_follow_is_refused(workspace: Path) -> None:
    """A list written in another form is left as it is, and the mend is said."""
    place = workspace / "releases/privacy/2.0.0/events.yaml"
    entry = "{event: notified, date: 2026-02-02, channel: push, evidence: seen}"
    place.write_text(f"[{entry}]\n", encoding="utf-8")
    before = place.read_bytes()
    with pytest.raises(ReleaseError, match="cannot be added"):
        add_event(workspace, TOLD)
    assert place.read_bytes() == before


def test_a_pending_version_can_be_postponed_and_withdrawn_after_protest(workspace: Path) -> None:
    """Postponed, it waits longer; withdrawn, it never holds; each is said on the days that know of it."""
    assert held(workspace, "2026-04-01") == "2.0.0"
    add_event(workspace, POSTPONED)
    assert [held(workspace, day) for day in ("2026-04-01", "2026-05-01")] == ["1.0.0", "2.0.0"]
    assert "protest" in answer_as_of(workspace, "2026-04-01").pending[0].remarks[0]
    assert answer_as_of(workspace, "2026-02-09").pending[0].remarks == ()
    add_event(workspace, replace(WITHDRAWN, date="2026-04-02"))
    assert held(workspace, "2026-12-31") == "1.0.0"
    assert len(answer_as_of(workspace, "2026-12-31").withdrawn) == 2
    assert verify_releases(workspace).releases[-1].remarks[-1].startswith("Version 2.0.0 was withdrawn")


def test_after_a_withdrawal_the_number_stays_taken(workspace: Path) -> None:
    """The next version follows the one in force, under a higher number than the withdrawn one."""
    add_event(workspace, WITHDRAWN)
    with pytest.raises(ReleaseError, match="was released already"):
        freeze(workspace, "2.0.0", "2026-03-01")
    freeze(workspace, "3.0.0", "2026-03-01")
    lock = load_workspace(workspace).releases["privacy"][-1].lock
    assert lock["decision"]["label"] is not None
    assert held(workspace, "2026-03-01") == "3.0.0"
    assert find_edited_files(workspace) == ()


def test_a_notice_shortened_by_order_shows_everywhere(workspace: Path) -> None:
    """With two names and the reference the date moves earlier, and every report says so."""
    with pytest.raises(UsageError, match="two names"):
        add_event(workspace, replace(ORDER, by=("A",)))
    with pytest.raises(UsageError, match="`order`"):
        add_event(workspace, replace(ORDER, order=""))
    add_event(workspace, ORDER)
    answer = answer_as_of(workspace, "2026-02-12").in_force
    assert answer is not None
    assert answer.version == "2.0.0"
    for remarks in (answer.remarks, verify_releases(workspace).releases[-1].remarks):
        assert "by legal order Az. 1, on the word of A and B" in remarks[0]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (replace(TOLD, date="2026-02-01"), "was published on"),
        (replace(POSTPONED, effective="2026-03-01"), "later date"),
        (replace(POSTPONED, date="2026-04-01"), "took effect"),
        (replace(WITHDRAWN, date="2026-04-02"), "took effect"),
        (replace(ORDER, effective="2026-06-01"), "before 2026-04-01"),
        (replace(ORDER, effective="2026-02-09"), "before the day"),
        (replace(WITHDRAWN, reason=""), "`reason`"),
        (replace(TOLD, evidence="missing.png"), "no address and no file"),
        (replace(TOLD, channel=""), "`channel`"),
        (Event("locale-added", "2026-02-10", locale="en"), "already"),
    ],
)
def test_what_cannot_have_happened_is_refused(workspace: Path, event: Event, said: str) -> None:
    """Each with its reason, and nothing is written."""
    with pytest.raises(UsageError, match=said):
        add_event(workspace, event)
    assert not (workspace / "releases/privacy/2.0.0/events.yaml").exists()


def test_a_locale_that_is_not_complete_is_refused_with_all_that_it_lacks(workspace: Path) -> None:
    """Clauses and titles at once: whoever mends the first must not meet the second only then."""
    with pytest.raises(UntranslatedError) as caught:
        add_event(workspace, Event("locale-added", "2026-02-10", locale="fr"))
    codes = [problem.code for problem in caught.value.problems]
    assert set(codes) == {"translation-missing", "title-missing"}
    assert all("2.0.0" in problem.message for problem in caught.value.problems)
    assert not (workspace / "releases/privacy/2.0.0/events.yaml").exists()


def test_a_notice_with_a_wrong_year_bars_no_withdrawal(workspace: Path) -> None:
    """Events are never taken back: one slip of a date must not keep a release from being withdrawn."""
    add_event(workspace, replace(TOLD, date="2027-02-03"))
    add_event(workspace, WITHDRAWN)
    assert held(workspace, "2026-04-02") == "1.0.0"


def test_nothing_happens_to_a_withdrawn_version(workspace: Path) -> None:
    """Nor to the draft."""
    add_event(workspace, WITHDRAWN)
    with pytest.raises(UsageError, match="was withdrawn"):
        add_event(workspace, replace(POSTPONED, date="2026-02-11"), version="2.0.0")
    with pytest.raises(UsageError, match="no events"):
        add_event(workspace, TOLD, version="draft")


def test_a_locale_joins_a_release_with_its_words(workspace: Path) -> None:
    """The words of the added locale are kept, proved and immutable like the others."""
    translate(workspace)
    add_event(workspace, Event("locale-added", "2026-02-20", locale="fr"), version="1.0.0")
    release = load_workspace(workspace).releases["privacy"][0]
    assert set(release.words) == {"en", "fr"}
    assert "Nous collectons" in release.words["fr"]
    assert verify_releases(workspace, "1.0.0").releases[0].proved == ("en", "fr")
    days = ("2026-02-19", "2026-02-20")
    locales = [one.locales for day in days if (one := answer_as_of(workspace, day).in_force)]
    assert locales == [("en",), ("en", "fr")]
    (workspace / "releases/privacy/1.0.0/text.fr.txt").write_text("Autre.\n", encoding="utf-8")
    assert len(find_edited_files(workspace)) == 1


def test_a_locale_that_nobody_has_read_joins_no_release(workspace: Path) -> None:
    """Each clause is named with the stamp that mends it; status and lint say the same of that version."""
    place = translate(workspace)
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("adresse", "boîte"), encoding="utf-8")
    event = Event("locale-added", "2026-02-20", locale="fr")
    with pytest.raises(UntranslatedError) as caught:
        add_event(workspace, event, version="1.0.0")
    (found,) = caught.value.problems
    assert (found.code, found.path) == ("translation-unreviewed", place.relative_to(workspace).as_posix())
    assert "1.0.0 would be published with it" in found.message
    assert "stamp collection/account@1.0.0 --locale fr" in found.hint
    (status,) = read_status(workspace, release="1.0.0").locales
    assert [unit.state for unit in status.units] == ["unreviewed"]
    stamp_translation(workspace, Stamp("collection/account@1.0.0", "fr", "R. Name", "2026-02-20"))
    add_event(workspace, event, version="1.0.0")
    lines = [line for line in place.read_text(encoding="utf-8").splitlines() if "reviewed_" not in line]
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    warnings = [each for each in lint_workspace(workspace).warnings if each.code == "translation-unreviewed"]
    assert [(each.path, "@1.0.0" in each.hint) for each in warnings] == [(found.path, True)]


def test_events_of_a_tampered_workspace_are_refused(workspace: Path) -> None:
    """Nothing is recorded about releases that are not what they were."""
    (workspace / "releases/privacy/1.0.0/text.en.txt").write_text("Other.\n", encoding="utf-8")
    with pytest.raises(ReleaseError, match="edited"):
        add_event(workspace, TOLD)
