"""What `evaluate` reads and says: two texts that people have labelled, and what the engine made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from policygen.model.change import Basis, Label


@dataclass(frozen=True, slots=True)
class Pair:
    """Two Markdown texts, with or without what people said of them."""

    id: str
    before: str
    after: str
    label: Label | None = None
    """Given where the texts hold one change."""
    notice: bool | None = None
    """Given where the texts are whole revisions: whether the prominent notice is owed."""
    locale: str = ""
    """The language of both texts; empty where their words tell it."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the engine says of one pair."""

    id: str
    label: Label | Literal["none"]
    """The most serious label; `none` where nothing changed."""
    basis: Basis | Literal["none"]
    """What that label rests on; `none` where nothing changed."""
    notice: bool
    """Whether the prominent notice is owed."""
    rules: tuple[str, ...] = ()
    """The rules that spoke, by name."""
