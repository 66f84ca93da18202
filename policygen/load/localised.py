"""Turns `locales/<tag>/titles.yaml` and `profile.yaml` into titles and profile values in other languages.

Titles are keyed by the words of the source: a source title that changed has no translation any more, and a
release made before a language was added finds its titles by what they said then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policygen.errors import InputError, Problem
from policygen.load.crosscheck import dotted_names
from policygen.load.definition import check_names
from policygen.load.files import list_folder, read_text
from policygen.load.suggest import did_you_mean
from policygen.load.suspicions import find_in_values
from policygen.load.yaml import YamlText, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from policygen.load.definition import Definition
    from policygen.model.workspace import Release

TITLES = "titles.yaml"
PROFILE = "profile.yaml"


@dataclass(slots=True)
class Localised:
    """What the locales of a workspace say besides clauses, and where."""

    titles: dict[str, dict[str, str]] = field(default_factory=dict)
    """Locale to source title to title."""
    profiles: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Locale to the values that replace those of the profile, nested as there."""
    sources: dict[str, YamlText] = field(default_factory=dict)
    """Path of a file to what it holds."""
    problems: list[Problem] = field(default_factory=list)


def read_localised(root: Path, tags: tuple[str, ...]) -> Localised:
    """Read the titles and profile values of every locale that has some."""
    found = Localised()
    for tag in tags:
        folder = f"locales/{tag}"
        try:
            names = {entry.name for entry in list_folder(root, folder) if not entry.is_folder}
            if TITLES in names:
                found.titles[tag] = _read_titles(root, f"{folder}/{TITLES}", found)
            if PROFILE in names:
                found.profiles[tag] = _read_profile(root, f"{folder}/{PROFILE}", found)
        except InputError as error:
            found.problems += error.problems
    return found


def check_localised(
    found: Localised, definition: Definition, releases: Mapping[str, tuple[Release, ...]]
) -> Iterator[Problem]:
    """Check that the values are of names that the profile has, and of another locale than the source."""
    frozen = [release.lock["profile"].get("values", {}) for each in releases.values() for release in each]
    known = {name for values in (definition.profile.values, *frozen) for name in dotted_names(values)}
    for tag, values in found.profiles.items():
        path = f"locales/{tag}/{PROFILE}"
        for name in dotted_names(values):
            if name not in known:
                mark = found.sources[path].place(tuple(name.split(".")), key=True)
                message = f"the profile in policygen.yaml has no value `{name}`"
                hint = did_you_mean(name, known, fallback="write it there first, or remove it here")
                yield Problem(path, mark.line, message, hint, "unknown-key", mark.column)
    for name, file in ((TITLES, found.titles), (PROFILE, found.profiles)):
        if definition.source_locale in file:
            path = f"locales/{definition.source_locale}/{name}"
            message = f"`{definition.source_locale}` is the source locale, which needs no translation"
            yield Problem(path, 0, message, "write it in policygen.yaml", "locale-is-source")


def find_in_localised(
    found: Localised, definition: Definition | None, releases: Mapping[str, tuple[Release, ...]]
) -> Iterator[Problem]:
    """Find titles that translate nothing, titles that a release lacks, and what hides in values."""
    for path, source in found.sources.items():
        yield from find_in_values(source, path)
    if definition is None:
        return
    known = set(_source_titles(definition, releases))
    for tag, titles in found.titles.items():
        path = f"locales/{tag}/{TITLES}"
        for title in titles.keys() - known:
            mark = found.sources[path].place((title,), key=True)
            message = f"`{title}` is no title of a policy or of a release"
            hint = did_you_mean(title, known, fallback="remove it")
            yield Problem(path, mark.line, message, hint, "title-orphan", mark.column)
    for release in (each for many in releases.values() for each in many):
        yield from _find_lacking(release, definition.source_locale, found)


def written_titles(definition: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """Yield the titles of a policy as its definition holds them: by locale, each once a place."""
    yield definition.get("title") or {}
    for section in definition.get("sections", ()):
        yield section.get("title") or {}
        for group in section.get("groups", ()):
            yield group.get("title") or {}


def _find_lacking(release: Release, source: str, found: Localised) -> Iterator[Problem]:
    """Find titles of a release that a locale added to it has no words for."""
    for tag in release.words:
        if tag == source or tag in release.lock["locales"]:
            continue
        for title in written_titles(release.lock["definition"]):
            words = title.get(source, "")
            if words and tag not in title and words not in found.titles.get(tag, {}):
                message = f"release {release.version} has the title `{words}`, which is not here"
                yield Problem(f"locales/{tag}/{TITLES}", 0, message, "add it", "title-missing")


def _source_titles(definition: Definition, releases: Mapping[str, tuple[Release, ...]]) -> Iterator[str]:
    frozen = (release.lock["definition"] for each in releases.values() for release in each)
    for each in (*(policy.definition for policy in definition.policies.values()), *frozen):
        for title in written_titles(each):
            if definition.source_locale in title:
                yield title[definition.source_locale]


def _read_titles(root: Path, path: str, found: Localised) -> dict[str, str]:
    titles: dict[str, str] = {}
    for title, words in _read_map(root, path, found).items():
        if isinstance(words, str) and words.strip():
            titles[" ".join(title.split())] = " ".join(words.split())
            continue
        mark = found.sources[path].place((title,))
        message = f"the title of `{title}` is no text"
        hint = 'write `"source title": "its translation"`'
        found.problems.append(Problem(path, mark.line, message, hint, "bad-value", mark.column))
    return titles


def _read_profile(root: Path, path: str, found: Localised) -> dict[str, Any]:
    values = _read_map(root, path, found)
    problems = list(check_names(found.sources[path], path, (), values))
    found.problems += problems
    return {} if problems else values


def _read_map(root: Path, path: str, found: Localised) -> dict[str, Any]:
    source = found.sources[path] = read_yaml(read_text(root, path), path)
    found.problems += source.problems
    if source.problems or source.value is None:
        return {}
    if not isinstance(source.value, dict):
        found.problems.append(Problem(path, 1, "a map was expected", "write `name: text`", "bad-value"))
        return {}
    return source.value
