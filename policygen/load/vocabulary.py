"""Turns the shipped word list into words that facts may use, with what is broader and what is sensitive.

The words are short names of the W3C Data Privacy Vocabulary; the head of the data file names its
release and says where our own words (`pg:`) stand beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

RELEASE = "DPV 2.1"
"""The release of the Data Privacy Vocabulary that the words come from."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the vocabulary."""

    group: str
    """`data`, `purposes`, `processing`, `legal_basis`, `recipients`, `subjects`, `rights`, `safeguards`
    or `transfer_tools`."""
    name: str
    """What facts write: `email_address`."""
    term: str
    """Name in the Data Privacy Vocabulary, such as `pd:EmailAddress`; a `pg:` word is its own term."""
    broader: tuple[str, ...] = ()
    """Words of the same group that cover this one directly."""
    sensitive: str = ""
    """The source that calls it sensitive; empty when none does, or only a broader word does."""


@cache
def load_vocabulary() -> Mapping[str, Mapping[str, Word]]:
    """Return the words by group and name."""
    groups: dict[str, dict[str, Word]] = {}
    text = (files("policygen.load") / "data" / "vocabulary.tsv").read_text(encoding="utf-8")
    for row in text.splitlines():
        if not row or row.startswith("#"):
            continue
        group, name, term, broader, sensitive = (*row.split("\t"), "", "")[:5]
        above = tuple(broader.split(",")) if broader else ()
        groups.setdefault(group, {})[name] = Word(group, name, term, above, sensitive)
    return groups


@cache
def broader_words(group: str, name: str) -> frozenset[str]:
    """Return every word of the group that covers a word, however far above; without the word itself."""
    above: set[str] = set()
    waiting = [name]
    while waiting:
        word = load_vocabulary()[group].get(waiting.pop())
        fresh = set(word.broader) - above if word else set()
        above |= fresh
        waiting.extend(fresh)
    return frozenset(above)


def is_broader(group: str, after: str, before: str) -> bool:
    """Say whether `after` covers `before` and more: the word was generalised."""
    return after in broader_words(group, before)


def sensitive_source(group: str, name: str) -> str:
    """Return why a word is sensitive, from itself or from what covers it; empty when it is not."""
    words = load_vocabulary()[group]
    for each in (name, *sorted(broader_words(group, name))):
        if each in words and words[each].sensitive:
            return words[each].sensitive
    return ""
