"""What is known of one clause in one other language: whether it still says what its source says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from policygen.model.change import Change, Label
    from policygen.model.workspace import Clause

State = Literal["current", "carried", "unreviewed", "stale", "missing", "orphaned"]
STATES: tuple[State, ...] = ("current", "carried", "unreviewed", "stale", "missing", "orphaned")
"""`carried`: made from an earlier source that differs by nothing a reader could rely on. `unreviewed`:
current or carried, but nobody has read it as it stands. `orphaned`: its source is not there."""


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One clause of the draft in one locale."""

    locale: str
    clause: str
    """Clause id."""
    version: str
    """Version of the source; of an orphan the one it names."""
    state: State
    path: str
    """The translation's file, or where it is to be written."""
    translation: Clause | None = None
    """As its file has it; None where it is missing."""
    source: Clause | None = None
    """What it must say now; None for an orphan."""
    source_before: Clause | None = None
    """What it was made from; None where nobody kept those words."""
    label: Label | None = None
    """Label of what the source changed since it was made; None where it was made from what the source
    says now. `review` where the words it was made from are not known."""
    changes: tuple[Change, ...] = ()
    """What the source changed since."""

    @property
    def target(self) -> str:
        """Where a translation of exactly this version lies, relative to the workspace."""
        return f"locales/{self.locale}/clauses/{self.clause}/{self.version}.md"

    @property
    def is_carried(self) -> bool:
        """Whether an earlier translation serves, read or not."""
        return self.label == "cosmetic"

    @property
    def serves(self) -> bool:
        """Whether its words may be published: made from what the source says, or from what means the same."""
        return self.state in {"current", "carried", "unreviewed"}
