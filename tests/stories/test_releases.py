"""The history of mori goes on: refused, signed, released, corrected, postponed, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from releasing import CANCELLATION, SALE, copy_mori, read_tree, write_next

from policygen.load.workspace import load_workspace
from policygen.model.event import Event
from policygen.pipeline.as_of import answer_as_of
from policygen.pipeline.bump import bump_clause
from policygen.pipeline.compare import compare_sides
from policygen.pipeline.decide import Ruling, record_ruling
from policygen.pipeline.event import add_event
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.release import ReleaseRequest, release_draft
from policygen.pipeline.verify import verify_releases

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.pipeline.release import Released

DAY, TOMORROW = "2026-11-23", "2026-11-24"
ENOUGH = "2026-12-23"
LAST = "releases/privacy/3.0.0"
CORRECTED = "releases/privacy/2.0.0"


@pytest.fixture
def mori(tmp_path: Path) -> Path:
    return copy_mori(tmp_path)


def release(root: Path, version: str, effective: str, published: str = DAY) -> Released:
    return release_draft(root, ReleaseRequest(version, published, effective))


def refuse(root: Path, version: str, effective: str, published: str = DAY) -> set[str]:
    """Ask for a release that is refused, and check that nothing was written."""
    before = read_tree(root)
    released = release(root, version, effective, published)
    assert read_tree(root) == before
    assert released.folder is None
    assert all(problem.hint for problem in released.refusals)
    return {problem.code for problem in released.refusals}


def sign(root: Path, *names: str) -> None:
    """Let named people acknowledge every reduction of the draft."""
    for name in names:
        changes = compare_sides(root, None, None).changes
        ruling = Ruling("acknowledge", name, "Privacy counsel", "The contract with advertisers.", DAY)
        record_ruling(root, [change.fingerprint for change in changes], ruling)


def release_sale(root: Path) -> None:
    """Bring the sentence about the sale out as 3.0.0, pending until enough time has passed."""
    write_next(root, CANCELLATION, "1.1.0", "1.2.0", SALE)
    sign(root, "A. Counsel", "B. Counsel")
    assert release(root, "3.0.0", ENOUGH).refusals == ()


def test_a_sale_is_refused_until_two_people_and_enough_time_stand_behind_it(mori: Path) -> None:
    """Each refusal has its code; signed, rightly numbered and in time it goes out with its judgements."""
    write_next(mori, CANCELLATION, "1.1.0", "1.2.0", SALE)
    unsigned = {"reduction-unacknowledged", "lead-time-short"}
    assert refuse(mori, "2.0.1", TOMORROW) == {*unsigned, "version-understated"}
    assert refuse(mori, "3.0.0", TOMORROW) == unsigned
    sign(mori, "A. Counsel")
    assert "second-name-missing" in refuse(mori, "3.0.0", ENOUGH)
    sign(mori, "B. Counsel")
    assert refuse(mori, "3.0.0", TOMORROW) == {"lead-time-short"}
    draft = mori / "releases/privacy/draft/decisions.yaml"
    draft.write_bytes(b"# Meeting of November.\n" + draft.read_bytes())
    judgements = draft.read_bytes()
    released = release(mori, "3.0.0", ENOUGH)
    assert released.refusals == ()
    assert released.folder == mori / LAST
    assert (mori / LAST / "decisions.yaml").read_bytes() == judgements
    assert not draft.exists()
    assert verify_releases(mori).problems == ()
    lock = load_workspace(mori).releases["privacy"][-1].lock
    assert (lock["decision"]["notice"], lock["decision"]["lead_days"]) == ("prominent", 30)


def test_a_comma_goes_out_at_once(mori: Path) -> None:
    """A patch that nobody could rely on is published and effective on the same day."""
    place = bump_clause(mori, "about/introduction")
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("you, and", "you and", 1), encoding="utf-8")
    assert release(mori, "2.0.1", DAY).refusals == ()
    assert [answer.version for answer in (answer_as_of(mori, DAY).in_force,) if answer] == ["2.0.1"]


@pytest.mark.parametrize(
    ("version", "published", "effective", "code"),
    [
        ("2.0.0", DAY, DAY, "version-exists"),
        ("1.9.0", DAY, DAY, "version-not-next"),
        ("2.0.1", "2026-08-02", DAY, "date-before-last"),
        ("2.0.1", DAY, "2026-11-22", "effective-too-early"),
        ("2.0", DAY, DAY, "version-malformed"),
    ],
)
def test_numbers_and_dates_that_cannot_follow(
    mori: Path, version: str, published: str, effective: str, code: str
) -> None:
    """Each with its own code, and nothing is written."""
    assert refuse(mori, version, effective, published) == {code}


def test_a_workspace_that_lint_refuses_is_not_released(mori: Path) -> None:
    """A mistake in a clause, and a released file that was edited, have their codes."""
    place = bump_clause(mori, "account/cancellation")
    place.write_text("---\ntitle: x\nknd: right\n---\nWords.\n", encoding="utf-8")
    assert refuse(mori, "3.0.0", ENOUGH) == {"lint-error"}
    place.unlink()
    words = mori / "releases/privacy/1.0.0/text.en.txt"
    words.write_text("Other.\n", encoding="utf-8")
    assert refuse(mori, "2.0.1", DAY) == {"released-file-edited"}


def test_a_missing_translation_is_refused(mori: Path) -> None:
    """A locale that is to be published has every clause."""
    config = mori / "policygen.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("published: [en]", "published: [en, fr]"), encoding="utf-8")
    assert "translation-missing" in refuse(mori, "2.0.1", ENOUGH)


def test_what_is_pending_is_not_brought_forward(mori: Path) -> None:
    """A patch of a pending version would bring its reductions into force early: it waits with it."""
    release_sale(mori)
    place = bump_clause(mori, "about/introduction")
    place.write_text(place.read_text(encoding="utf-8").replace("you, and", "you and", 1), encoding="utf-8")
    assert refuse(mori, "3.0.1", "2026-12-22", TOMORROW) == {"effective-moved-earlier"}
    assert release(mori, "3.0.1", ENOUGH, TOMORROW).refusals == ()


def test_a_correction_goes_out_while_another_version_is_pending(mori: Path) -> None:
    """It holds what is in force and the corrected clause, nothing of the pending version."""
    release_sale(mori)
    place = bump_clause(mori, "account/cancellation", start="1.1.0")
    assert place.stem == "1.1.1"
    place.write_text(place.read_text(encoding="utf-8").replace("staff at", "staff, at"), encoding="utf-8")
    assert refuse(mori, "2.0.1", "2026-12-24", TOMORROW) == {"correction-too-late"}
    released = release(mori, "2.0.1", TOMORROW, TOMORROW)
    assert (released.refusals, released.corrects) == ((), "2.0.0")
    words = {each.version: each.words["en"] for each in load_workspace(mori).releases["privacy"]}
    assert SALE not in words["2.0.1"]
    assert words["2.0.1"].replace("staff, at", "staff at") == words["2.0.0"]
    held = [answer_as_of(mori, day).in_force for day in (DAY, TOMORROW, ENOUGH)]
    assert [each.version for each in held if each] == ["2.0.0", "2.0.1", "3.0.0"]
    assert verify_releases(mori).problems == find_edited_files(mori) == ()


def test_a_correction_leaves_the_next_draft_alone(mori: Path) -> None:
    """Clauses that wait for the version after the pending one, and their judgements, stay out of it."""
    release_sale(mori)
    write_next(mori, CANCELLATION, "1.2.0", "1.3.0", "We may also sell your email address.")
    sign(mori, "A. Counsel", "B. Counsel")
    draft = (mori / "releases/privacy/draft/decisions.yaml").read_bytes()
    place = bump_clause(mori, "about/introduction")
    place.write_text(place.read_text(encoding="utf-8").replace("you, and", "you and", 1), encoding="utf-8")
    assert release(mori, "2.0.1", TOMORROW, TOMORROW).refusals == ()
    release_files = {path.name for path in (mori / "releases/privacy/2.0.1").iterdir()}
    assert release_files == {"lock.yaml"} | {path.name for path in (mori / CORRECTED).glob("text.*.txt")}
    assert (mori / "releases/privacy/draft/decisions.yaml").read_bytes() == draft


def test_after_a_withdrawal_the_draft_is_compared_with_what_readers_have(mori: Path) -> None:
    """What was withdrawn is a change again: it waits for its signatures, under the next number."""
    release_sale(mori)
    add_event(mori, Event("withdrawn", TOMORROW, ("A. Counsel",), "protest"))
    comparison = compare_sides(mori, None, None)
    assert comparison.before.version == "2.0.0"
    assert [change.label for change in comparison.changes] == ["reduction"]
    assert refuse(mori, "4.0.0", "2027-01-23", "2026-11-25") == {"reduction-unacknowledged"}
    write_next(mori, CANCELLATION, "1.1.0", "1.3.0", "")
    assert release(mori, "3.0.1", "2026-11-25", "2026-11-25").refusals == ()
