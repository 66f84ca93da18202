"""Turn the word lists of a language into markers: which tokens negate, oblige, share, delete."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from policygen.model.reading import Marker, Token
from policygen.rules.forms import Forms, read_forms
from policygen.rules.grammar import Grammar, read_grammar
from policygen.rules.inflection import Inflection, read_inflection
from policygen.rules.lists import WordLists
from policygen.rules.masks import drop_masked, read_masks
from policygen.rules.measures import Measures, read_measures
from policygen.rules.segmentation import Segmenter, join_abbreviations
from policygen.text.folding import fold_width
from policygen.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.rules.index import PhraseIndex

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-.*)?")
_FILE = re.compile(r"([a-z]{2,3})\.toml")
_TRADITIONAL = frozenset({"tw", "hk", "mo"})
"""Regions that write Chinese in traditional characters, of which nobody has written a lexicon."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language by what they do."""

    language: str
    index: PhraseIndex
    """The phrases of all classes by the word they begin with."""
    light: frozenset[str]
    """Words that carry no promise of their own."""
    synonyms: Mapping[str, int]
    """A word or phrase to the number of its set."""
    spelling: Mapping[str, str]
    """One spelling of a word to the other (British to American)."""
    spelling_endings: tuple[str, ...]
    """Endings with which the spellings hold too."""
    contractions: Mapping[str, str]
    capitals: Mapping[str, str]
    """A word in capitals to the key that keeps it apart from the same letters written small."""
    measures: Measures
    headings: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, frozenset[str]]
    """The small classes that single rules ask for, by name."""
    scales: Mapping[str, tuple[frozenset[str], ...]]
    """Ordered sets of phrases, what is best for the reader first."""
    inflection: Inflection
    grammar: Grammar
    forms: Forms
    """How its sentences are turned round: active and passive, noun and verb."""
    masks: Mapping[str, frozenset[str]]
    """A class to those that it hides where they lie within it, beside the masks of every language."""
    segmenter: Segmenter | None = None
    """Cuts the words of a script without spaces."""

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
            for phrase in self.index.starting_with(key):
                if start < ends.get(phrase.name, 0):
                    continue
                end = phrase.match(keys, start)
                if end > best.get(phrase.name, 0):
                    best[phrase.name] = end
            for name, end in best.items():
                ends[name] = end
                found.append(Marker(name, " ".join(keys[start:end]), start, end))
        return drop_masked(found, self.masks)

    def words(self, name: str) -> frozenset[str]:
        """Return the words and phrases of a small class; none where the language has no such class."""
        return self.classes.get(name, frozenset())

    def scale(self, name: str) -> tuple[frozenset[str], ...]:
        """Return an ordered list of sets of phrases; empty where the language has none."""
        return self.scales.get(name, ())

    @property
    def joining(self) -> frozenset[str]:
        """Words that join the items of a list: `and`, `or`."""
        return self.classes["joining"]

    def cut(self, text: str) -> list[Token]:
        """Cut a text into the words of this language."""
        return cut_words(text, self)

    def fold(self, text: str) -> list[str]:
        """Return the words of a text as phrases are matched against them."""
        keys = ((fold_width(token.key).lower(), token.kind) for token in self.cut(text))
        return [key.rstrip(".") if kind == "word" else key for key, kind in keys]

    def spell(self, text: str) -> str:
        """Write a text in small letters with spaces around its words, so that phrases stand in it whole."""
        return f" {' '.join(self.fold(text)) if self.segmenter else text.lower()} "

    def says(self, phrase: str, text: str) -> bool:
        """Tell whether a phrase stands in a text of small letters as it was written."""
        return phrase.replace(" ", "") in text if self.segmenter else f" {phrase} " in f" {text} "


def cut_words(text: str, lexicon: Lexicon | None) -> list[Token]:
    """Cut a text into the words of a language; into characters where a script without spaces has none."""
    tokens = tokenise(text)
    if lexicon is None:
        return tokens
    if lexicon.segmenter:
        return lexicon.segmenter.merge(tokens)
    abbreviations = lexicon.words("abbreviations")
    return join_abbreviations(tokens, abbreviations) if abbreviations else tokens


def load_lexicon(locale: str) -> Lexicon | None:
    """Return the lexicon of a locale's language and script, or None where nobody has written one."""
    tag = _TAG.fullmatch(locale.lower().replace("_", "-"))
    if tag is None:
        return None
    language, script, region = tag.groups()
    traditional = script == "hant" or (script is None and region in _TRADITIONAL)
    return None if language == "zh" and traditional else _load(language)


def known_languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon, in alphabetical order."""
    folder = resources.files("policygen.rules") / "lexicons"
    return tuple(sorted(name[1] for path in folder.iterdir() if (name := _FILE.fullmatch(path.name))))


@cache
def _load(language: str) -> Lexicon | None:
    path = resources.files("policygen.rules") / "lexicons" / f"{language}.toml"
    if not path.is_file():
        return None
    return build_lexicon(tomllib.loads(path.read_text(encoding="utf-8")))


def build_lexicon(data: Mapping[str, Any]) -> Lexicon:
    """Make a lexicon of the tables of its file.

    Raises:
        RuleError: A phrase is broken or can be empty.
    """
    lists = WordLists(data)
    inflection = read_inflection(data.get("inflection", {}))
    return Lexicon(
        language=data["language"],
        index=lists.index(inflection),
        light=lists.flat("light"),
        synonyms={word: number for number, words in enumerate(lists.sets("synonyms")) for word in words},
        spelling=lists.pairs("spelling", " "),
        spelling_endings=tuple(data.get("spelling", {}).get("endings", ("",))),
        contractions=lists.pairs("contractions", "|"),
        capitals=lists.pairs("capitals", "|"),
        measures=read_measures(lists),
        headings={name: lists.ordered("headings", name) for name in data.get("headings", {})},
        classes=lists.classes(),
        scales={name: lists.sets("scales", name) for name in data.get("scales", {})},
        inflection=inflection,
        grammar=read_grammar(lists.table("grammar"), lists.fold_all),
        forms=read_forms(lists.table("recast"), lists.fold_all),
        masks=read_masks(data.get("masks", {})),
        segmenter=lists.segmenter,
    )
