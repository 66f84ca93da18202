"""Turns `releases/<policy>/<version>/` into frozen releases, oldest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, ValidationError

from policygen.errors import InputError, Problem, ReleaseError
from policygen.load.checks import (
    Boolean,
    ClauseUseText,
    Digest,
    Given,
    IsoDate,
    Name,
    Text,
    VersionText,
)
from policygen.load.definition import parse_policy, parse_profile
from policygen.load.files import MAX_RELEASE_BYTES, list_folder, read_text
from policygen.load.layout import LocaleTag
from policygen.load.schema import Strict, validate
from policygen.load.yaml import read_yaml
from policygen.model.workspace import DRAFT, Policy, Profile, Release, parse_version
from policygen.text.tags import TAG
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LOCK = "lock.yaml"


class ClauseLock(Strict):
    """Which version of a clause a release uses, and what its file said."""

    version: VersionText
    digest: Digest


class TranslationLock(ClauseLock):
    """Which translation a release uses."""

    translates: Digest
    carried: Boolean = Field(default=False, description="Whether it was made of an earlier source.")
    reviewed_by: Text = Field(default="", description="Who had read it when the release was made.")


class Lock(Strict):
    """The whole of `lock.yaml`."""

    form: Literal["policygen.lock/1"] = Field(alias="schema")
    policy: Name
    version: VersionText
    published: IsoDate
    effective: IsoDate
    before: str = ""
    catalogue: str
    decision: dict[str, Any] = Field(default_factory=dict)
    spoken: dict[LocaleTag, dict[str, Any]] = Field(
        default_factory=dict, description="What readers of each language are owed, where it is not the same."
    )
    locales: tuple[LocaleTag, ...]
    words: dict[LocaleTag, Digest]
    clauses: dict[ClauseUseText, ClauseLock]
    translations: dict[LocaleTag, dict[ClauseUseText, TranslationLock]] = Field(default_factory=dict)
    definition: dict[str, Any]
    profile: dict[str, Any]
    notice: Annotated[dict[str, Any] | None, Given()] = None
    authority: Annotated[dict[str, Any] | None, Given()] = None
    corrects: str = ""
    layouts: str = ""
    decisions: str = ""
    seal: str = ""


def load_releases(root: Path, policy_id: str) -> tuple[Release, ...]:
    """Load the releases of a policy.

    Args:
        root: The workspace.
        policy_id: Which of its policies.

    Returns:
        The releases, oldest first; empty where there are none.

    Raises:
        ReleaseError: Files of a release cannot be used; holds every problem.
    """
    releases, problems = read_releases(root, policy_id)
    if problems:
        raise ReleaseError(problems)
    return releases


def read_releases(root: Path, policy_id: str) -> tuple[tuple[Release, ...], list[Problem]]:
    """Read the releases of a policy as far as possible, and say what is wrong with the rest."""
    problems: list[Problem] = []
    found: list[Release] = []
    try:
        entries = list(list_folder(root, f"releases/{policy_id}"))
    except InputError as error:
        return (), list(error.problems)
    for entry in entries:
        if entry.name in (DRAFT, "README.md"):
            continue
        if not entry.is_folder or parse_version(entry.name) is None:
            hint = "a release is a folder named by its version, such as 1.0.0"
            message = f"`{entry.name}` is no version"
            problems.append(Problem(entry.path, 0, message, hint, "path-not-version"))
            continue
        release = _read_release(root, entry.path, policy_id, problems)
        if release:
            found.append(release)
    return tuple(sorted(found, key=lambda release: parse_version(release.version) or (0, 0, 0))), problems


def snapshot_policy(release: Release) -> Policy:
    """Return the policy as it stood when the release was made."""
    return parse_policy(release.policy, release.lock["definition"])


def snapshot_profile(release: Release) -> Profile:
    """Return the profile as it stood when the release was made."""
    return parse_profile(release.lock["profile"])


def _read_release(root: Path, folder: str, policy_id: str, problems: list[Problem]) -> Release | None:
    """Read one release; add what is wrong with it to the problems."""
    path = f"{folder}/{LOCK}"
    version = folder.rpartition("/")[2]
    before = len(problems)
    text = _read(root, path, problems)
    if text is None:
        return None
    source = read_yaml(text, path, typed=True, limit=MAX_RELEASE_BYTES)
    lock, found = validate(Lock, source, path)
    problems += found
    if lock is None:
        return None
    problems += _check_identity(lock, path, policy_id, version)
    words = {tag: _read(root, f"{folder}/text.{tag}.txt", problems) or "" for tag in lock.locales}
    decisions = _read_list(root, f"{folder}/decisions.yaml", problems)
    events = _read_list(root, f"{folder}/events.yaml", problems)
    words |= _read_added(root, folder, events, problems)
    if len(problems) > before:
        return None
    return Release(
        policy_id, version, lock.published, lock.effective, source.value, words, decisions, events,
        digest=digest_words(text),
    )


def _read_added(
    root: Path, folder: str, events: Iterable[Mapping[str, Any]], problems: list[Problem]
) -> dict[str, str]:
    """Read the words of the locales that events added."""
    words = {}
    for event in events:
        tag = event.get("locale", "")
        if event.get("event") == "locale-added" and re.fullmatch(TAG, str(tag)):
            words[tag] = _read(root, name_words(root, folder, tag), problems) or ""
    return words


def name_words(root: Path, folder: str, tag: str) -> str:
    """Return the path of the words of a release in one locale.

    Those of an added locale may still wait under a hidden name, where the command that added it was killed.
    """
    waiting = f"{folder}/.text.{tag}.txt"
    path = f"{folder}/text.{tag}.txt"
    return waiting if not (root / path).exists() and (root / waiting).is_file() else path


def _check_identity(lock: Lock, path: str, policy_id: str, version: str) -> list[Problem]:
    """Check that the lock is the one of its folder and that its snapshots can be read."""
    problems = []
    for name, said, expected in (("policy", lock.policy, policy_id), ("version", lock.version, version)):
        if said != expected:
            message = f"the lock is of {name} `{said}`, its folder of `{expected}`"
            problems.append(Problem(path, 1, message, "restore the folder", "lock-misplaced"))
    try:
        parse_policy(policy_id, lock.definition)
        parse_profile(lock.profile)
    except (ValidationError, KeyError, ValueError, AttributeError, TypeError):
        message = "the snapshot of the policy cannot be read"
        problems.append(Problem(path, 1, message, "restore the file from version control", "lock-damaged"))
    return problems


def _read(root: Path, path: str, problems: list[Problem]) -> str | None:
    try:
        return read_text(root, path, limit=MAX_RELEASE_BYTES)
    except InputError as error:
        problems += error.problems
        return None


def _read_list(root: Path, path: str, problems: list[Problem]) -> tuple[Mapping[str, Any], ...]:
    """Read an optional file that holds a list of maps."""
    if not (root / path).exists():
        return ()
    text = _read(root, path, problems)
    if text is None:
        return ()
    source = read_yaml(text, path, typed=True, limit=MAX_RELEASE_BYTES)
    problems += source.problems
    entries = source.value or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        hint = "begin each entry with `- `"
        problems.append(Problem(path, 1, "a list of maps was expected", hint, "bad-value"))
        return ()
    return tuple(entries)
