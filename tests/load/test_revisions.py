from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from policygen.errors import DocumentError, MissingLibraryError
from policygen.load import revisions
from policygen.load.revisions import export_revision

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *settings, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository whose first revision holds a workspace and a document, and traps."""
    root = tmp_path / "repository"
    (root / "policies" / "clauses" / "a").mkdir(parents=True)
    (root / "policies" / "policygen.yaml").write_text("x: 1\n")
    (root / "policies" / "clauses" / "a" / "1.0.0.md").write_bytes(b"one $Format:%H$\r\n")
    (root / "policies" / "scan.bin").write_bytes(b"large")
    (root / "policy.md").write_text("first\n")
    (root / ".gitattributes").write_text("*.md export-subst eol=crlf\npolicies/clauses export-ignore\n")
    (root / "policies" / "clauses" / "link.md").symlink_to("/etc/passwd")
    git(tmp_path, "init", "-q", "-b", "main", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "first")
    (root / "policy.md").write_text("second\n")
    git(root, "commit", "-q", "-a", "-m", "second")
    return root


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Return an empty folder to write into."""
    folder = tmp_path / "into"
    folder.mkdir()
    return folder


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def test_a_file_as_it_was(repository: Path, into: Path) -> None:
    """`REF:path` of a file gives that file of that revision."""
    assert export_revision(repository, "main~1:policy.md", into).read_text() == "first\n"
    assert files(into) == ["policy.md"]


def test_a_workspace_holds_what_can_be_loaded(repository: Path, into: Path) -> None:
    """Of a workspace the known parts are written, whatever attributes say, and no links."""
    found = export_revision(repository, "HEAD:policies", into)
    assert files(found) == ["clauses/a/1.0.0.md", "policygen.yaml"]


def test_bytes_come_as_they_are_stored(repository: Path, into: Path) -> None:
    """No attribute, filter or line ending setting of the revision changes a byte."""
    found = export_revision(repository, "HEAD:policies/clauses/a/1.0.0.md", into)
    assert found.read_bytes().startswith(b"one $Format:%H$")


def test_paths_are_relative_to_the_folder(repository: Path, into: Path) -> None:
    """`REF:` from inside a repository means that folder as it was."""
    assert export_revision(repository / "policies", "HEAD:", into) == into
    assert files(into) == ["clauses/a/1.0.0.md", "policygen.yaml"]


@pytest.mark.parametrize(("spec", "reason"), [
    ("nope:", "there is no such revision"),
    ("HEAD:none", "there is no file there"),
    ("HEAD:../x", "leads out of the repository"),
    ("HEAD:/etc", "leads out of the repository"),
    ("--output=x:", "is no git revision"),
    ("HEAD", "is no git revision"),
    ("a b:", "is no git revision"),
])  # fmt: skip
def test_what_cannot_be_had_says_why(repository: Path, into: Path, spec: str, reason: str) -> None:
    """Specs and revisions that cannot be used are refused with a mend, and nothing is written."""
    with pytest.raises(DocumentError, match=reason):
        export_revision(repository, spec, into)
    assert files(into) == []


def test_outside_of_a_repository(tmp_path: Path, into: Path) -> None:
    """A folder that git does not know is refused in git's own words."""
    with pytest.raises(DocumentError, match="git"):
        export_revision(tmp_path, "HEAD:", into)


def test_without_git(repository: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git is told what is missing."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingLibraryError, match="git is not installed"):
        export_revision(repository, "HEAD:", into)


def test_too_much_is_refused(repository: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision with far too many files is refused before anything is written."""
    monkeypatch.setattr(revisions, "MAX_FILES", 1)
    with pytest.raises(DocumentError, match="too many files"):
        export_revision(repository, "HEAD:", into)


def test_names_that_leave_the_folder_are_left_out() -> None:
    """A tree made by hand can name `..` or an absolute path; such entries are never written."""
    rows = [
        b"100644 blob aa  1\t../x",
        b"100644 blob aa  1\t/etc/x",
        b"100644 blob aa  1\t.git/hooks/x",
        b"120000 blob aa  1\tlink",
        b"160000 commit aa  -\tmodule",
        b"100644 blob bb  2\tgood name.md",
    ]
    found = list(revisions._read_listing(b"\0".join(rows) + b"\0"))
    assert [str(file.path) for file in found] == ["good name.md"]
