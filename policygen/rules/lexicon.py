"""Turn the word lists of a language into markers: which tokens negate, oblige, share, delete."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, Any

from policygen.errors import RuleError
from policygen.model.reading import Marker
from policygen.rules.grammar import Grammar, read_grammar
from policygen.rules.inflection import noun_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ELEMENT = re.compile(r"\([^()]*\)\??|\S+")
_BROKEN = re.compile(r"[^()]\(|\)[^?]|\([^()]*\Z|^[^(]*\)")
"""A bracket out of place within one element."""
_MASKED_BY_IDIOM = frozenset(
    {
        "negation",
        "restrictor",
        "conjunction",
        "control",
        "condition",
        "exception",
        "quantifier_some",
        "company_suffix",
        "verb_protect",
    }
)
_MASKED_BY_SAFEGUARD = frozenset({"transfer_place", "data"})
_MASKED_BY_RECIPIENT = frozenset({"data"})
_MASKED_BY_CONSENT = frozenset({"duty"})
"""`if you agree` is the reader's consent, not a duty to agree: masked only where it lies within."""
_MASKS = {
    "idiom": _MASKED_BY_IDIOM,
    "safeguard": _MASKED_BY_SAFEGUARD,
    "recipient": _MASKED_BY_RECIPIENT,
    "consent": _MASKED_BY_CONSENT, "legal_process": frozenset({"data"}), "penalty": frozenset({"consent"}),
}
"""A class to those whose words it hides where they overlap: the `data` of a data processor is no data."""
_GAP = "..."
_WINDOW = 24
"""Most tokens of one phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of one class, ready to be tried at a token."""

    name: str
    words: tuple[str, ...] = ()
    """The literal words; empty where the phrase has choices or gaps."""
    source: str = ""
    """The pattern over words each followed by one space; empty for a literal phrase."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language by what they do."""

    language: str
    index: Mapping[str, tuple[Phrase, ...]]
    """First word of a phrase to the phrases that may begin there."""
    light: frozenset[str]
    """Words that carry no promise of their own."""
    synonyms: Mapping[str, int]
    """A word or phrase to the number of its set."""
    spelling: Mapping[str, str]
    """British to American form."""
    contractions: Mapping[str, str]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    """Word of a unit to its name: hour, day, working_day, week, month, year."""
    months: Mapping[str, int]
    headings: Mapping[str, tuple[str, ...]]
    grammar: Grammar

    def find(self, keys: Sequence[str]) -> tuple[Marker, ...]:
        """Find every phrase in a sequence of folded words, the longest of each class first.

        Args:
            keys: Lower-case keys of the tokens.

        Returns:
            Markers ordered by place; markers of one class never overlap. Words inside an idiom
            (`no later than`) do not count as negation, restrictor, conjunction or control.
        """
        found: list[Marker] = []
        ends: dict[str, int] = {}
        for start, key in enumerate(keys):
            best: dict[str, int] = {}
            for phrase in self.index.get(key, ()):
                if start < ends.get(phrase.name, 0):
                    continue
                end = _match_phrase(phrase, keys, start)
                if end > best.get(phrase.name, 0):
                    best[phrase.name] = end
            for name, end in best.items():
                ends[name] = end
                found.append(Marker(name, " ".join(keys[start:end]), start, end))
        return _drop_masked(found)


def load_lexicon(locale: str) -> Lexicon | None:
    """Return the lexicon of a locale's language, or None where nobody has written one."""
    return _load(locale.split("-", maxsplit=1)[0].lower())


