"""Spell out the regular forms of an English noun or verb of the lexicon; the others are data."""

from __future__ import annotations


def noun_forms(phrase: str) -> tuple[str, ...]:
    """Return a noun phrase in the singular and with the plural of its last word."""
    head, _, last = phrase.rpartition(" ")
    return tuple(f"{head} {form}".strip() for form in (last, plural(last)))


def plural(word: str) -> str:
    """Return the regular plural of a noun."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the regular forms of a verb besides the bare one: uses, used, using."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es", f"{verb}ed", f"{verb}ing"
    return f"{verb}s", f"{verb}ed", f"{verb}ing"
