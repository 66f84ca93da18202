"""What readers of a policy are told when it changes, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygen.model.change import Change, Consent, Label, Notice
    from policygen.model.document import Direction


@dataclass(frozen=True, slots=True)
class Step:
    """What one comparison on the way from the version before to the version after decided."""

    before: str
    after: str
    effective: str
    """ISO date from which the version after applies."""
    label: Label | None
    notice: Notice
    consent: Consent
    material: bool


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change as one reader meets it."""

    change: Change
    title: str
    """What its clause is called in this locale, or the heading it stands under."""
    id: str
    """HTML id on the page of the version after; empty where nothing is left to point at."""
    locale: str
    """The language of its words."""
    version: str
    """The version it came with."""
    effective: str
    """ISO date from which that version applies."""
    passing: bool = False
    """Whether it took effect on the way and is not what the direct comparison shows."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something the reader can do, in the policy's own words."""

    right: str
    """The word of the vocabulary, such as `objection`; empty where the clause states none."""
    title: str
    """What its clause is called."""
    words: tuple[str, ...]
    """The paragraphs of the clause."""
    id: str
    """HTML id of the clause on the page of the policy."""
    locale: str


@dataclass(frozen=True, slots=True)
class Links:
    """Where the pages stand; whoever publishes them knows, so each may be empty."""

    changes: str = ""
    """The page with each change before and after."""
    policy: str = ""
    """The whole policy, in the version after."""
    archive: str = ""
    """The version before, or the list of all versions."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """Everything one notice says in one locale."""

    policy: str
    title: str
    """Title of the policy in this locale."""
    company: str
    """Empty where the profile names none."""
    locale: str
    direction: Direction
    before: str
    """The version the reader last saw; empty before the first release."""
    after: str
    published: str
    effective: str
    """ISO date, events considered."""
    digest: str
    """`sha256:` over the words of the version after in this locale."""
    earliest: str = ""
    """The earliest lawful effective date of the version after; empty where nothing was compared."""
    label: Label | None = None
    """The most serious one of every step and of the direct comparison."""
    notice: Notice = "none"
    """Likewise."""
    consent: Consent = "none"
    """Likewise."""
    material: bool = False
    lead_days: int = 0
    """Of the step that leads to the version after."""
    lead_basis: str = ""
    channels: tuple[str, ...] = ()
    """Identifiers such as `home_banner`: what the version before promises and our own rules name."""
    asked_channels: tuple[str, ...] = ()
    """What the profiles of the jurisdictions ask for, in words."""
    orders: tuple[str, ...] = ()
    """References of the legal orders that shortened the notice."""
    steps: tuple[Step, ...] = ()
    """Every step that takes effect after the version before, oldest first."""
    direct: Step | None = None
    """The comparison of the two ends; None where there is nothing to compare."""
    changes: tuple[ToldChange, ...] = ()
    """In reading order; those that only took effect on the way come last."""
    options: tuple[Option, ...] = ()
    links: Links = field(default_factory=Links)
