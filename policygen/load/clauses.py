"""Turns clause files and their translations into clauses, with every problem of every file.

The path is the identity: `clauses/<area>/<clause>/<version>.md`. A file that is damaged is reported and
left out, so that one bad file does not hide the problems of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from policygen.errors import InputError, Problem
from policygen.load.files import list_folder, read_text
from policygen.load.frontmatter import FACTS, FrontMatter, TranslationMatter
from policygen.load.schema import validate
from policygen.load.suspicions import find_in_values
from policygen.load.yaml import MAX_CHARACTERS, YamlText, read_yaml
from policygen.model.workspace import Clause, ParityException, parse_version
from policygen.text.condition import ConditionError, parse_condition
from policygen.text.head import digest_translation
from policygen.text.words import digest_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from policygen.load.files import Entry
    from policygen.model.document import ClauseKind

Versions = dict[str, dict[str, Clause]]
"""Clause id to version to clause."""

_SEGMENT = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_FENCE = "---"


@dataclass(slots=True)
class ClauseFiles:
    """The clause files under one folder."""

    clauses: Versions = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    """Ids of all clauses that have a file, damaged ones too."""
    problems: list[Problem] = field(default_factory=list)
    findings: list[Problem] = field(default_factory=list)
    """What is odd in a front matter without making it wrong."""

    def find(self, clause_id: str, version: str) -> Clause | None:
        """Return one version of a clause; None when it is not there or damaged."""
        return self.clauses.get(clause_id, {}).get(version)


@dataclass(frozen=True, slots=True)
class ClauseFile:
    """One clause file, read."""

    clause: Clause | None
    """None when there are problems."""
    problems: tuple[Problem, ...] = ()
    findings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Parts:
    """A clause file cut in two."""

    head: str
    prose: str
    prose_line: int


def read_clauses(root: Path, folder: str = "clauses", *, locale: str = "") -> ClauseFiles:
    """Read every clause file under a folder.

    Args:
        root: The workspace.
        folder: `clauses`, or `locales/<tag>/clauses`.
        locale: Of translations: their tag; empty for the source.
    """
    result = ClauseFiles()
    for entry in _walk(root, folder, result):
        area, clause, name = entry.path.removeprefix(f"{folder}/").split("/")
        clause_id, version = f"{area}/{clause}", name.removesuffix(".md")
        result.named.add(clause_id)
        try:
            text = read_text(root, entry.path)
        except InputError as error:
            result.problems += error.problems
            continue
        read = parse_clause(text, clause_id, version, path=entry.path, locale=locale)
        result.problems += read.problems
        result.findings += read.findings
        if read.clause:
            result.clauses.setdefault(clause_id, {})[version] = read.clause
    return result


def parse_clause(text: str, clause_id: str, version: str, *, path: str, locale: str = "") -> ClauseFile:
    """Read one clause file.

    Args:
        text: The file, normalised.
        clause_id: From its path.
        version: From its path.
        path: For the problems.
        locale: Of a translation: its tag.
    """
    parts = _split(text, path)
    if isinstance(parts, Problem):
        return ClauseFile(None, (parts,))
    source = read_yaml(parts.head, path, first_line=2)
    given = (clause_id, version, text, parts, path)
    made, problems = _translation(source, given, locale) if locale else _source(source, given)
    if not parts.prose.strip():
        hint = "write the words of the clause under the second `---`"
        problems.append(Problem(path, parts.prose_line, "there is no prose", hint, "prose-missing"))
    findings = tuple(find_in_values(source, path))
    return ClauseFile(None if problems else made, tuple(problems), findings)


_Given = tuple[str, str, str, _Parts, str]
"""Clause id, version, the whole text, its parts, its path."""


def _source(source: YamlText, given: _Given) -> tuple[Clause | None, list[Problem]]:
    clause_id, version, text, parts, path = given
    model, problems = validate(FrontMatter, source, path)
    if model is None:
        return None, problems
    written = model.written()
    facts: dict[str, Any] = {name: written[name] for name in FACTS if name in written}
    clause = Clause(
        clause_id, version, model.title, cast("ClauseKind | None", model.kind or None), parts.prose, facts,
        applies_if=model.applies_if, replaces=model.replaces, short=model.short, law=model.law,
        owner=model.owner, review_by=model.review_by, path=path, line=parts.prose_line,
        digest=digest_words(text),
    )
    return clause, _check_condition(model.applies_if, source, path)


def _translation(source: YamlText, given: _Given, locale: str) -> tuple[Clause | None, list[Problem]]:
    clause_id, version, text, parts, path = given
    model, problems = validate(TranslationMatter, source, path)
    if model is None:
        return None, problems
    clause = Clause(
        clause_id, version, model.title, None, parts.prose, {}, short=model.short, locale=locale,
        translates=model.translates, translated_by=model.translated_by, reviewed_by=model.reviewed_by,
        reviewed_on=model.reviewed_on, reviewed_text=model.reviewed_text, path=path, line=parts.prose_line,
        digest=digest_translation(text),
        exceptions=tuple(ParityException(one.kind, one.reason) for one in model.exceptions),
    )
    return clause, []


def _check_condition(condition: str, source: YamlText, path: str) -> list[Problem]:
    try:
        parse_condition(condition)
    except ConditionError as error:
        mark = source.place(("applies_if",))
        column = mark.column + error.column - 1
        message = f"`applies_if`: {error}"
        return [Problem(path, mark.line, message, error.hint, "bad-condition", column)]
    return []


def _split(text: str, path: str) -> _Parts | Problem:
    """Cut a file at the two lines of three hyphens."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        hint = "begin the file with a line `---`, the facts, and another line `---`"
        return Problem(path, 1, "there is no front matter", hint, "front-matter-missing")
    size = 0
    for place, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return _Parts("\n".join(lines[1:place]), "\n".join(lines[place + 1 :]), place + 2)
        size += len(line) + 1
        if size > MAX_CHARACTERS:
            message = f"the front matter is longer than {MAX_CHARACTERS // 1024} kB"
            return Problem(path, 1, message, "facts are short: split the clause", "front-matter-too-large")
    hint = "end the front matter with a line `---`"
    return Problem(path, 1, "the front matter has no end", hint, "front-matter-unclosed")