def known_languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon, in alphabetical order."""
    folder = resources.files("policygen.rules") / "lexicons"
    return tuple(sorted(path.name[:-5] for path in folder.iterdir() if path.name.endswith(".toml")))


@cache
def _load(language: str) -> Lexicon | None:
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return None
    path = resources.files("policygen.rules") / "lexicons" / f"{language}.toml"
    if not path.is_file():
        return None
    return _build(tomllib.loads(path.read_text(encoding="utf-8")))


def _build(data: Mapping[str, Any]) -> Lexicon:
    index: dict[str, list[Phrase]] = {}
    for name, entry in data.get("markers", {}).items():
        _add(index, name, entry["phrases"])
    for name, entry in data.get("nouns", {}).items():
        _add(index, name, (form for word in entry["words"] for form in noun_forms(word)))
    for name, entry in data.get("verbs", {}).items():
        _add(index, f"verb_{name}", (form for word in entry["words"] for form in verb_forms(word)))
    numbers = data.get("numbers", {})
    return Lexicon(
        language=data["language"],
        index={word: tuple(phrases) for word, phrases in index.items()},
        light=frozenset(data["light"]["phrases"]),
        synonyms=_number_sets(data.get("synonyms", {}).get("sets", ())),
        spelling=dict(_pair(pair, " ") for pair in data.get("spelling", {}).get("pairs", ())),
        contractions=dict(_pair(pair, "|") for pair in data.get("contractions", {}).get("pairs", ())),
        numbers=_number_words(numbers),
        units={word: unit for unit, words in data.get("units", {}).items() for word in words},
        months={name: place for place, name in enumerate(data.get("months", {}).get("names", ()), 1)},
        headings={name: tuple(words) for name, words in data.get("headings", {}).items()},
        grammar=read_grammar(data.get("grammar", {})),
    )


def _add(index: dict[str, list[Phrase]], name: str, phrases: Iterable[str]) -> None:
    for text in phrases:
        elements = _elements(text)
        if all(element.isalnum() or len(element) == 1 for element in elements):
            phrase = Phrase(name, words=tuple(elements))
        else:
            phrase = Phrase(name, source="".join(_piece(element) for element in elements))
        for word in _first_words(elements):
            index.setdefault(word, []).append(phrase)


def _elements(text: str) -> list[str]:
    """Cut a phrase into its words and choices; a bracket within brackets would never match."""
    elements = _ELEMENT.findall(text)
    if any(len(element) > 1 and _BROKEN.search(element) for element in elements):
        raise RuleError(f"a phrase of the lexicon nests its choices: {text}")
    return elements


def _first_words(elements: Sequence[str]) -> set[str]:
    """Return the words a phrase may begin with; an optional first group adds the next element's."""
    words: set[str] = set()
    for element in elements:
        words.update(choice.split()[0] for choice in _choices(element))
        if not element.endswith(")?"):
            return words
    raise RuleError(f"a phrase of the lexicon can be empty: {' '.join(elements)}")


def _choices(element: str) -> tuple[str, ...]:
    """Spell out `(a|b)?` and words with an optional letter such as `settings?`."""
    body = element[1:].rstrip("?")[:-1] if element.startswith("(") and len(element) > 1 else element
    return tuple(variant for choice in body.split("|") for variant in _optional_letters(choice))


def _optional_letters(word: str) -> tuple[str, ...]:
    parts = re.split(r"(\w\?)", word)
    options = [("", part[0]) if part.endswith("?") and len(part) == 2 else (part,) for part in parts]
    return tuple("".join(variant) for variant in product(*options))


def _piece(element: str) -> str:
    """Turn one element of a phrase into a pattern that eats the space behind it."""
    if element == _GAP:
        return r"(?:\S+ ){0,8}?"
    choices = "|".join(
        "".join(r"(?:\S+ ){0,8}?" if word == _GAP else f"{re.escape(word)} " for word in choice.split())
        for choice in _choices(element)
    )
    return f"(?:{choices}){'?' if element.endswith(')?') else ''}"


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _match_phrase(phrase: Phrase, keys: Sequence[str], start: int) -> int:
    """Return the end of a phrase that begins at a token, 0 when it does not."""
    if phrase.words:
        end = start + len(phrase.words)
        return end if tuple(keys[start:end]) == phrase.words else 0
    match = _compiled(phrase.source).match(" ".join(keys[start : start + _WINDOW]) + " ")
    return start + match[0].count(" ") if match else 0


def _drop_masked(found: list[Marker]) -> tuple[Marker, ...]:
    """Drop what only looks like a marker: words of an idiom, the `EU` of a named framework."""
    masks = [marker for marker in found if marker.name in _MASKS]
    if not masks:
        return tuple(found)
    starts = [mask.start for mask in masks]
    return tuple(
        marker
        for marker in found
        if not any(
            _masks(mask, marker)
            for mask in masks[bisect_left(starts, marker.start - _WINDOW) : bisect_left(starts, marker.end)]
        )
    )


def _masks(mask: Marker, marker: Marker) -> bool:
    if mask.name == "consent":
        return marker.name in _MASKED_BY_CONSENT and mask.start <= marker.start and marker.end <= mask.end
    if mask.name == "consent" and mask.start >= marker.start:
        return False
    return marker.name in _MASKS[mask.name] and mask.start < marker.end and marker.start < mask.end


def _number_sets(sets: Iterable[Sequence[str]]) -> dict[str, int]:
    return {word: number for number, words in enumerate(sets) for word in words}


def _number_words(data: Mapping[str, Sequence[str]]) -> dict[str, int]:
    words = {word: value for value, word in enumerate(data.get("words", ()))}
    words.update({word: 20 + 10 * place for place, word in enumerate(data.get("tens", ()))})
    return words


def _pair(text: str, separator: str) -> tuple[str, str]:
    first, second = text.split(separator)
    return first, second
