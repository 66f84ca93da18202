"""Released files that were edited, removed or added are found, whatever kind they are of."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from releasing import ACCOUNT, copy_mori, freeze, translate, write_next

from policygen.errors import ReleaseError
from policygen.pipeline.build import BuildRequest, build_policy
from policygen.pipeline.immutability import find_edited_files
from policygen.pipeline.lint import lint_workspace
from policygen.pipeline.verify import verify_releases
from policygen.publish.release import seal_lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tamper = Callable[[Path], None]

FIRST, LAST = "releases/privacy/1.0.0", "releases/privacy/1.1.0"
DECISIONS = """# Why: the meeting of January.
- fingerprint: v1:0000000000000000
  acknowledge: true
  by: A. Counsel
  role: Privacy counsel
  reason: It was announced.
  date: '2026-02-01'
"""


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    """Two releases in two languages, the second with judgements."""
    root = make_workspace()
    publish_french(root)
    translate(root)
    freeze(root, "1.0.0", "2026-01-05")
    write_next(root, ACCOUNT, "1.0.0", "1.1.0", "We keep it for 30 days.")
    translate(root, "1.1.0")
    draft = root / "releases/privacy/draft/decisions.yaml"
    draft.parent.mkdir()
    draft.write_text(DECISIONS, encoding="utf-8")
    freeze(root, "1.1.0", "2026-02-02")
    return root


def publish_french(root: Path) -> None:
    config = root / "policygen.yaml"
    text = "locales:\n  source: en\n  published: [en, fr]\n" + config.read_text(encoding="utf-8")
    config.write_text(text, encoding="utf-8")


def append(path: str) -> Tamper:
    def tamper(root: Path) -> None:
        place = root / path
        place.write_bytes(place.read_bytes() + b"More words.\n")

    return tamper


def remove(path: str) -> Tamper:
    return lambda root: (root / path).unlink()


def add(path: str, text: str = "Words.\n") -> Tamper:
    def tamper(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return tamper


def reword(path: str, before: str, after: str) -> Tamper:
    def tamper(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert before in text
        (root / path).write_text(text.replace(before, after, 1), encoding="utf-8")

    return tamper


def unseal(path: str) -> Tamper:
    """Edit a lock and drop the line that would deny it."""

    def tamper(root: Path) -> None:
        lines = (root / path).read_text(encoding="utf-8").splitlines(keepends=True)
        text = "".join(line for line in lines if not line.startswith("seal: "))
        (root / path).write_text(text.replace("2026-02-02", "2026-02-01"), encoding="utf-8")

    return tamper


TAMPERINGS: dict[str, tuple[Tamper, str]] = {
    "clause edited": (append(f"{ACCOUNT}/1.0.0.md"), f"{ACCOUNT}/1.0.0.md"),
    "clause removed": (remove(f"{ACCOUNT}/1.1.0.md"), f"{ACCOUNT}/1.1.0.md"),
    "clause damaged": (add(f"{ACCOUNT}/1.0.0.md", "no front matter"), f"{ACCOUNT}/1.0.0.md"),
    "translation edited": (append(f"locales/fr/{ACCOUNT}/1.0.0.md"), f"locales/fr/{ACCOUNT}/1.0.0.md"),
    "translation removed": (remove(f"locales/fr/{ACCOUNT}/1.1.0.md"), f"locales/fr/{ACCOUNT}/1.1.0.md"),
    "words edited": (append(f"{FIRST}/text.en.txt"), f"{FIRST}/text.en.txt"),
    "words removed": (remove(f"{LAST}/text.fr.txt"), f"{LAST}/text.fr.txt"),
    "words added": (add(f"{LAST}/text.de.txt"), f"{LAST}/text.de.txt"),
    "file added": (add(f"{LAST}/terms.md"), f"{LAST}/terms.md"),
    "judgements edited": (append(f"{LAST}/decisions.yaml"), f"{LAST}/decisions.yaml"),
    "judgements removed": (remove(f"{LAST}/decisions.yaml"), f"{LAST}/decisions.yaml"),
    "judgements added": (add(f"{FIRST}/decisions.yaml", DECISIONS), f"{FIRST}/decisions.yaml"),
    "first lock edited": (reword(f"{FIRST}/lock.yaml", "2026-01-05", "2026-01-04"), f"{FIRST}/lock.yaml"),
    "last lock edited": (reword(f"{LAST}/lock.yaml", "2026-02-02", "2026-02-01"), f"{LAST}/lock.yaml"),
    "last lock edited, seal dropped": (unseal(f"{LAST}/lock.yaml"), f"{LAST}/lock.yaml"),
    "lock damaged": (add(f"{FIRST}/lock.yaml", "a: [\n"), f"{FIRST}/lock.yaml"),
    "lock removed": (remove(f"{FIRST}/lock.yaml"), f"{FIRST}/lock.yaml"),
    "release removed": (lambda root: shutil.rmtree(root / FIRST), f"{LAST}/lock.yaml"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_every_tampering_is_found_everywhere(workspace: Path, tmp_path: Path, name: str) -> None:
    """`lint`, `build` and `verify` name the file with the same code and a mend; nothing is built."""
    tamper, path = TAMPERINGS[name]
    assert find_edited_files(workspace) == ()
    tamper(workspace)
    (found,) = (each for each in find_edited_files(workspace) if each.path == path)
    assert found.code == "released-file-edited"
    assert found.hint
    assert found in lint_workspace(workspace).errors
    assert found in verify_releases(workspace).problems
    with pytest.raises(ReleaseError) as caught:
        build_policy(workspace, BuildRequest(tmp_path / "out", formats=("text",)))
    assert found in caught.value.problems
    assert not (tmp_path / "out").exists()


def test_a_translation_added_to_a_release_is_found(make_workspace: Callable[..., Path]) -> None:
    """A locale that was published with a clause untranslated stays as it was."""
    root = make_workspace()
    publish_french(root)
    freeze(root, "1.0.0", "2026-01-05")
    place = translate(root)
    assert [root / each.path for each in find_edited_files(root)] == [place]


def test_what_is_no_part_of_a_release_may_change(workspace: Path) -> None:
    """Events, notes, the next clause, another language and line ends are nobody's tampering."""
    add(f"{LAST}/events.yaml", "- {event: withdrawn, date: 2026-02-01, reason: x}\n")(workspace)
    add(f"{LAST}/README.md")(workspace)
    write_next(workspace, ACCOUNT, "1.1.0", "1.2.0", "We share it with nobody.")
    add("locales/de/clauses/collection/account/1.0.0.md")(workspace)
    place = workspace / ACCOUNT / "1.0.0.md"
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert find_edited_files(workspace) == ()


