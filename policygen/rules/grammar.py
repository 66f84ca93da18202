"""The small words of a language that tell a verb from a noun and a subject from an object: data, not code."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Grammar:
    """What reading a sentence needs to know about its language; every list may be empty."""

    we: frozenset[str] = frozenset()
    """The company as a subject."""
    readers: frozenset[str] = frozenset()
    """The reader as a subject."""
    objects: frozenset[str] = frozenset()
    """Words for the company that are never a subject (`our`, `us`)."""
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
    participle_endings: tuple[str, ...] = ("\0",)
    gerund_endings: tuple[str, ...] = ("\0",)
    third_person: tuple[str, ...] = ("\0",)
    adverb_endings: tuple[str, ...] = ("\0",)


def read_grammar(data: Mapping[str, Any]) -> Grammar:
    """Make the grammar of the `[grammar]` table of a lexicon; what is not there stays empty."""
    known = {field.name: str(field.type) for field in fields(Grammar)}
    values: dict[str, Any] = {
        name: tuple(words) if known[name].startswith("tuple") else frozenset(words)
        for name, words in data.items()
    }
    return Grammar(**values)
