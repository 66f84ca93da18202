"""What a named person decided about a change, and the rules that say who may."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.model.change import Label

Verdict = Literal["label", "acknowledge", "not_substantial"]
Topic = Literal["consent", "children", "sale", "sensitive", "authority"]

SECOND_NAME_TOPICS: tuple[Topic, ...] = ("consent", "children", "sale", "sensitive")
"""What needs a second name unless the last release says otherwise."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry of `decisions.yaml`: what one person decided about one change."""

    fingerprint: str
    """Of the change; it binds the words, the facts, the heading and the lead-in."""
    verdict: Verdict
    """A label; `acknowledge`: the reduction stands; `not_substantial`: it stands and is minor."""
    by: str
    role: str
    reason: str
    date: str
    """ISO date."""
    label: Label | None = None
    """Only for the verdict `label`."""
    was: Label | None = None
    """What the rules said when it was written; None where it was written by hand without it."""
    catalogue: str = ""
    """Version of the rules that said so."""
    clause: str = ""
    """For people who read the file; the fingerprint binds."""
    locale: str = ""
    """Language of the words judged; empty for the source language."""
    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Authority:
    """Who may decide, and what needs a second name."""

    decide: tuple[str, ...] = ()
    """Roles; empty where none were ever laid down: then anybody who gives a name and a role."""
    second_name: tuple[Topic, ...] = SECOND_NAME_TOPICS
    version: str = ""
    """The release it was read from."""


@dataclass(frozen=True, slots=True)
class NoticeTerms:
    """What a version lays down about its own changes: who may decide, how long and where readers are told."""

    authority: Authority = Authority()
    lead_days: Mapping[str, int] = field(default_factory=dict)
    """Notice to days: `prominent`, `ordinary`, `listed`."""
    channels: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    authoritative: str = ""
    """The locale whose version prevails; empty where readers have only one version."""
    locales: tuple[str, ...] = ()
    """Languages readers have it in."""


def fold_name(name: str) -> str:
    """Fold a name so that spacing and case make no second person."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()