def test_a_forgery_of_lock_and_seal_needs_a_trusted_revision(workspace: Path, tmp_path: Path) -> None:
    """Whoever rewrites the last lock and its seal is found out by the revision they cannot write."""
    trusted = shutil.copytree(workspace, tmp_path / "trusted")
    place = workspace / LAST / "lock.yaml"
    body = place.read_text(encoding="utf-8").partition("\nseal: ")[0] + "\n"
    place.write_bytes(seal_lock(body.replace("policy: ", "policy:  ", 1).encode()))
    assert find_edited_files(workspace) == ()
    assert [each.path for each in find_edited_files(workspace, trusted=trusted)] == [f"{LAST}/lock.yaml"]


@pytest.mark.parametrize(
    ("source", "found"),
    [("- {event: a}\n- {event: b}\n", False), ("- {event: b}\n", True), ("", True), ("- {event: A}\n", True)],
)
def test_events_are_only_added_to(workspace: Path, tmp_path: Path, source: str, *, found: bool) -> None:
    """Against a trusted revision the events it has must stand first, byte for byte."""
    add(f"{LAST}/events.yaml", "- {event: a}\n")(workspace)
    trusted = shutil.copytree(workspace, tmp_path / "trusted")
    add(f"{LAST}/events.yaml", source)(workspace)
    paths = [each.path for each in find_edited_files(workspace, trusted=trusted)]
    assert paths == ([f"{LAST}/events.yaml"] if found else [])


def test_mori_is_as_it_was_released(tmp_path: Path) -> None:
    """The example's releases pass, and not one byte of a lock may differ."""
    root = copy_mori(tmp_path)
    assert find_edited_files(root) == ()
    for version in ("1.0.0", "1.0.1", "1.1.0", "2.0.0"):
        place = root / f"releases/privacy/{version}/lock.yaml"
        data = place.read_bytes()
        place.write_bytes(data.replace(b"catalogue: '1'", b"catalogue: '2'"))
        assert [each.path for each in find_edited_files(root)] == [f"releases/privacy/{version}/lock.yaml"]
        place.write_bytes(data)
