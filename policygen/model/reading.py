"""What `read` states about two aligned pieces of text, for rules to judge: facts, no labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.change import ChangeKind, Polarity
    from policygen.model.document import BlockKind, Span


class Token(NamedTuple):
    """A word, number, address or mark, or several that stand for one value."""

    key: str
    """What it is compared by: its text, until a rewrite of the proofs replaces it."""
    start: int
    end: int
    kind: str
    """`word`, `number`, `character`, `address`, `mark`, or `value` for a parsed quantity."""


class Marker(NamedTuple):
    """A phrase of the lexicon found in a side: half-open range of tokens."""

    name: str
    """Class of the lexicon, such as `negation` or `consent`."""
    key: str
    """The matched words, folded."""
    start: int
    end: int


class Edit(NamedTuple):
    """A run of tokens that differs: half-open ranges, one of them may be empty."""

    before_start: int
    before_end: int
    after_start: int
    after_end: int
    polarity: Polarity = "information"
    """What these words give: the sentence's polarity, turned where they stand in an exception,
    or their own where they bring a subject and verb along."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A parsed value in the text: number, duration, date, money or percentage."""

    kind: Literal["number", "duration", "date", "money", "percent"]
    amount: float
    """Days for a duration, ISO ordinal for a date, else the number itself."""
    unit: str
    start: int
    end: int
    """Half-open range of tokens."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who does what to which data, read out of one sentence."""

    actor: str
    """`company`, `user`, `other` or empty."""
    actions: tuple[str, ...]
    """Classes of verbs, such as `collect`, `share`, `delete`, in order."""
    modality: str
    """`strong`, `weak`, `grant` or empty."""
    negated: bool
    data: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideReading:
    """One side of a change, read."""

    text: str
    tokens: tuple[Token, ...]
    """After the typed rewrites, so that only differences that matter are left."""
    markers: tuple[Marker, ...]
    quantities: tuple[Quantity, ...]
    statement: Statement
    polarity: Polarity
    polarity_from: str
    spans: tuple[Span, ...] = ()
    """Markup of the words; indices into `text`."""
    headings: tuple[str, ...] = ()
    lead_in: str = ""
    role: BlockKind = "paragraph"
    governing: frozenset[str] = frozenset()
    """Classes of the lexicon found in what governs it: lead-in, column header, row, heading."""

    def words(self, start: int, end: int) -> str:
        """Return the source words of a half-open range of tokens."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def marked(self, name: str) -> tuple[Marker, ...]:
        """Return the markers of one class, in order."""
        return tuple(marker for marker in self.markers if marker.name == name)


@dataclass(frozen=True, slots=True)
class Reading:
    """Two aligned pieces of text with everything the rules may look at."""

    kind: ChangeKind
    before: SideReading
    after: SideReading
    edits: tuple[Edit, ...]
    polarity: Polarity
    polarity_from: str
    locale: str
    role: BlockKind = "paragraph"
    rewrites: tuple[str, ...] = ()
    """Names of the proofs whose rewrites already made words equal."""
    in_list: bool = False
    """It stands in an item of a list or a cell of a table."""
    elsewhere: str = ""
    """Of an added or removed sentence: the words of the other document, in small letters."""
    wordless: bool = False
    """No lexicon knows the words, whatever language they are said to be in: rules must not guess."""

    def sides(self) -> Iterator[SideReading]:
        """Yield the side before, then the side after."""
        yield self.before
        yield self.after


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule found: the tokens it takes on each side, and why."""

    before: tuple[int, int] = (0, 0)
    """Half-open range of tokens; empty where nothing was there."""
    after: tuple[int, int] = (0, 0)
    detail: str = ""
    """How the direction was derived, for this match."""