def _walk(root: Path, folder: str, result: ClauseFiles) -> Iterator[Entry]:
    """Yield the clause files, and report what else lies between them."""
    for area in _entries(root, folder, result):
        if not _is_segment(area, result):
            continue
        for clause in _entries(root, area.path, result):
            if not _is_segment(clause, result):
                continue
            for file in _entries(root, clause.path, result):
                if _is_version(file, result):
                    yield file


def _entries(root: Path, folder: str, result: ClauseFiles) -> list[Entry]:
    try:
        return [entry for entry in list_folder(root, folder) if entry.name != "README.md"]
    except InputError as error:
        result.problems += error.problems
        return []


def _is_segment(entry: Entry, result: ClauseFiles) -> bool:
    if not entry.is_folder:
        message = "not the place of a clause file"
        hint = "clause files lie at clauses/<area>/<clause>/<version>.md"
        result.problems.append(Problem(entry.path, 0, message, hint, "path-not-clause"))
        return False
    if not _SEGMENT.fullmatch(entry.name):
        message = f"`{entry.name}` is no name of an area or a clause"
        hint = "use lower-case letters, digits and hyphens"
        result.problems.append(Problem(entry.path, 0, message, hint, "path-not-clause"))
        return False
    return True


def _is_version(entry: Entry, result: ClauseFiles) -> bool:
    stem, dot, suffix = entry.name.rpartition(".")
    if not entry.is_folder and dot and suffix == "md" and parse_version(stem):
        return True
    hint = "name the file by its version: 1.0.0.md"
    result.problems.append(Problem(entry.path, 0, f"`{entry.name}` is no version", hint, "path-not-version"))
    return False
