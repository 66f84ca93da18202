"""Turns the key of a source into what it stands for and how well we know it, so that counsel can check."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal

from policygen.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Mapping

Mark = Literal["V", "V2", "M", "D"]

MARKS: Mapping[Mark, str] = {
    "V": "wording read",
    "V2": "read second-hand",
    "M": "from memory, check before relying on it",
    "D": "our own design",
}
"""How well we know a source, in words."""


@dataclass(frozen=True, slots=True)
class Source:
    """One authority, study or decision that rules rest on."""

    key: str
    """The short name that rules use, such as `PI14`."""
    citation: str
    """In full, with the article or paragraph."""
    mark: Mark


def find_source(key: str) -> Source:
    """Return the source of a key.

    Raises:
        RuleError: No source has that key.
    """
    try:
        return load_sources()[key]
    except KeyError:
        raise RuleError(f"no source has the key {key}") from None


def describe_source(key: str) -> str:
    """Return the full citation of a key with how well we know it.

    Raises:
        RuleError: No source has that key.
    """
    source = find_source(key)
    return f"{source.citation} ({MARKS[source.mark]})"


@cache
def load_sources() -> Mapping[str, Source]:
    """Return every source by its key, in the order of the file.

    Raises:
        RuleError: An entry has no citation, or a mark that does not exist.
    """
    text = (resources.files("policygen.rules") / "sources.toml").read_text(encoding="utf-8")
    sources = {}
    for key, entry in tomllib.loads(text).items():
        if not entry.get("citation") or entry.get("mark") not in MARKS:
            raise RuleError(f"the source {key} needs a citation and one of the marks {', '.join(MARKS)}")
        sources[key] = Source(key, entry["citation"], entry["mark"])
    return sources
