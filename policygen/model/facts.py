"""What changed in the facts of a clause: typed, with a direction, no label."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Facts = dict[str, Any]
"""Facts of one clause, as plain JSON values."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that differs between two versions of a clause."""

    clause: str
    kind: str
    """What happened, such as `data-added` or `retention-extended`; rules name the kinds they judge."""
    path: str
    """Where, such as `practices[0].data`."""
    before: Any
    """The value before; None where the fact is new."""
    after: Any
    """The value after; None where the fact is gone."""


@dataclass(frozen=True, slots=True)
class FactWords:
    """What the vocabulary knows about words of facts; handed in, so that comparing reads no files."""

    is_broader: Callable[[str, str, str], bool]
    """(group, after, before): whether the first word covers the second."""
    is_sensitive: Callable[[str, str], bool]
    """(group, word)."""
    is_longer: Callable[[str, str], bool | None]
    """(after, before): whether the first duration is longer; None where their units do not tell."""


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The facts of one side: what its clauses state in their front matter."""

    clauses: Mapping[str, Facts] = field(default_factory=dict)
    """By clause id, in the order of the document."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Clause id to its title."""
    sections: Mapping[str, str] = field(default_factory=dict)
    """Clause id to the heading it stands under."""
