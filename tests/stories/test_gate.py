"""The gate over the history of mori, in a copy of the workspace under version control."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from releasing import copy_mori

from policygen.load.workspace import load_workspace
from policygen.pipeline.compare import compare_judged
from policygen.pipeline.gate import GateRequest, check_gate
from policygen.pipeline.refusals import find_refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from policygen.model.gate import GateResult

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"
SALE = "We may sell your phone number to advertisers at our sole discretion."
COUNSEL = "Privacy counsel"
LAST = "releases/privacy/2.0.0"


@pytest.fixture
def mori(tmp_path: Path) -> Path:
    """Copy the workspace and commit it on the branch that is trusted."""
    root = copy_mori(tmp_path)
    run_git(root, "init", "--quiet", "--initial-branch=main")
    run_git(root, "add", "--all")
    run_git(root, "commit", "--quiet", "--message=The policy as released")
    return root


def run_git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@mori.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def draft(root: Path, clause: str, before: str, after: str, change: Callable[[str], str]) -> None:
    """Write the next version of a clause."""
    text = (root / "clauses" / clause / f"{before}.md").read_text(encoding="utf-8")
    (root / "clauses" / clause / f"{after}.md").write_text(change(text), encoding="utf-8")


def add_sale(root: Path) -> None:
    draft(root, "account/cancellation", "1.1.0", "1.2.0", lambda text: f"{text.rstrip()} {SALE}\n")


def fix_comma(root: Path) -> None:
    """Drop a comma that the sentence does not need."""
    draft(root, "about/introduction", "1.0.0", "1.0.1", lambda text: text.replace("you, and", "you and", 1))


def decide(root: Path, *people: str, role: str = COUNSEL, verdict: str = "acknowledge") -> None:
    """Record by hand that people let every open change of the draft stand."""
    changes = compare_judged(root, "2.0.0")[0].changes
    entries = [
        {
            "fingerprint": change.fingerprint, verdict: True, "by": name, "role": role,
            "reason": "The new contract with advertisers.", "date": "2026-11-20",
        }
        for change in changes
        if change.is_open
        for name in people
    ]
    place = root / "releases" / "privacy" / "draft" / "decisions.yaml"
    place.parent.mkdir(exist_ok=True)
    place.write_text(yaml.safe_dump(entries, sort_keys=False), encoding="utf-8")


def check(root: Path, *, against: str = "", as_of: str = DAY) -> GateResult:
    return check_gate(root, GateRequest(as_of=as_of, against=against))


def codes(result: GateResult) -> set[str]:
    return {finding.problem.code for finding in result.errors}


def refuse(root: Path, version: str, published: str, effective: str) -> set[str]:
    """Ask for the draft to be released, as `policygen release` does."""
    comparison, judged = compare_judged(root, "2.0.0")
    found = find_refusals(
        load_workspace(root), comparison, policy="privacy", version=version, published=published,
        effective=effective,
    )
    return {problem.code for problem in (*found, *judged.problems, *judged.unused)}


def replace_text(place: Path, pattern: str, words: str) -> None:
    text = place.read_text(encoding="utf-8")
    changed = re.sub(pattern, words, text, count=1, flags=re.DOTALL)
    assert changed != text
    place.write_text(changed, encoding="utf-8")


def test_the_workspace_of_the_project_passes() -> None:
    """The example passes its own gate, with nothing to warn of."""
    result = check_gate(ROOT, GateRequest(as_of=DAY))
    assert result.findings == ()
    assert result.passed


def test_a_copy_passes_against_its_own_branch(mori: Path) -> None:
    """A tree that is what the trusted branch is passes."""
    assert check(mori, against="main").findings == ()


def test_a_sentence_about_sale_is_refused(mori: Path) -> None:
    """The reduction waits for people; as 2.0.1 or tomorrow it is refused for that too, each with its code."""
    add_sale(mori)
    assert codes(check(mori)) == codes(check(mori, against="main")) == {"reduction-unacknowledged"}
    assert refuse(mori, "2.0.1", DAY, "2026-11-23") == {
        "reduction-unacknowledged", "version-understated", "lead-time-short",
    }
    assert refuse(mori, "3.0.0", DAY, "2026-11-23") == {"reduction-unacknowledged", "lead-time-short"}


def test_it_goes_out_once_two_people_let_it_stand_with_enough_time(mori: Path) -> None:
    """One name is not enough for a sale; with two it passes, and only the number and the date are left."""
    add_sale(mori)
    decide(mori, "A. Counsel")
    assert "second-name-missing" in codes(check(mori))
    shutil.rmtree(mori / "releases" / "privacy" / "draft")
    decide(mori, "A. Counsel", "B. Counsel")
    assert check(mori, against="main").passed
    assert refuse(mori, "2.1.0", DAY, "2027-01-01") == {"version-understated"}
    assert refuse(mori, "3.0.0", DAY, "2026-12-21") == {"lead-time-short"}
    assert refuse(mori, "3.0.0", DAY, "2026-12-22") == set()


def test_a_comma_goes_out_at_once(mori: Path) -> None:
    """A change that nobody could rely on passes, and may be released as 2.0.1 on the day."""
    fix_comma(mori)
    result = check(mori, against="main")
    assert result.findings == ()
    assert result.policies[0].comparison is not None
    assert len(result.policies[0].comparison.changes) == 1
    assert refuse(mori, "2.0.1", DAY, DAY) == set()
    assert refuse(mori, "2.0.0", DAY, DAY) == {"version-understated"}


def test_the_report_of_a_decided_reduction_still_shows_it(mori: Path) -> None:
    """What people let stand stays a reduction in the answer, and the pipeline can stop at it all the same."""
    add_sale(mori)
    decide(mori, "A. Counsel", "B. Counsel")
    (policy,) = check(mori).policies
    assert policy.comparison is not None
    assert [(one.label, one.basis) for one in policy.comparison.changes] == [("reduction", "decided")]
    stopped = check_gate(mori, GateRequest(fail_on="reduction"))
    assert codes(stopped) == {"label-reached"}


def test_a_sale_is_never_minor(mori: Path) -> None:
    """Two people cannot call it not substantial."""
    add_sale(mori)
    decide(mori, "A. Counsel", "B. Counsel", verdict="not_substantial")
    assert "not-substantial-refused" in codes(check(mori))


def test_facts_that_prose_does_not_say_are_found(mori: Path) -> None:
    """A recipient that stands only in the facts is a reduction, and the prose is called silent."""
    recipient = "    recipients:\n      - name: advertisers\n        role: third_party\n"
    draft(
        mori, "use/surveys", "1.0.0", "1.1.0",
        lambda text: re.sub(r"(practices:\n  - data:[^\n]*\n)", rf"\1{recipient}", text, count=1),
    )
    assert "prose-silent" in codes(check(mori))


def loosen_roles(root: Path) -> None:
    replace_text(root / "policygen.yaml", re.escape(f"decide: [{COUNSEL}]"), "decide: [Intern]")


def drop_second_names(root: Path) -> None:
    replace_text(root / "policygen.yaml", r"  second_name: \[.*?\]\n", "  second_name: [children]\n")


def shorten_lead(root: Path) -> None:
    replace_text(root / "policygen.yaml", "prominent: 30", "prominent: 1")


def drop_jurisdiction(root: Path) -> None:
    replace_text(root / "policygen.yaml", re.escape("jurisdictions: [CN]"), "jurisdictions: [KR]")


def rename_policy(root: Path) -> None:
    replace_text(root / "policygen.yaml", "  privacy:\n", "  privacy-policy:\n")


def change_source(root: Path) -> None:
    replace_text(root / "policygen.yaml", "source: en", "source: fr")


def edit_lock(root: Path) -> None:
    replace_text(root / LAST / "lock.yaml", "- Privacy counsel", "- Intern")


def edit_words(root: Path) -> None:
    (root / LAST / "text.en.txt").write_text("Nothing.\n", encoding="utf-8")


def edit_decisions(root: Path) -> None:
    replace_text(root / LAST / "decisions.yaml", "acknowledge", "not_substantial")


def rewrite_events(root: Path) -> None:
    replace_text(root / LAST / "events.yaml", "2026-08-03", "2026-08-04")


def remove_release(root: Path) -> None:
    shutil.rmtree(root / LAST)


def remove_releases(root: Path) -> None:
    shutil.rmtree(root / "releases")


def edit_clause(root: Path) -> None:
    draft(root, "account/cancellation", "1.1.0", "1.1.0", lambda text: f"{text.rstrip()} {SALE}\n")


@pytest.mark.parametrize(
    ("attack", "code"),
    [
        (loosen_roles, "authority-loosened"), (drop_second_names, "authority-loosened"),
        (shorten_lead, "notice-rules-loosened"), (drop_jurisdiction, "notice-rules-loosened"),
        (rename_policy, "policy-removed"), (change_source, "source-locale-changed"),
        (edit_lock, "released-file-edited"), (edit_words, "released-file-edited"),
        (edit_decisions, "released-file-edited"), (rewrite_events, "released-file-edited"),
        (remove_release, "released-file-edited"), (edit_clause, "released-file-edited"),
        (remove_releases, "lint-error"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_no_file_lowers_the_gate_that_it_goes_through(
    mori: Path, attack: Callable[[Path], None], code: str
) -> None:
    """With a trusted branch every edit of rules, locks, words, judgements or events is found by its code."""
    attack(mori)
    assert code in codes(check(mori, against="main"))


def test_another_jurisdiction_does_not_shorten_the_lead_time(mori: Path) -> None:
    """The terms of the last release hold: the draft that drops its jurisdiction is held to it."""
    drop_jurisdiction(mori)
    add_sale(mori)
    before = compare_judged(mori, "2.0.0")[0].decision.lead_days
    assert before >= 30


@pytest.mark.parametrize("attack", [loosen_roles, drop_second_names], ids=lambda one: one.__name__)
def test_authority_that_a_draft_gives_itself_is_not_authority(
    mori: Path, attack: Callable[[Path], None]
) -> None:
    """People whom only the draft lets decide cannot decide about it, nor one where two are needed."""
    attack(mori)
    add_sale(mori)
    decide(mori, "A. Intern", role="Intern" if attack is loosen_roles else COUNSEL)
    assert codes(check(mori, against="main")) & {"authority-missing", "second-name-missing"}


def test_a_forged_release_is_judged_again(mori: Path) -> None:
    """A release that claims to owe nothing is held to what its changes owe, by the authority before it."""
    from policygen.pipeline.release import freeze_draft

    add_sale(mori)
    freeze_draft(mori, "2.0.1", published=DAY, effective=DAY)
    found = codes(check(mori, against="main"))
    assert found >= {"version-understated", "lead-time-short", "reduction-unacknowledged"}


def test_a_release_cannot_be_forged_into_the_past(mori: Path) -> None:
    """A lock that quotes an older one, to be held to fewer words, breaks the chain."""
    forged, lock = mori / "releases/privacy/2.0.1", (mori / LAST / "lock.yaml").read_text(encoding="utf-8")
    shutil.copytree(mori / LAST, forged)
    lock = lock.replace("version: 2.0.0\n", "version: 2.0.1\n", 1).replace("'2026-08-03'", "'2026-08-02'", 1)
    (forged / "lock.yaml").write_text(re.sub(r"\nseal: [^\n]*", "", lock), encoding="utf-8")
    assert "released-file-edited" in codes(check(mori, against="main"))


def test_what_was_not_looked_at_is_said(mori: Path) -> None:
    """Without a day and without a trusted branch the answer says what it leaves open."""
    result = check_gate(mori)
    assert result.passed
    assert len(result.left_out) == 2
    assert check(mori, against="main").left_out == ()


def test_a_workspace_that_cannot_be_used_is_refused_not_skipped(mori: Path) -> None:
    """A mistake in the definition refuses, and what could not be compared is named."""
    (mori / "policygen.yaml").write_text("polices: {}\n", encoding="utf-8")
    result = check(mori)
    assert "lint-error" in codes(result)
    assert any("mend the workspace first" in note for note in result.left_out)
