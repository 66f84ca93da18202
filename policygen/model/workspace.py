"""A user's repository as values: profile, clauses, policies, releases."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from policygen.errors import Problem
    from policygen.model.document import ClauseKind, ListStyle

Version = tuple[int, int, int]
"""(major, minor, patch), as in semantic versioning."""

DRAFT = "draft"


PARITY_KINDS = (
    "variables", "links", "anchors", "references", "lists", "numbers", "terms", "untranslated", "markdown",
)
"""In what a translation must be the same as its source; each is the lint code `parity-<kind>`."""


@dataclass(frozen=True, slots=True)
class ParityException:
    """A difference between a translation and its source that a person accepts."""

    kind: str
    """One of `PARITY_KINDS`."""
    reason: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One version of one clause in one locale: prose for readers, facts for the engine."""

    id: str
    """`area/clause`, from its path."""
    version: str
    """`major.minor.patch`, from its file name. Identity only."""
    title: str
    kind: ClauseKind | None
    prose: str
    """Markdown with `{{ dotted.name }}` and `[[clause/id]]`; LF, no BOM, NFC."""
    facts: Mapping[str, Any]
    """Validated `practices`, `rights`, `safeguards`, `changes` as plain JSON values, defaults left out."""
    applies_if: str = ""
    """Closed expression over flags and jurisdictions; empty means always."""
    replaces: tuple[str, ...] = ()
    short: str = ""
    """Layered notice text."""
    law: tuple[str, ...] = ()
    owner: str = ""
    review_by: str = ""
    locale: str = ""
    """Empty for the source locale."""
    translates: str = ""
    """Of a translation: the digest of the source it was made from."""
    translated_by: str = ""
    """Of a translation: who made it; empty where nobody said."""
    reviewed_by: str = ""
    """Of a translation: who read it beside its source; empty where nobody did."""
    reviewed_on: str = ""
    """Of a translation: the ISO date on which it was read; empty where nobody did."""
    reviewed_text: str = ""
    """Of a translation: the digest it had when it was read; any other now, and the review is void."""
    exceptions: tuple[ParityException, ...] = ()
    """Of a translation: the differences from its source that a person accepts."""
    carried: str = ""
    """Of a translation that was carried forward from another source: the version its file is named by."""
    path: str = ""
    """Relative to the workspace, with forward slashes."""
    line: int = 0
    """Line of the file at which the prose begins, counted from 1."""
    digest: str = ""
    """`sha256:` over the normalised text of the whole file; of a translation without its review."""

    @property
    def is_reviewed(self) -> bool:
        """Whether a person read this translation, as it stands now, beside its source."""
        return bool(self.reviewed_by) and self.reviewed_text == self.digest


@dataclass(frozen=True, slots=True)
class ClauseUse:
    """A place of a policy that names a clause, perhaps pinned to a version."""

    id: str
    version: str = ""
    """Empty: the newest."""


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """A run of clauses in a section, under one title and one style of marker."""

    title: Mapping[str, str] = field(default_factory=dict)
    """By locale; empty for a group without a title."""
    id: str = ""
    style: ListStyle = "paragraphs"
    lead: tuple[ClauseUse, ...] = ()
    clauses: tuple[ClauseUse, ...] = ()
    closing: tuple[ClauseUse, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A section of a policy as its definition names it."""

    id: str
    title: Mapping[str, str]
    """By locale; the source locale is always there."""
    lead: tuple[ClauseUse, ...] = ()
    style: ListStyle = "paragraphs"
    clauses: tuple[ClauseUse, ...] = ()
    groups: tuple[GroupSpec, ...] = ()
    closing: tuple[ClauseUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """The definition of a policy: which clauses stand where, under which titles."""

    id: str
    title: Mapping[str, str]
    """By locale."""
    jurisdictions: tuple[str, ...] = ()
    """Upper-case codes such as `CN`, `EU`, `US-CA`."""
    preamble: tuple[ClauseUse, ...] = ()
    sections: tuple[SectionSpec, ...] = ()
    authoritative: str = ""
    """The locale whose version prevails where versions differ; empty: the source locale."""
    definition: Mapping[str, Any] = field(default_factory=dict)
    """The definition as plain JSON values: what the lock keeps as its snapshot."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a company says about itself: literal values for prose, flags for `applies_if`."""

    values: Mapping[str, Any]
    """Nested names to literal text or numbers; `{{ company.name }}` reads `values["company"]["name"]`."""
    flags: frozenset[str] = frozenset()
    """Flags that are on."""
    declared_flags: frozenset[str] = frozenset()
    definition: Mapping[str, Any] = field(default_factory=dict)
    """As plain JSON values: what the lock keeps as its snapshot."""
    overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Locale to the values that stand in place of those above, nested as there."""


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen version of a policy: everything a rebuild needs, and the words themselves."""

    policy: str
    version: str
    published: str
    """ISO date."""
    effective: str
    """ISO date."""
    lock: Mapping[str, Any]
    """The whole of `lock.yaml`."""
    words: Mapping[str, str]
    """`text.<locale>.txt` by locale."""
    decisions: tuple[Mapping[str, Any], ...] = ()
    events: tuple[Mapping[str, Any], ...] = ()
    digest: str = ""
    """`sha256:` over the normalised text of `lock.yaml`: what the next lock holds as `before`."""

    def recorded_translations(self, locale: str) -> Mapping[str, Mapping[str, Any]] | None:
        """Return which translation of each clause the release is made of in a locale, by clause id.

        Returns:
            Entries with `version`, `digest` and `translates`, and `carried` where an earlier one serves;
            None where nothing was recorded, as for locales added before events said it.
        """
        if locale in self.lock.get("locales", ()):
            locked: Mapping[str, Mapping[str, Any]] = self.lock.get("translations", {}).get(locale, {})
            return locked
        added = (one for one in self.events if one.get("event") == "locale-added")
        return next((one.get("translations") for one in added if one.get("locale") == locale), None)


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything under one `policygen.yaml`, loaded and validated."""

    root: Path
    source_locale: str
    locales: tuple[str, ...]
    """Canonical tags, the source locale first."""
    profile: Profile
    policies: Mapping[str, Policy]
    clauses: Mapping[str, Mapping[str, Clause]]
    """Clause id to version to clause, in the source locale."""
    translations: Mapping[str, Mapping[str, Mapping[str, Clause]]] = field(default_factory=dict)
    """Locale to clause id to version to clause."""
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Locale to source title to title, as `locales/<tag>/titles.yaml` holds them."""
    profiles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Locale to profile values that stand in place of those of the source, nested as there."""
    releases: Mapping[str, tuple[Release, ...]] = field(default_factory=dict)
    """Policy id to releases, oldest first."""
    notice_rules: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[Problem, ...] = ()
    """What `lint` reports although it does not stop a build."""


def parse_version(text: str) -> Version | None:
    """Read `major.minor.patch` without leading zeros; None when it is anything else."""
    parts = text.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    if any((len(part) > 1 and part.startswith("0")) or len(part) > 6 for part in parts):
        return None
    major, minor, patch = (int(part) for part in parts)
    return major, minor, patch


def newest_version(versions: Mapping[str, Clause]) -> str:
    """Return the highest version of a clause."""
    return max(versions, key=lambda text: parse_version(text) or (0, 0, 0))
