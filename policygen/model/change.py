"""What a comparison states: findings, changes, the decision."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.model.explanation import Explanation
    from policygen.model.judgement import Judgement

Label = Literal["cosmetic", "neutral", "expansion", "review", "reduction"]
Basis = Literal["proved", "judged", "decided"]
ChangeKind = Literal["added", "removed", "modified", "moved"]
Notice = Literal["none", "listed", "ordinary", "prominent"]
Consent = Literal["none", "new_data", "old_data", "guardian"]
Step = Literal["none", "patch", "minor", "major"]
Polarity = Literal["practice", "right", "commitment", "limit", "duty", "information"]

LABELS: tuple[Label, ...] = ("cosmetic", "neutral", "expansion", "review", "reduction")
"""In order of seriousness, the least serious first."""
CONSENTS: tuple[Consent, ...] = ("none", "new_data", "old_data", "guardian")
NOTICES: tuple[Notice, ...] = ("none", "listed", "ordinary", "prominent")
STEPS: tuple[Step, ...] = ("none", "patch", "minor", "major")


def most_serious(labels: list[Label]) -> Label:
    """Return the most serious of one or more labels; nothing is netted."""
    return max(labels, key=LABELS.index)


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words of one edit, for marking: equal, removed or added."""

    op: Literal["equal", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one change."""

    rule: str
    """Name of the rule."""
    label: Label
    before: str
    """The words it rests on, before; empty where something was added."""
    after: str
    """The words it rests on, after; empty where something was removed."""
    why: str
    """What the reader loses or gains, as a sentence."""
    derivation: str = ""
    """Polarity, where it came from, and how the direction follows."""
    sources: tuple[str, ...] = ()
    material: bool = False
    consent: Consent = "none"
    provenance: Literal["read", "stated"] = "read"
    """From the prose or from the facts."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions, with its label and what the label rests on."""

    id: str
    """`c1`, `c2` ... in reading order."""
    fingerprint: str
    """`v1:` and 16 hexadecimal digits."""
    kind: ChangeKind
    label: Label
    basis: Basis
    before: str
    after: str
    section: str = ""
    """The heading it stands under."""
    lead_in: str = ""
    """The sentence that introduces it; bound by the fingerprint."""
    clause: str = ""
    """Clause id; empty in plain documents."""
    anchor: str = ""
    material: bool = False
    consent: Consent = "none"
    words: tuple[Words, ...] = ()
    facts: tuple[Mapping[str, Any], ...] = ()
    """Facts that changed: path, before, after."""
    findings: tuple[Finding, ...] = ()
    polarity: Polarity = "information"
    polarity_from: str = ""
    """Where the polarity came from: the clause's kind, the heading, the lead-in, subject and verb."""
    explanation: tuple[Explanation, ...] = ()
    """One for each sentence, where it was asked for; none where only facts changed."""
    judgements: tuple[Judgement, ...] = ()
    """What people decided about it, where that stands; then the basis is `decided`."""
    rules_label: Label | None = None
    """What the rules said, where people decided; else None."""
    locale: str = ""
    """Language of its words where that is not the one compared: a translation that changed on its own."""
    inherits: str = ""
    """Fingerprint of the change of the source that its label comes from; empty where it is judged itself."""

    @property
    def acknowledged(self) -> bool:
        """Whether it is a reduction that a named person let stand."""
        return self.label == "reduction" and any(one.verdict != "label" for one in self.judgements)

    @property
    def not_substantial(self) -> bool:
        """Whether it is a reduction that a named person called minor."""
        return any(one.verdict == "not_substantial" for one in self.judgements)

    @property
    def is_open(self) -> bool:
        """Whether a named person must still decide before it can be released."""
        return self.label == "review" or (self.label == "reduction" and not self.acknowledged)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a version owes its readers."""

    label: Label | None
    """The most serious label; None where nothing changed."""
    notice: Notice
    consent: Consent
    version_step: Step
    material: bool
    lead_days: int
    lead_basis: str
    """`law`, `promise` or `default`, with its words."""
    earliest_effective: str
    """ISO date; empty where no publication date was given."""
    channels: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """One plain sentence each."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of a comparison."""

    name: str
    """How it was asked for: a version, `draft`, a path, a revision."""
    kind: str
    """`release`, `draft`, `workspace`, `revision` or `document`."""
    title: str
    version: str
    locale: str
    digest: str
    """`sha256:` over the canonical words."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole answer of `policygen diff`."""

    before: Side
    after: Side
    decision: Decision
    changes: tuple[Change, ...]
    coverage: Mapping[str, Any] = field(default_factory=dict)
    """What was looked at: blocks, sentences, clauses, clauses without facts, rules run."""
