from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from policygen.errors import ReleaseError
from policygen.load.releases import load_releases, snapshot_policy, snapshot_profile
from policygen.load.workspace import inspect_workspace, load_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLAUSE = "---\ntitle: Account\n---\nWe collect your email address.\n"
LOCK = "releases/privacy/1.0.0/lock.yaml"
DIGEST = "sha256:" + "0" * 64


def lock(version: str = "1.0.0", *, clause: str = "1.0.0", more: str = "") -> str:
    return f"""schema: policygen.lock/1
policy: privacy
version: {version}
published: '2026-01-05'
effective: '2026-01-05'
before: ''
catalogue: '1'
decision: {{}}
locales: [en]
words: {{en: {DIGEST}}}
clauses:
  collection/account: {{version: {clause}, digest: {DIGEST}}}
definition:
  title: {{en: Privacy}}
  sections:
  - id: a
    title: {{en: A}}
    clauses: [collection/account]
profile:
  values: {{company: {{name: Acme}}}}
  flags: {{uses_location: true}}
{more}"""


def release(version: str = "1.0.0", **settings: str) -> dict[str, str]:
    folder = f"releases/privacy/{version}"
    return {f"{folder}/lock.yaml": lock(version, **settings), f"{folder}/text.en.txt": "Privacy\n"}


def test_releases_are_ordered_by_version(make_workspace: Callable[..., Path]) -> None:
    """Releases come oldest first by their numbers, not by their spelling."""
    files = release("1.10.0") | release("1.9.0") | release("1.0.0")
    found = load_releases(make_workspace(files), "privacy")
    assert [each.version for each in found] == ["1.0.0", "1.9.0", "1.10.0"]
    assert found[0].words == {"en": "Privacy\n"}
    assert load_releases(make_workspace(files), "other") == ()


def test_events_and_decisions(make_workspace: Callable[..., Path]) -> None:
    """What people decided and what happened later lies beside the lock; both may be absent."""
    files = release()
    files["releases/privacy/1.0.0/events.yaml"] = "- {event: notified, date: 2026-01-05, example: true}\n"
    files["releases/privacy/draft/decisions.yaml"] = "- {}\n"
    found = load_releases(make_workspace(files), "privacy")[0]
    assert found.events == ({"event": "notified", "date": "2026-01-05", "example": True},)
    assert found.decisions == ()


def test_snapshots(make_workspace: Callable[..., Path]) -> None:
    """Policy and profile come back from the lock as they stood, whatever `policygen.yaml` says now."""
    found = load_releases(make_workspace(release()), "privacy")[0]
    assert snapshot_policy(found).title == {"en": "Privacy"}
    assert snapshot_profile(found).flags == {"uses_location"}


def test_mori_snapshots_round_trip(checkout: Path) -> None:
    """The definition that a lock keeps reads back to the same policy and profile."""
    workspace = load_workspace(checkout)
    for each in workspace.releases["privacy"]:
        assert snapshot_policy(each).definition == each.lock["definition"]
        assert snapshot_profile(each).definition == each.lock["profile"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({LOCK: lock("1.0.1")}, "lock-misplaced"),
        ({LOCK: lock(more="extra: 1\n")}, "unknown-key"),
        ({LOCK: lock().replace("policy: privacy\n", "")}, "missing-key"),
        ({LOCK: lock().replace("  - id: a", "  - id: A")}, "lock-damaged"),
        ({LOCK: lock().replace("policygen.lock/1", "policygen.lock/9")}, "bad-value"),
        ({LOCK: "a: [\n"}, "yaml-syntax"),
        ({LOCK: lock().replace("[en]", "[en, fr]")}, "file-missing"),
        ({"releases/privacy/1.0.0/events.yaml": "a: 1\n"}, "bad-value"),
        ({"releases/privacy/1.0/lock.yaml": lock()}, "path-not-version"),
    ],
)
def test_damaged_releases(make_workspace: Callable[..., Path], files: dict[str, str], code: str) -> None:
    """A damaged release is refused with a stable code."""
    with pytest.raises(ReleaseError) as caught:
        load_releases(make_workspace(release() | files), "privacy")
    assert code in [problem.code for problem in caught.value.problems]


def test_draft_below_a_release(make_workspace: Callable[..., Path]) -> None:
    """A draft needs a higher version than what was released."""
    _, problems = inspect_workspace(make_workspace(release(clause="2.0.0")))
    assert [each.code for each in problems] == ["draft-too-low"]


def test_a_patch_of_a_released_version_may_stand_below_a_higher_one(
    make_workspace: Callable[..., Path],
) -> None:
    """A correction of what is in force needs a version below the one that is pending."""
    files = release(clause="1.0.0") | release("2.0.0", clause="2.0.0")
    for version in ("1.0.1", "2.0.0"):
        files[f"clauses/collection/account/{version}.md"] = CLAUSE
    _, problems = inspect_workspace(make_workspace(files))
    assert problems == ()


def test_words_of_an_added_locale_are_loaded(make_workspace: Callable[..., Path]) -> None:
    """A locale that an event added has its words beside the others, or under the name they wait under."""
    event = f"- {{event: locale-added, date: 2026-01-05, locale: fr, words: {DIGEST}}}\n"
    files = release() | {"releases/privacy/1.0.0/events.yaml": event}
    for number, name in enumerate(("text.fr.txt", ".text.fr.txt")):
        root = make_workspace(files | {f"releases/privacy/1.0.0/{name}": "Mots\n"}, f"w{number}")
        assert load_releases(root, "privacy")[0].words == {"en": "Privacy\n", "fr": "Mots\n"}


def test_moved_release(make_workspace: Callable[..., Path]) -> None:
    """A release copied under another number is not that release."""
    root = make_workspace(release())
    shutil.copytree(root / "releases/privacy/1.0.0", root / "releases/privacy/2.0.0")
    _, problems = inspect_workspace(root)
    assert [each.code for each in problems] == ["lock-misplaced"]
