"""What `align` states: which pieces of the two documents belong together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.model.change import ChangeKind
    from policygen.model.document import Leaf, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a leaf, or a whole leaf where it is one sentence."""

    leaf: Leaf
    text: str
    place: int
    """Place of the leaf in its document, counted from 0."""
    number: int
    """Place of the sentence in its leaf, counted from 0."""
    spans: tuple[Span, ...] = field(default=())
    """Markup, as indices into `text`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Pieces before and after that belong together; one side is empty for added and removed."""

    kind: ChangeKind
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Everything that differs between two documents, in reading order of the side after."""

    pairs: tuple[Pair, ...]
    blocks: tuple[int, int]
    """Leaves before and after."""
    sentences_compared: int
    """Sentences that were not equal at first sight."""
