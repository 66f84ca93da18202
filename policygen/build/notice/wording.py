"""The sentences of a notice, as values: what every format of it shows, so that no two can disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from policygen.build.notice.marks import Run

Weight = Literal["worse", "better", "other", "small", "between"]


@dataclass(frozen=True, slots=True)
class Item:
    """One change, told."""

    title: str
    place: str
    """The heading it stands under; empty where that is the title."""
    before: str
    """Empty where nothing was said before."""
    after: str
    """Empty where nothing is said any more."""
    before_runs: tuple[Run, ...]
    """The same with what went marked."""
    after_runs: tuple[Run, ...]
    """The same with what came marked."""
    silent: bool
    """Whether the policy's words stayed and only facts behind them changed."""
    facts: tuple[str, ...]
    """Of a silent change: what changed, one sentence each."""
    meanings: tuple[str, ...]
    when: str
    ask: str
    """That the reader is asked first; empty where no agreement is owed."""
    link: str
    """Where the passage stands in the policy; empty where that is not known."""
    locale: str
    """The language of the policy's words, where it is not that of the notice."""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of the same weight for the reader."""

    weight: Weight
    title: str
    items: tuple[Item, ...]
    note: str = ""

    @property
    def titles(self) -> tuple[str, ...]:
        """What the changes are about, each once."""
        return tuple(dict.fromkeys(item.title for item in self.items))


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the reader can do."""

    title: str
    words: tuple[str, ...]
    """The policy's own."""
    link: str
    locale: str


@dataclass(frozen=True, slots=True)
class Names:
    """Short words between the sentences."""

    before: str
    now: str
    nothing_before: str
    nothing_now: str
    same_words: str
    means: str
    choices: str
    read_changes: str
    read_policy: str
    read_archive: str
    close: str
    subject: str
    show: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A whole notice in the words of one locale."""

    subject: str
    headline: str
    lead: tuple[str, ...]
    """A sentence or two each: how serious, from when, what to do."""
    ask: str
    """What happens about the reader's agreement; empty where none is owed."""
    topics: str
    """What the changes are about, in a line; empty where nothing changed."""
    groups: tuple[Group, ...]
    choices: tuple[Choice, ...]
    no_choice: str
    """That the policy names nothing to do; empty where it does."""
    footer: str
    """Which versions the notice is about."""
    reason: str
    """Why a reader gets the message."""
    push: str
    names: Names
