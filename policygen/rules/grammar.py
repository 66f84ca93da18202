"""The small words of a language that tell a verb from a noun and a subject from an object: data, not code."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from policygen.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Grammar:
    """What reading a sentence needs to know about its language; every list may be empty."""

    we: frozenset[str] = frozenset()
    """The company as a subject."""
    readers: frozenset[str] = frozenset()
    """The reader as a subject."""
    objects: frozenset[str] = frozenset()
    """Words for the company that are never a subject (`our`, `us`)."""
    polite: frozenset[str] = frozenset()
    """Words for the reader that beside a verb in the third person stand for somebody else (`nutzt sie`)."""
    others: frozenset[str] = frozenset()
    """Before a reader's word they make it somebody else (`other users`)."""
    given: frozenset[str] = frozenset()
    """Behind `provide` they say that the reader gets something."""
    resuming: frozenset[str] = frozenset()
    """Behind a comma they begin the main clause."""
    subordinators: frozenset[str] = frozenset()
    """Before `you can` they make it a subordinate clause."""
    only: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    """First words of a phrase by which the company asks for consent."""
    asked: frozenset[str] = frozenset()
    """Before a verb they make it an indirect question (`how we use`)."""
    told: frozenset[str] = frozenset()
    """At the beginning of a sentence they tell the reader to do something."""
    nobody: frozenset[str] = frozenset()
    """Negations that may stand behind their verb (`with nobody`)."""
    bare_not: frozenset[str] = frozenset()
    bare_negations: frozenset[str] = frozenset()
    """Promises that are only a negated auxiliary, and tell little by themselves."""
    before_nouns: frozenset[str] = frozenset()
    after_nouns: frozenset[str] = frozenset()
    before_verbs: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    """Nouns as often as verbs: verbs only behind a subject or an auxiliary."""
    oblique: frozenset[str] = frozenset()
    """Forms of a party's word that are never a subject."""
    prepositions: frozenset[str] = frozenset()
    """Right before a party's word they make it no subject, in a language without cases."""
    possessive: frozenset[str] = frozenset()
    """Right behind a party's word they make it the owner of something, and no subject."""
    opening: frozenset[str] = frozenset()
    """A sentence that begins with one of these begins with a subordinate clause or an adverbial."""
    closing_clause: frozenset[str] = frozenset()
    """Last words of a subordinate clause, right before the comma that ends it."""
    trailing_conditions: frozenset[str] = frozenset()
    """Right behind a consent they make it a condition, not what the company does."""
    closing: frozenset[str] = frozenset()
    """Last words of an exception that encloses what it excepts: what stands behind it is not excepted."""
    scope_ends: frozenset[str] = frozenset()
    """Marks that end the reach of an exception, beside those of every language."""
    negation_after: frozenset[str] = frozenset()
    """Negations that stand behind the verb they negate; where the list is empty, those of `nobody`."""
    negation_behind: int = 3
    """Fewer tokens than this between a verb and a negation behind it."""
    subject_reach: int = 3
    """Most tokens between a subject and its verb; above three they do not reach over a mark."""
    inverted: bool = False
    """The subject may stand right behind its verb."""
    drops_subjects: bool = False
    """A clause need not name who acts where the sentence has said it before."""
    first_subject: bool = False
    """The first party named in a clause acts, not the one nearest to the verb."""
    capital_nouns: bool = False
    """Every noun has a capital: it makes no name."""
    noun_endings: tuple[str, ...] = ("\0",)
    """Endings of words that are no names, whatever the dictionary says."""
    participle_endings: tuple[str, ...] = ("\0",)
    gerund_endings: tuple[str, ...] = ("\0",)
    third_person: tuple[str, ...] = ("\0",)
    adverb_endings: tuple[str, ...] = ("\0",)


def read_grammar(data: Mapping[str, Any], fold: Callable[[Iterable[str]], tuple[str, ...]]) -> Grammar:
    """Make the grammar of the `[grammar]` table of a lexicon; what is not there stays as it is for none.

    Args:
        data: The table.
        fold: Writes words as the keys of tokens are written.

    Raises:
        RuleError: The table has an entry that nobody reads.
    """
    known = {one.name: str(one.type) for one in fields(Grammar)}
    unknown = set(data) - set(known)
    if unknown:
        names = ", ".join(sorted(unknown))
        raise RuleError(f"the grammar of a lexicon has entries that nobody reads: {names}")
    values: dict[str, Any] = {name: _read(known[name], value, fold) for name, value in data.items()}
    return Grammar(**values)


def _read(kind: str, value: Any, fold: Callable[[Iterable[str]], tuple[str, ...]]) -> Any:
    if kind.startswith("tuple"):
        return tuple(value)
    return frozenset(fold(value)) if kind.startswith("frozenset") else value
