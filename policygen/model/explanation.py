"""What `diff --explain` states beside a change: the words side by side, what was read, which rules spoke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from policygen.model.change import Label, Polarity
    from policygen.model.reading import Reading

AlignedOp = Literal["equal", "rewritten", "changed"]


@dataclass(frozen=True, slots=True)
class AlignedWords:
    """A run of words on both sides that belong together."""

    op: AlignedOp
    """`equal`; `rewritten`: written in another way and proved equal; `changed`: left for the rules."""
    before: str
    after: str
    polarity: Polarity | None = None
    """What changed words give, where they stand."""


@dataclass(frozen=True, slots=True)
class Took:
    """Words that a rule accounts for, on both sides."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A rule that fired."""

    rule: str
    label: Label
    took: tuple[Took, ...]
    """Empty where it speaks about the whole passage, as of one that moved."""
    detail: str
    """How its direction was derived."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A rule that nearly fired."""

    rule: str
    label: Label
    took: Took
    """The words it would have taken."""
    reason: str
    """What kept it silent."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one reading got its label."""

    reading: Reading
    words: tuple[AlignedWords, ...]
    fired: tuple[Spoken, ...]
    nearly: tuple[Silent, ...]
