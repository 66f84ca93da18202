"""Turns what the files of a workspace say of one another into problems: what no single file can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.errors import InputError, Problem
from policygen.load.files import read_text
from policygen.load.suggest import did_you_mean
from policygen.model.condition import named_flags
from policygen.model.workspace import newest_version, parse_version
from policygen.text.condition import ConditionError, parse_condition
from policygen.text.markdown import parse_markdown
from policygen.text.prose import check_prose, find_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from policygen.load.clauses import ClauseFiles
    from policygen.load.definition import Definition
    from policygen.load.yaml import Path, YamlText
    from policygen.model.workspace import Clause, Release

_USES = frozenset({"lead", "clauses", "closing", "preamble"})


@dataclass(frozen=True, slots=True)
class Named:
    """A place of `policygen.yaml` that names a clause."""

    policy: str
    clause: str
    version: str
    where: Path


def check_uses(source: YamlText, path: str, files: ClauseFiles) -> Iterator[Problem]:
    """Check that every clause a policy names is there, once, and that pinned versions exist."""
    seen: dict[tuple[str, str], Path] = {}
    for named in named_clauses(source.value):
        mark = source.place(named.where)
        versions = files.clauses.get(named.clause, {})
        if named.clause not in files.named:
            message = f"there is no clause `{named.clause}`"
            hint = did_you_mean(named.clause, files.named, fallback="write its file, or remove it here")
            yield Problem(path, mark.line, message, hint, "unknown-clause", mark.column)
        elif named.version and versions and named.version not in versions:
            message = f"the clause `{named.clause}` has no version {named.version}"
            hint = "it has " + ", ".join(sorted(versions, key=_version_key))
            yield Problem(path, mark.line, message, hint, "unknown-version", mark.column)
        first = seen.setdefault((named.policy, named.clause), named.where)
        if first != named.where:
            line = source.place(first).line
            message = f"the clause `{named.clause}` stands in the policy twice, first in line {line}"
            yield Problem(path, mark.line, message, "keep one of them", "clause-repeated", mark.column)


def named_clauses(value: Any) -> Iterator[Named]:
    """Yield the places of a `policygen.yaml` (as read) that name a clause, in order."""
    policies = value.get("policies") if isinstance(value, dict) else None
    for policy_id, policy in policies.items() if isinstance(policies, dict) else ():
        for where, text in _named(policy, ("policies", policy_id)):
            clause, _, version = text.partition("@")
            yield Named(policy_id, clause, version, where)


def _named(value: Any, where: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _named(each, (*where, place))
        return
    for key, each in value.items() if isinstance(value, dict) else ():
        if key not in _USES:
            yield from _named(each, (*where, key))
        elif isinstance(each, str):
            yield (*where, key), each
        else:
            for place, text in enumerate(each if isinstance(each, list) else ()):
                if isinstance(text, str):
                    yield (*where, key, place), text


def check_texts(
    root: FilePath, definition: Definition | None, source: YamlText, files: ClauseFiles
) -> Iterator[Problem]:
    """Check the prose of every version; names, flags and references where it is the newest or pinned."""
    names = frozenset(dotted_names(definition.profile.values)) if definition else None
    flags = definition.profile.declared_flags if definition else None
    pinned = {(named.clause, named.version) for named in named_clauses(source.value) if named.version}
    for clause_id, versions in files.clauses.items():
        newest = newest_version(versions)
        for version, clause in versions.items():
            current = version == newest or (clause_id, version) in pinned
            yield from check_text(
                clause, names=names if current else None, clauses=files.named if current else None
            )
            if current and flags is not None:
                yield from _check_flags(root, clause, flags)


def check_text(
    clause: Clause, *, names: frozenset[str] | None, clauses: set[str] | None
) -> Iterator[Problem]:
    """Check one prose: what it fills in, what it refers to, how deep it nests."""
    yield from check_prose(clause.prose, path=clause.path, line=clause.line, names=names, clauses=clauses)
    try:
        parse_markdown(clause.prose, line=clause.line, path=clause.path)
    except InputError as error:
        yield from error.problems


def dotted_names(values: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Yield the names that prose may fill in: `company.name`."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from dotted_names(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def _check_flags(root: FilePath, clause: Clause, flags: frozenset[str]) -> Iterator[Problem]:
    try:
        condition = parse_condition(clause.applies_if)
    except ConditionError:
        return
    for flag in named_flags(condition):
        if flag.name not in flags:
            message = f"`applies_if` asks for the flag `{flag.name}`, which is not declared"
            hint = did_you_mean(flag.name, flags, fallback="declare it under `flags:` in policygen.yaml")
            line = _line_of(root, clause.path, "applies_if")
            yield Problem(clause.path, line, message, hint, "unknown-flag")


def _line_of(root: FilePath, path: str, key: str) -> int:
    """Return the line of a key in a front matter."""
    lines = read_text(root, path).split("\n")
    return next((place for place, line in enumerate(lines, start=1) if line.startswith(key)), 1)


def check_references(source: YamlText, files: ClauseFiles) -> Iterator[Problem]:
    """Check that a clause of a policy refers only to clauses of the same policy: others have no number."""
    uses: dict[str, dict[str, str]] = {}
    for named in named_clauses(source.value):
        uses.setdefault(named.policy, {})[named.clause] = named.version
    for policy_id, used in uses.items():
        for clause_id, version in used.items():
            versions = files.clauses.get(clause_id)
            clause = versions.get(version or newest_version(versions)) if versions else None
            for target, line in find_references(clause.prose) if clause else ():
                if clause and target in files.named and target not in used:
                    message = f"`[[{target}]]` leads to a clause outside the policy `{policy_id}`"
                    hint = "name the clause in a section, or remove the reference"
                    yield Problem(clause.path, clause.line + line - 1, message, hint, "dangling-reference")


def check_drafts(files: ClauseFiles, releases: Mapping[str, tuple[Release, ...]]) -> Iterator[Problem]:
    """Check that no clause has two versions that were never released, and none below a released one."""
    released: dict[str, set[str]] = {}
    for release in (each for found in releases.values() for each in found):
        for clause_id, entry in release.lock["clauses"].items():
            released.setdefault(clause_id, set()).add(entry["version"])
    for clause_id, versions in files.clauses.items():
        frozen = released.get(clause_id, set())
        drafts = sorted(set(versions) - frozen, key=_version_key)
        for version in drafts[:-1]:
            message = f"`{clause_id}` has two unreleased versions: {version} and {drafts[-1]}"
            hint = "keep one draft at a time: merge them into one file"
            yield Problem(versions[version].path, 0, message, hint, "two-drafts")
        highest = max(frozen, key=_version_key, default="")
        if drafts and _version_key(drafts[-1]) < _version_key(highest) and not _corrects(drafts[-1], frozen):
            message = f"version {drafts[-1]} was never released, but {highest} was"
            hint = "give the draft a higher version"
            yield Problem(versions[drafts[-1]].path, 0, message, hint, "draft-too-low")


def check_translations(files: ClauseFiles, translations: ClauseFiles) -> Iterator[Problem]:
    """Check that a translation is of a version that is there, and that its prose can be read."""
    for clause_id, versions in translations.clauses.items():
        for version, clause in versions.items():
            if clause_id not in files.named:
                hint = did_you_mean(clause_id, files.named, fallback="remove it, or write its source")
                message = f"a translation of `{clause_id}`, which is no clause"
                yield Problem(clause.path, 0, message, hint, "translation-orphan")
            elif clause_id in files.clauses and version not in files.clauses[clause_id]:
                message = f"a translation of version {version}, which `{clause_id}` does not have"
                hint = "name it by the version of its source"
                yield Problem(clause.path, 0, message, hint, "translation-orphan")
            yield from check_text(clause, names=None, clauses=None)


def find_stale(files: ClauseFiles, translations: ClauseFiles) -> Iterator[Problem]:
    """Find translations that were made from other words than their source has now."""
    for clause_id, versions in translations.clauses.items():
        for version, clause in versions.items():
            source = files.find(clause_id, version)
            if source and source.digest != clause.translates:
                hint = f"translate it again, then set `translates: {source.digest}`"
                yield Problem(clause.path, 0, "its source has changed since", hint, "translation-stale")


def _corrects(version: str, frozen: Iterable[str]) -> bool:
    """Say whether a version is a patch of a released one: what a correction below the last release needs."""
    major, minor, patch = _version_key(version)
    return any(_version_key(one)[:2] == (major, minor) and _version_key(one)[2] < patch for one in frozen)


def _version_key(version: str) -> tuple[int, int, int]:
    return parse_version(version) or (0, 0, 0)
