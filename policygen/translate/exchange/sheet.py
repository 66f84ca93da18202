"""The words of one clause as translators get them: units, each with its source and what is there of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

UnitState = Literal["missing", "translated", "stale"]
"""Of the words in the other language: not there, there, or made from other words than the source has now."""

TITLES = "titles"
"""The key of the sheet that holds the titles of policies, sections and groups."""
KEY = re.compile(
    rf"(?P<key>{TITLES}|[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*@\d{{1,6}}\.\d{{1,6}}\.\d{{1,6}})"
    r"#(?P<place>title|short|[1-9]\d{0,4}|[0-9a-f]{12})"
)
"""What the id of a unit looks like: `use/design@1.0.0#title`; it is never used as a path."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of words to translate."""

    place: str
    """`title`, `short`, the number of a piece of the prose, or the digest of a title."""
    source: str
    target: str = ""
    state: UnitState = "missing"
    notes: tuple[str, ...] = ()
    """What a translator should know, a line each."""
    before: str = ""
    """Of a stale unit: the words of the source that the target was made from."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The units of one clause."""

    key: str
    """`clause@version`, or `titles`."""
    digest: str
    """Of the source clause; empty for titles."""
    units: tuple[Unit, ...]
    path: str = ""
    """The file of the source, for a person who looks for it."""

    def id_of(self, unit: Unit) -> str:
        """Return the id of a unit in an exchange file."""
        return f"{self.key}#{unit.place}"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to a translator: all that is to be translated into one language."""

    source_locale: str
    locale: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """One unit as it came back."""

    key: str
    place: str
    source: str
    target: str
    is_done: bool | None
    """Whether the translator says so; None where the file does not tell."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ReturnedParcel:
    """A file as it came back from a translator."""

    path: str
    locale: str
    units: tuple[Returned, ...]
    digests: dict[str, str]
    """Key of a sheet to the digest of the source that was sent; a sheet may lack it."""
    translator: str = ""
