"""Judgements on a draft of the example: recorded, bound, reopened, and never lowered by the draft itself."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policygen.load.decisions import draft_decisions_path, read_judgements
from policygen.pipeline.compare import compare_sides
from policygen.pipeline.decide import Ruling, record_ruling
from policygen.pipeline.gate import GateRequest, check_gate
from policygen.pipeline.judge import judge_draft
from policygen.pipeline.release import freeze_draft

if TYPE_CHECKING:
    from collections.abc import Callable

SALE = "We may sell your phone number to advertisers at our sole discretion."
SLOWER = ("within 30 days", "within 90 days")
LOCK = "releases/privacy/2.0.0/lock.yaml"
PACKAGE = Path(__file__).parents[2]


def ruling(by: str = "Ana", role: str = "Privacy counsel") -> Ruling:
    return Ruling("acknowledge", by, role, "Seen.", "2026-11-20")


def edit(root: Path, path: str, change: Callable[[str], str]) -> None:
    place = root / path
    before = place.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    place.write_text(after, encoding="utf-8")


@pytest.fixture
def draft(checkout: Path, tmp_path: Path) -> Path:
    """Copy the example and put two reductions into its draft: a sale, and slower answers."""
    root = tmp_path / "workspace"
    root.mkdir()
    shutil.copy(checkout / "policygen.yaml", root)
    for folder in ("clauses", "releases"):
        shutil.copytree(checkout / folder, root / folder)
    for clause, before, after in (
        ("account/cancellation", "1.1.0", "2.0.0"), ("account/cancellation-answer", "2.0.0", "3.0.0"),
    ):
        folder = root / "clauses" / clause
        shutil.copy(folder / f"{before}.md", folder / f"{after}.md")
    edit(root, "clauses/account/cancellation/2.0.0.md", lambda text: f"{text.rstrip()}\n\n{SALE}\n")
    edit(root, "clauses/account/cancellation-answer/3.0.0.md", lambda text: text.replace(*SLOWER))
    return root


def marks(root: Path) -> tuple[str, str]:
    """Return the fingerprints of the sale and of the slower answers."""
    sale = next(one for one in compare_sides(root, None, None).changes if SALE in one.after)
    slower = next(one for one in compare_sides(root, None, None).changes if "90 days" in one.after)
    return sale.fingerprint, slower.fingerprint


def test_one_reason_for_several_changes_and_two_names_for_a_sale(draft: Path) -> None:
    """The first name closes what needs one; the second name closes the sale, and the diff shows both."""
    both = marks(draft)
    first = record_ruling(draft, both, ruling())
    assert [each.code for each in first.waiting] == ["second-name-missing"]
    assert [one.fingerprint for one in judge_draft(draft).open_changes] == [both[0]]
    assert record_ruling(draft, both[:1], ruling("Ben")).waiting == ()
    done = judge_draft(draft)
    assert (done.open_changes, done.problems) == ((), ())
    decided = {one.fingerprint: one for one in compare_sides(draft, None, None).changes}
    assert [decided[mark].basis for mark in both] == ["decided", "decided"]
    assert [one.by for one in decided[both[0]].judgements] == ["Ana", "Ben"]


def test_nothing_is_written_when_one_of_several_is_refused(draft: Path) -> None:
    """All of the fingerprints or none: a reduction about sale is never minor."""
    minor = Ruling("not_substantial", "Ana", "Privacy counsel", "Small.", "2026-11-20")
    recorded = record_ruling(draft, marks(draft), minor)
    assert (recorded.path, [each.code for each in recorded.refused]) == (None, ["not-substantial-refused"])
    assert not (draft / draft_decisions_path("privacy")).exists()


def test_the_same_person_decides_once(draft: Path) -> None:
    """A second run under the same name, spelled otherwise, is refused and adds nothing."""
    sale, _ = marks(draft)
    record_ruling(draft, [sale], ruling())
    again = record_ruling(draft, [sale.removeprefix("v1:")], ruling(" ANA"))
    assert [each.code for each in again.refused] == ["judgement-repeated"]
    assert len(read_judgements(draft, "privacy")) == 1


@pytest.mark.parametrize("what", ["words", "facts"])
def test_a_judgement_is_open_again_when_anything_of_it_changes(draft: Path, what: str) -> None:
    """Other words or other facts: the judgement is unused, an error, and the change is open."""
    _, slower = marks(draft)
    record_ruling(draft, [slower], ruling())
    words = {"words": ("90 days.", "91 days."), "facts": ("deadline: 30 days", "deadline: 90 days")}
    edit(draft, "clauses/account/cancellation-answer/3.0.0.md", lambda text: text.replace(*words[what]))
    judged = judge_draft(draft)
    assert [each.code for each in judged.problems] == ["judgement-unused"]
    assert any(one.clause == "account/cancellation-answer" for one in judged.open_changes)


def test_judgements_of_a_release_bind_over_several_steps(draft: Path) -> None:
    """A comparison over several releases shows what was decided on the way, and is silent about the rest."""
    record_ruling(draft, marks(draft), ruling())
    changes = compare_sides(draft, "1.0.0", "draft").changes
    assert any(one.basis == "decided" and "facial images" in one.after for one in changes)
    assert any(one.basis == "judged" for one in changes)


def test_a_draft_gives_itself_no_authority(draft: Path) -> None:
    """A role that only the draft names may not decide, and naming it is found."""
    edit(draft, "policygen.yaml", lambda text: text.replace("decide: [", "decide: [Intern, "))
    _, slower = marks(draft)
    recorded = record_ruling(draft, [slower], ruling(role="Intern"))
    assert [each.code for each in recorded.refused] == ["authority-missing"]
    judged = judge_draft(draft)
    assert [each.code for each in judged.problems] == ["authority-loosened"]
    loosened = judged.judged.loosened[0].fingerprint
    for name in ("Ana", "Ben"):
        record_ruling(draft, [loosened], ruling(name))
    assert judge_draft(draft).problems == ()


def test_a_draft_drops_no_jurisdiction_and_no_lead_time(draft: Path) -> None:
    """The lead time is that of the release before; what the draft says about it is found."""
    owed = judge_draft(draft).comparison.decision.lead_days
    shorter = {"[CN]": "[BR]", "prominent: 30": "prominent: 1"}
    for pair in shorter.items():
        edit(draft, "policygen.yaml", lambda text, pair=pair: text.replace(*pair))
    judged = judge_draft(draft)
    assert judged.comparison.decision.lead_days == owed
    assert [each.code for each in judged.problems] == ["notice-rules-loosened"] * 2


def loosen_definition(root: Path) -> None:
    edit(root, "policygen.yaml", lambda text: text.replace("[Privacy counsel]", "[Intern]"))


def loosen_lock(root: Path) -> None:
    edit(root, LOCK, lambda text: text.replace("  - Privacy counsel", "  - Intern"))


def edit_release(root: Path) -> None:
    edit(root, LOCK, lambda text: text.replace("prominent: 30", "prominent: 1"))


def forge_release(root: Path) -> None:
    """Freeze the draft past every refusal, sealed and under an authority of its own."""
    loosen_definition(root)
    freeze_draft(root, "3.0.0", published="2026-11-20", effective="2027-03-01")


@pytest.mark.slow
@pytest.mark.parametrize("trick", [loosen_definition, loosen_lock, edit_release, forge_release])
def test_no_file_of_a_draft_lowers_its_own_gate(draft: Path, trick: Callable[[Path], None]) -> None:
    """With a git revision as trust root the gate refuses, whichever file the draft edits for an intern."""
    sale, slower = marks(draft)
    path = draft / draft_decisions_path("privacy")
    for command in (["init", "-q"], ["add", "policygen.yaml", "releases", "clauses"]):
        subprocess.run(["git", "-C", str(draft), *command], check=True)
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    subprocess.run(["git", "-C", str(draft), *identity, "commit", "-qm", "Trusted"], check=True)
    entry = "- {{fingerprint: '{}', acknowledge: true, by: {}, role: Intern, reason: r, date: 2026-11-20}}\n"
    path.parent.mkdir(exist_ok=True)
    entries = (entry.format(mark, by) for mark in (sale, slower) for by in ("A", "B"))
    path.write_text("".join(entries), encoding="utf-8")
    trick(draft)
    result = check_gate(draft, GateRequest("privacy", "2026-11-22", None, "HEAD"))
    assert not result.passed
    codes = {each.problem.code for each in result.findings if each.severity == "error"}
    assert codes & {"reduction-unacknowledged", "released-file-edited"}
    if trick is not loosen_lock:
        assert "authority-missing" in codes


def start(root: Path, mark: str, name: str) -> subprocess.Popen[bytes]:
    """Start a `decide` of its own process."""
    words = ["-C", str(root), "decide", mark, "--acknowledge", "--by", name, "--role", "Privacy counsel"]
    command = [sys.executable, "-m", "policygen", *words, "--reason", "Seen.", "--date", "2026-11-20"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=PACKAGE, env=environment, **quiet)


@pytest.mark.slow
def test_two_at_once_lose_nothing(draft: Path) -> None:
    """Several people decide in the same moment: every judgement is in the file, each whole."""
    sale, slower = marks(draft)
    running = [start(draft, mark, name) for mark in (sale, slower) for name in ("Ana", "Ben")]
    assert [one.wait(60) for one in running] == [0, 0, 0, 0]
    written = read_judgements(draft, "privacy")
    expected = {(mark, name) for mark in (sale, slower) for name in ("Ana", "Ben")}
    assert {(one.fingerprint, one.by) for one in written} == expected
    assert len(written) == 4


@pytest.mark.slow
def test_a_killed_decide_leaves_before_or_after(draft: Path) -> None:
    """SIGKILL at many moments: the file is as it was or as it is to be, and the next one goes through."""
    sale, _ = marks(draft)
    record_ruling(draft, [sale], ruling())
    path = draft / draft_decisions_path("privacy")
    for step in range(8):
        before = path.read_bytes()
        running = start(draft, sale, f"Person {step}")
        time.sleep(0.1 + 0.12 * step)
        running.send_signal(signal.SIGKILL)
        running.wait(60)
        assert path.read_bytes() == before or len(path.read_bytes()) > len(before)
        assert path.read_bytes().startswith(before)
        assert len(read_judgements(draft, "privacy")) >= 1
    assert record_ruling(draft, [sale], ruling("Last")).path == path
    assert sorted(each.name for each in path.parent.iterdir()) == ["decisions.yaml"]
