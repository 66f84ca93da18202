"""Turns YAML into plain values with the line and column of each, guessing nothing.

A policy is text. `NO` is Norway, `3.10` is a version and `2026-01-05` is what somebody wrote, so every
scalar stays text and the field that holds it says what it must be. Tags, anchors, aliases, duplicate
keys and further documents are refused. The events of libyaml's parser are read one by one, so that
neither a bomb nor thousands of levels of nesting are ever built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import yaml
from yaml import events

from policygen.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CHARACTERS = 256 * 1024
"""Of a front matter or of `policygen.yaml`."""
MAX_DEPTH = 40
"""Levels of lists and maps in one another."""

Path = tuple[str | int, ...]
"""Keys and list positions from the root to a value."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset({"", "~", "null"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""May only be written as an escape, and no page or terminal should get it."""
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})")


class Mark(NamedTuple):
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(slots=True)
class YamlText:
    """What a YAML text holds, where each part of it stands, and what is wrong with it."""

    value: Any = None
    """Maps, lists, text, and None where nothing was written."""
    values: dict[Path, Mark] = field(default_factory=dict)
    """Where a value stands."""
    keys: dict[Path, Mark] = field(default_factory=dict)
    """Where the key of a value stands."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path, *, key: bool = False) -> Mark:
        """Return where a value (or its key) stands, or the nearest thing around it that has a place."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        while path and path not in first and path not in second:
            path = path[:-1]
        return first.get(path) or second.get(path) or self.values.get((), Mark(1, 1))


def read_yaml(
    text: str, path: str, *, first_line: int = 1, typed: bool = False, limit: int = MAX_CHARACTERS
) -> YamlText:
    """Read one YAML document.

    Args:
        text: The document.
        path: Its file, for the problems.
        first_line: Line of the file at which `text` begins.
        typed: Read plain `true`, `false` and whole numbers as JSON would; for files that programs write.
        limit: The most characters it may have.

    Returns:
        The values read so far and every problem; a text with problems must not be used.
    """
    result = YamlText()
    if len(text) > limit:
        message = f"longer than {limit // 1024} kB"
        result.problems.append(Problem(path, first_line, message, "split it", "yaml-too-large"))
        return result
    reader = _Reader(result, path, first_line, typed)
    try:
        reader.read(yaml.parse(text, Loader=_LOADER))
    except _StopReading:
        pass
    except yaml.YAMLError as error:
        reader.report_syntax(error, text)
    return result


class _StopReading(Exception):  # noqa: N818 - not an error: a signal that reading on is pointless
    """The rest of the document is not worth reading."""


@dataclass(slots=True)
class _Reader:
    result: YamlText
    path: str
    first_line: int
    typed: bool
    documents: int = 0

    def read(self, stream: Iterator[events.Event]) -> None:
        """Build the first document; refuse a second one."""
        for event in stream:
            if isinstance(event, events.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self._stop(event, "a second document begins here", "keep one", "yaml-documents")
            elif isinstance(event, events.NodeEvent):
                self.result.value = self._node(event, stream, (), 0)

    def report_syntax(self, error: yaml.YAMLError, text: str) -> None:
        """Turn what libyaml says into a problem."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        place = self._mark(mark) if mark else self._reader_mark(error, text)
        said = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
        hint = "quote the text, or check indents and colons"
        self.result.problems.append(
            Problem(self.path, place.line, f"not YAML: {said}", hint, "yaml-syntax", place.column)
        )

    def _reader_mark(self, error: yaml.YAMLError, text: str) -> Mark:
        """Return the place of a character that YAML forbids; libyaml counts bytes."""
        position = getattr(error, "position", 0) or 0
        before = text.encode()[:position].decode(errors="ignore")
        return Mark(before.count("\n") + self.first_line, len(before) - (before.rfind("\n") + 1) + 1)

    def _node(self, event: events.NodeEvent, stream: Iterator[events.Event], path: Path, depth: int) -> Any:
        self._check(event, depth)
        self.result.values[path] = self._mark(event.start_mark)
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(stream, path, depth)
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(stream, path, depth)
        return None

    def _sequence(self, stream: Iterator[events.Event], path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        for event in stream:
            if isinstance(event, events.SequenceEndEvent):
                break
            assert isinstance(event, events.NodeEvent)
            items.append(self._node(event, stream, (*path, len(items)), depth + 1))
        return items

    def _mapping(self, stream: Iterator[events.Event], path: Path, depth: int) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        for event in stream:
            if isinstance(event, events.MappingEndEvent):
                break
            key = self._key(event)
            here = (*path, key)
            if key in pairs:
                self._report(event, f"the key `{key}` is there twice", "keep one of them", "duplicate-key")
                here = (*path, key, "again")
            self.result.keys.setdefault(here, self._mark(event.start_mark))
            value_event = next(stream)
            assert isinstance(value_event, events.NodeEvent)
            pairs.setdefault(key, self._node(value_event, stream, here, depth + 1))
        return pairs

    def _key(self, event: events.Event) -> str:
        if not isinstance(event, events.ScalarEvent):
            self._stop(event, "a key must be text", "put the text before the colon in quotes", "yaml-key")
        self._check(event, 0)
        return str(event.value)

    def _scalar(self, event: events.ScalarEvent) -> Any:
        control = _CONTROL.search(event.value)
        if control:
            message = f"holds the control character U+{ord(control[0]):04X}"
            self._report(event, message, "remove it", "yaml-control")
        if event.style:
            return event.value
        if event.value in _NULL:
            return None
        if self.typed and event.value in ("true", "false"):
            return event.value == "true"
        if self.typed and _INTEGER.fullmatch(event.value):
            return int(event.value)
        return event.value

    def _check(self, event: events.NodeEvent, depth: int) -> None:
        """Refuse what YAML offers beyond values: tags, anchors, aliases, bottomless nesting."""
        if depth > MAX_DEPTH:
            self._stop(event, f"nested deeper than {MAX_DEPTH} levels", "flatten it", "yaml-too-deep")
        if isinstance(event, events.AliasEvent):
            message = f"the alias `*{event.anchor}` is not allowed"
            self._report(event, message, "repeat the value", "yaml-alias")
        elif event.anchor:
            self._report(event, f"the anchor `&{event.anchor}` is not allowed", "remove it", "yaml-alias")
        tag = getattr(event, "tag", None)
        if tag:
            self._report(event, f"the tag `{tag}` is not allowed", "remove it", "yaml-tag")

    def _report(self, event: events.Event, message: str, hint: str, code: str) -> None:
        mark = self._mark(event.start_mark)
        self.result.problems.append(Problem(self.path, mark.line, message, hint, code, mark.column))

    def _stop(self, event: events.Event, message: str, hint: str, code: str) -> NoReturn:
        self._report(event, message, hint, code)
        raise _StopReading

    def _mark(self, mark: Any) -> Mark:
        return Mark(mark.line + self.first_line, mark.column + 1)
