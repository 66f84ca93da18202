"""What a rule is: one record that serves the engine, the catalogue page and the tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from policygen.model.change import Consent, Label, Polarity
    from policygen.model.facts import Facts
    from policygen.model.reading import Match, Reading, Token
    from policygen.rules.lexicon import Lexicon

    Check = Callable[[Reading, Lexicon], Sequence[Match]]
    Rewrite = Callable[[Sequence[Token], "RewriteContext"], Sequence[Token]]

Family = Literal["A", "B", "C"]
"""A: statements. B: wording. C: proofs that nothing changed."""
Topic = Literal[
    "controller",
    "contact",
    "purpose",
    "means",
    "categories",
    "recipients",
    "transfers",
    "retention",
    "rights-procedure",
    "change-notice",
    "children",
    "security",
    "scope",
]
"""What a jurisdiction may call material even where nobody loses."""

ANY: tuple[Polarity, ...] = ("practice", "right", "commitment", "limit", "duty", "information")
PRACTICE: tuple[Polarity, ...] = ("practice",)
COMMITMENT: tuple[Polarity, ...] = ("commitment",)
RIGHT: tuple[Polarity, ...] = ("right",)
INFORMATION: tuple[Polarity, ...] = ("information",)


@dataclass(frozen=True, slots=True)
class RewriteContext:
    """What a rewrite may know besides the tokens."""

    lexicon: Lexicon | None
    """None where nobody has written one for the language."""
    defined_terms: frozenset[str] = frozenset()
    """Terms the documents define, as written (`Personal Data`)."""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of sentences, and whether the rule speaks about it."""

    before: str
    """Empty where a sentence was added."""
    after: str
    """Empty where a sentence was removed."""
    fires: bool
    label: Label | None = None
    """The label of the whole change; None means the rule's own label where it fires."""
    polarity: Polarity | None = None
    """Given where the sentence alone does not show it: what the clause's kind would say."""
    facts: tuple[Facts, Facts] | None = None
    """What the clause's front matter states before and after, where the rule speaks about facts."""
    also: tuple[str, ...] = ()
    """Names of other rules that rightly speak about the same change."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue."""

    id: str
    """The stable short code, such as `A05`. Never renumbered; retired instead."""
    name: str
    """What happened to the reader, such as `purpose-added`; equals the file's stem."""
    family: Family
    polarity: tuple[Polarity, ...]
    """The polarities it applies to."""
    label: Label
    title: str
    """What happened, in a few words."""
    why: str
    """What the reader loses or gains, as one sentence."""
    sources: tuple[str, ...]
    """Keys of `sources.toml`."""
    examples: tuple[Example, ...]
    check: Check | None = None
    """Finds the words it speaks about in an aligned pair."""
    rewrite: Rewrite | None = None
    """For family C: a rewrite applied to both sides, after which they must be equal."""
    facts: tuple[str, ...] = ()
    """Kinds of fact change it also speaks about, such as `data-added`."""
    absorbs: tuple[str, ...] = ()
    """Names of rules that stay silent about words this rule took."""
    topics: tuple[Topic, ...] = ()
    consent: Consent = "none"
    """What fresh consent it asks for."""
    order: int = field(default=50)
    """Of a rewrite: lower runs first."""
