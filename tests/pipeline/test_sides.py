from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from policygen.errors import DocumentError, InputError, UsageError
from policygen.model.document import leaves
from policygen.pipeline.compare import compare_documents, compare_sides
from policygen.pipeline.sides import LoadedSide, Request, load_side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    MakeWorkspace = Callable[..., Path]

MORE = """---
title: Account details
kind: practice
practices:
  - data: [email_address, purchase]
    source: subject
    purposes: service_provision
---
We collect your email address and purchase history.
"""


def words(side: LoadedSide) -> list[str]:
    return [leaf.block.text for leaf in leaves(side.document) if leaf.block.kind != "heading"]


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Example", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(make_workspace: MakeWorkspace) -> Path:
    """Return a workspace under git with one commit, a document beside it, and an edit since."""
    root = make_workspace({"plain.md": "We keep logs.\n"})
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "first")
    (root / "clauses/collection/account/1.0.0.md").write_text(MORE, encoding="utf-8")
    (root / "plain.md").write_text("We sell logs.\n", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "# Policy\n\nWe keep logs."),
        ("a.html", "<html><h1>Policy</h1><p>We keep logs.</p></html>"),
        ("a.txt", "Policy\n\nWe keep logs.\n"),
    ],
)
def test_a_plain_document_of_any_kind_is_a_side(tmp_path: Path, name: str, content: str) -> None:
    """Markdown, HTML and plain text are read without a workspace, without facts or jurisdictions."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    side = load_side(str(path), Request(None))
    assert (side.side.kind, side.side.name, side.side.version) == ("document", str(path), "")
    assert words(side)[-1] == "We keep logs."
    assert side.side.digest.startswith("sha256:")
    assert not side.facts.clauses
    assert not side.jurisdictions


def test_a_workspace_folder_is_its_draft(make_workspace: MakeWorkspace) -> None:
    """A folder with a policygen.yaml is assembled, with the facts of its clauses and its jurisdictions."""
    root = make_workspace()
    side = load_side(str(root), Request(None))
    assert side.side.kind == "workspace"
    assert words(side) == ["We collect your email address."]
    assert side.facts.clauses["collection/account"]["practices"][0]["data"] == ["email_address"]
    assert side.facts.titles == {"collection/account": "Account details"}
    assert side.jurisdictions == ("CN",)


def test_the_draft_is_the_workspace_asked_for(make_workspace: MakeWorkspace) -> None:
    """`draft` means the newest clauses of the workspace of -C."""
    side = load_side("draft", Request(make_workspace()))
    assert (side.side.kind, side.side.name) == ("draft", "draft")
    assert words(side) == ["We collect your email address."]


def test_a_released_version_is_read_from_its_release(checkout: Path) -> None:
    """Versions of the example differ in words and carry their number."""
    first, last = (load_side(version, Request(checkout)) for version in ("1.0.0", "2.0.0"))
    assert (first.side.kind, first.side.version, last.side.version) == ("release", "1.0.0", "2.0.0")
    assert first.side.digest != last.side.digest
    assert first.facts.clauses


def test_a_git_revision_is_a_workspace_or_a_document(repository: Path) -> None:
    """`REF:` reads the whole as it was then, `REF:path` one document of it; later edits do not count."""
    request = Request(repository)
    whole, one = load_side("HEAD:", request), load_side("HEAD:plain.md", request)
    assert whole.side.kind == one.side.kind == "revision"
    assert words(whole) == ["We collect your email address."]
    assert words(one) == ["We keep logs."]
    now = load_side(str(repository), request)
    assert words(now) == ["We collect your email address and purchase history."]


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("nothing.md", UsageError, "is no released version"),
        ("9.9.9", UsageError, "no release yet"),
        ("NOSUCH:", InputError, "NOSUCH"),
        ("HEAD:missing.md", InputError, "HEAD:missing.md"),
        ("HEAD:../../etc/passwd", InputError, "leads out"),
    ],
)
def test_what_names_nothing_is_refused(
    repository: Path, name: str, error: type[Exception], said: str
) -> None:
    """A slip, an unknown version or revision, a path out of the repository: each says what is wrong."""
    with pytest.raises(error) as caught:
        load_side(name, Request(repository))
    assert said in str(caught.value)


def test_versions_need_a_workspace() -> None:
    """Outside of a workspace a version or `draft` names nothing, and the message says how to name one."""
    for name in ("1.0.0", "draft"):
        with pytest.raises(UsageError, match="-C DIR"):
            load_side(name, Request(None))
    with pytest.raises(UsageError, match="-C DIR"):
        compare_sides(None, None, None)


def test_a_folder_without_configuration_is_refused(tmp_path: Path) -> None:
    """A folder that is no workspace says which file is missing."""
    with pytest.raises(DocumentError, match=r"policygen\.yaml"):
        load_side(str(tmp_path), Request(None))


def test_without_a_release_the_version_before_must_be_named(make_workspace: MakeWorkspace) -> None:
    """Nothing is compared with nothing by accident."""
    with pytest.raises(UsageError, match="no release yet"):
        compare_sides(make_workspace(), None, None)


def test_sides_of_different_kinds_can_be_compared(repository: Path, tmp_path: Path) -> None:
    """A revision against the working folder, and a workspace against a plain document."""
    with_git = compare_sides(repository, "HEAD:", str(repository))
    assert with_git.decision.notice == "prominent"
    assert with_git.decision.channels
    plain = tmp_path / "other.md"
    plain.write_text("We collect your email address.\n", encoding="utf-8")
    mixed = compare_sides(repository, "HEAD:", str(plain))
    assert {mixed.before.kind, mixed.after.kind} == {"revision", "document"}


def test_a_side_against_itself_owes_nothing(checkout: Path) -> None:
    """The same version twice: no change, no notice, no step."""
    comparison = compare_sides(checkout, "2.0.0", "2.0.0")
    assert not comparison.changes
    assert (comparison.decision.label, comparison.decision.notice, comparison.decision.version_step) == (
        None, "none", "none",
    )


def test_the_promise_of_the_version_before_sets_the_lead(tmp_path: Path) -> None:
    """What was promised before binds, what is promised after does not."""
    long, short = tmp_path / "long.md", tmp_path / "short.md"
    promise = "We will notify you at least {} days before changes to this policy take effect."
    long.write_text(promise.format(60) + "\n\nWe keep logs.\n", encoding="utf-8")
    short.write_text(promise.format(10) + "\n\nWe sell logs.\n", encoding="utf-8")
    forward = compare_sides(None, str(long), str(short), published="2026-01-01").decision
    back = compare_sides(None, str(short), str(long), published="2026-01-01").decision
    assert (forward.lead_days, forward.earliest_effective) == (60, "2026-03-02")
    assert forward.lead_basis.startswith("promise")
    assert back.lead_days == 30


def test_coverage_says_what_was_looked_at(checkout: Path) -> None:
    """Green never means not looked at: blocks, sentences, clauses and rules are counted."""
    coverage = compare_sides(checkout, "1.1.0", "2.0.0").coverage
    assert coverage["clauses_compared"] > 30
    assert coverage["sentences_compared"] > 0
    assert coverage["rules_run"] > 100
    assert isinstance(coverage["clauses_without_facts"], list)


def test_documents_are_compared_without_a_workspace() -> None:
    """The engine works on any two documents, with the default jurisdiction."""
    from policygen.load.documents import read_document

    sides = (read_document(text, ".md") for text in ("We keep logs.", "We sell logs."))
    comparison = compare_documents(*sides)
    assert comparison.decision.label == "reduction"
    assert comparison.decision.lead_basis.startswith("default")
