"""Turns a workspace into the released files that are no longer what was released, each with its mend.

The lock holds the digest of everything a release is made of, and of itself in its last line; the next
lock quotes it. Whoever may write every file could forge all of them together: only a git revision that
is out of their reach (`--against`) shows that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.errors import Problem, ReleaseError
from policygen.load.released import (
    digest_file,
    digest_translated,
    list_files,
    list_releases,
    parse_list,
    parse_lock,
    read_released,
)
from policygen.load.releases import name_words
from policygen.model.workspace import parse_version
from policygen.pipeline.trusted import find_rewritten
from policygen.publish.release import DECISIONS_FILE, LOCK_FILE, SEAL, digest_lock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from policygen.model.workspace import Release, Version, Workspace

CODE = "released-file-edited"
EVENTS_FILE = "events.yaml"


@dataclass(frozen=True, slots=True)
class _Link:
    """A lock as a part of its chain."""

    digest: str
    before: str
    made: tuple[str, Version]
    sealed: bool


_RESTORE = "restore it from version control"
_BUMP = "restore it from version control, and edit a new version: policygen bump {}"
_CORRECT = "restore it from version control; to correct it, translate a new version: policygen bump {}"
_REMOVE = "remove it: a release is never added to; a new locale is added with `policygen event locale-added`"


def find_edited_files(root: Path, *, trusted: Path | None = None) -> tuple[Problem, ...]:
    """Find every file of a release that was edited, removed or added since.

    Args:
        root: The workspace; releases that are damaged are looked at all the same.
        trusted: The workspace as a trusted git revision has it; None where only the locks are to be asked.

    Returns:
        The problems in order of place, all with the code `released-file-edited`.
    """
    found = [problem for folder in list_releases(root) for problem in _check_release(root, folder)]
    found += _check_chains(root)
    found += find_rewritten(root, trusted) if trusted else ()
    first = {problem.path: problem for problem in reversed(found)}
    return tuple(sorted(first.values()))


def require_unedited(root: Path) -> None:
    """Refuse a workspace with released files that were edited, removed or added.

    Raises:
        ReleaseError: With every such file.
    """
    problems = find_edited_files(root)
    if problems:
        raise ReleaseError(problems)


def find_edited_words(workspace: Workspace, release: Release) -> Iterator[Problem]:
    """Find the clauses and translations of a release that do not say any more what was released.

    Nothing is read again: this is for those who have loaded a workspace and are about to take its words for
    those of the release. `find_edited_files` looks at everything.
    """
    folder = f"releases/{release.policy}/{release.version}"
    for clause, entry in release.lock["clauses"].items():
        source = workspace.clauses.get(clause, {}).get(str(entry.get("version")))
        if source:
            digest = str(entry.get("digest"))
            yield from _compare(source.path, source.digest, digest, _BUMP.format(clause), folder)
    for locale, clauses in workspace.translations.items():
        for clause, entry in (release.recorded_translations(locale) or {}).items():
            found = clauses.get(clause, {}).get(str(entry.get("version")))
            if found and not found.carried:
                digest = str(entry.get("digest"))
                yield from _compare(found.path, found.digest, digest, _CORRECT.format(clause), folder)


def _check_release(root: Path, folder: str) -> Iterator[Problem]:
    path = f"{folder}/{LOCK_FILE}"
    text = read_released(root, path)
    lock = parse_lock(text, path) if text else {}
    if text is None:
        yield _problem(path, "the lock of the release is gone", _RESTORE)
    elif not lock or _breaks_seal(text):
        yield _problem(path, "the lock was edited after the release was made", _RESTORE)
    if lock:
        yield from _check_texts(root, folder, lock)
        yield from _check_clauses(root, folder, lock)
        yield from _check_translations(root, folder, lock)


def _breaks_seal(text: str) -> bool:
    """Say whether the last line of a lock denies what stands above it; one without is looked at later."""
    body, found, seal = text.rpartition(SEAL)
    return bool(found) and digest_lock(body + "\n") != seal.strip()


def _check_texts(root: Path, folder: str, lock: Mapping[str, Any]) -> Iterator[Problem]:
    """Check the files beside the lock: words, judgements, and that there are no others."""
    words = dict(_map(lock.get("words"))) | _added_words(root, folder)
    expected = {name_words(root, folder, tag).rpartition("/")[2]: digest for tag, digest in words.items()}
    if lock.get("decisions") or not lock.get("seal"):
        expected[DECISIONS_FILE] = lock.get("decisions") or digest_file(root, f"{folder}/{DECISIONS_FILE}")
    for name, digest in expected.items():
        yield from _check_file(root, f"{folder}/{name}", str(digest), _RESTORE)
    for name in list_files(root, folder):
        if name not in {LOCK_FILE, EVENTS_FILE, *expected}:
            yield _problem(f"{folder}/{name}", "the file was added after the release was made", _REMOVE)


def _added_words(root: Path, folder: str) -> dict[str, str]:
    """Return the locales that events added, with the digests of their words."""
    return {tag: str(event.get("words")) for tag, event in _added_locales(root, folder).items()}


def _added_locales(root: Path, folder: str) -> dict[str, Mapping[str, Any]]:
    """Return the events that added a locale to a release, by its tag."""
    path = f"{folder}/{EVENTS_FILE}"
    events = parse_list(read_released(root, path) or "", path)
    return {str(event.get("locale")): event for event in events if event.get("event") == "locale-added"}


def _check_clauses(root: Path, folder: str, lock: Mapping[str, Any]) -> Iterator[Problem]:
    for clause, entry in _map(lock.get("clauses")).items():
        path = f"clauses/{clause}/{_map(entry).get('version')}.md"
        yield from _check_file(root, path, str(_map(entry).get("digest")), _BUMP.format(clause), folder)


def _check_translations(root: Path, folder: str, lock: Mapping[str, Any]) -> Iterator[Problem]:
    """Check the translations a release was made of, and that none joined a locale it published."""
    locked = _map(lock.get("translations"))
    added = {tag: _map(event.get("translations")) for tag, event in _added_locales(root, folder).items()}
    for tag, entries in (*locked.items(), *added.items()):
        for clause, entry in _map(entries).items():
            path = f"locales/{tag}/clauses/{clause}/{_map(entry).get('version')}.md"
            digest = digest_translated(root, path)
            mend = _CORRECT.format(clause)
            yield from _compare(path, digest, str(_map(entry).get("digest")), mend, folder)
    for tag in lock.get("locales") or ():
        for clause, entry in _map(lock.get("clauses")).items():
            path = f"locales/{tag}/clauses/{clause}/{_map(entry).get('version')}.md"
            if clause not in _map(locked.get(tag)) and read_released(root, path) is not None:
                message = f"the translation was added after {_name(folder)} was published without it"
                yield _problem(path, message, "remove it, and translate the next version of the clause")


def _check_file(root: Path, path: str, digest: str, mend: str, folder: str = "") -> Iterator[Problem]:
    yield from _compare(path, digest_file(root, path), digest, mend, folder)


def _compare(path: str, found: str, digest: str, mend: str, folder: str) -> Iterator[Problem]:
    """Say of a file whether it is what was released."""
    if found == digest:
        return
    release = _name(folder or path.rpartition("/")[0])
    if found:
        yield _problem(path, f"the file was edited after {release} was made of it", mend)
    elif digest:
        yield _problem(path, f"the file is gone, and {release} needs it", mend)


def _check_chains(root: Path) -> Iterator[Problem]:
    """Check for each policy that every lock is quoted by the one made after it."""
    chains: dict[str, dict[str, _Link]] = {}
    for folder in list_releases(root):
        path = f"{folder}/{LOCK_FILE}"
        text = read_released(root, path)
        if text is not None:
            _, policy, version = folder.split("/")
            lock = parse_lock(text, path)
            made = (str(lock.get("published")), parse_version(version) or (0, 0, 0))
            chains.setdefault(policy, {})[path] = _Link(
                digest_lock(text), str(lock.get("before", "")), made, sealed=bool(lock.get("seal"))
            )
    for links in chains.values():
        yield from _check_chain(links)


def _check_chain(links: Mapping[str, _Link]) -> Iterator[Problem]:
    """Check one chain: only the lock made last is quoted by none, and that one needs its seal."""
    quoted = {link.before for link in links.values()}
    ends = [path for path, link in links.items() if link.digest not in quoted]
    last = max(ends, key=lambda path: links[path].made, default="")
    for path in ends:
        if path != last:
            yield _problem(path, "the lock is not the one that the next release quotes", _RESTORE)
        elif not links[path].sealed:
            yield _problem(path, "the lock has no seal: its last line is gone", _RESTORE)
    known = {"", *(link.digest for link in links.values())}
    for path, link in links.items():
        if link.before not in known and ends == [last]:
            yield _problem(path, "it quotes the lock of a release that is gone", "restore that release")
    firsts = sorted((link.made, path) for path, link in links.items() if not link.before)
    for _, path in firsts[1:]:
        yield _problem(path, "the lock no longer quotes the one before it", _RESTORE)


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _name(folder: str) -> str:
    _, policy, version = folder.split("/")[:3]
    return f"release {version} of `{policy}`"


def _problem(path: str, message: str, mend: str) -> Problem:
    return Problem(path, 0, message, mend, CODE)
