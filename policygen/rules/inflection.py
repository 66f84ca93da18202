"""Turn a word into its forms, and a form into what all of them have in common, as the lexicon says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policygen.errors import RuleError
from policygen.rules import english

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEAST = 3
"""Fewest letters that stay when an ending is cut off."""


@dataclass(frozen=True, slots=True)
class Inflection:
    """How the words of one language change their form."""

    rule: str = ""
    """`english` spells out plurals and verb forms; empty where words stand as they are written."""
    endings: tuple[str, ...] = ()
    """Cut off, the first that fits, so that `collects` and `collection` meet."""
    clitics: tuple[str, ...] = ()
    """Cut off before that, such as `'s`."""
    irregular: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A verb to its other forms."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """An irregular form to its verb."""

    def noun_forms(self, phrase: str) -> tuple[str, ...]:
        """Return a noun phrase in all its forms."""
        return english.noun_forms(phrase) if self.rule else (phrase,)

    def verb_forms(self, phrase: str) -> tuple[str, ...]:
        """Return a verb phrase with every form of its first word."""
        if not self.rule:
            return (phrase,)
        first, _, rest = phrase.partition(" ")
        forms = (first, *(self.irregular.get(first) or english.verb_forms(first)))
        return tuple(f"{form} {rest}".strip() for form in dict.fromkeys(forms))

    def is_plural(self, word: str, other: str) -> bool:
        """Tell whether the other word is the plural of a word; never where no rule says so."""
        return bool(self.rule) and other == f"{word}s"

    def bare(self, word: str) -> str:
        """Return a word without what is only attached to it: `company's`."""
        for clitic in self.clitics:
            word = word.removesuffix(clitic)
        return word

    def stem(self, word: str) -> str:
        """Cut the ending off a word, so that its forms meet; the word itself where nothing fits."""
        word = self.bare(word)
        word = self.bases.get(word, word)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
                return word[: -len(ending)]
        return word


def read_inflection(data: Mapping[str, Any]) -> Inflection:
    """Make the inflection of the `[inflection]` table of a lexicon.

    Raises:
        RuleError: The table names a rule that nobody wrote.
    """
    if data.get("rule", "") not in {"", "english"}:
        raise RuleError(f"a lexicon asks for an unknown rule of inflection: {data['rule']}")
    verbs = [line.split() for line in data.get("irregular", ())]
    bases = {form: verb for verb, *forms in verbs for form in forms}
    bases.update((form, verb) for verb, *forms in map(str.split, data.get("bases", ())) for form in forms)
    return Inflection(
        data.get("rule", ""), tuple(data.get("endings", ())), tuple(data.get("clitics", ())),
        {verb: tuple(forms) for verb, *forms in verbs}, bases,
    )
