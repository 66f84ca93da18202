"""Read the word lists of a lexicon file: folded, with their forms spread out, cut as texts are cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policygen.errors import RuleError
from policygen.rules.index import PhraseIndex
from policygen.rules.phrases import STAR, spell_phrase, spread_forms
from policygen.rules.segmentation import Segmenter
from policygen.text.folding import fold_width
from policygen.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.rules.inflection import Inflection

_PHRASES = ("phrases", "words", "names")
"""Under which of these a table has its list."""
_WORDED = ("light", "markers", "nouns", "verbs", "synonyms", "units", "money", "headings", "words", "scales",
           "grammar", "dates", "numbers", "contractions")
"""Tables whose words the segmenter knows."""
_PART = re.compile(r"\([^()]*\)\??|…+|\.\.\.|[^\s()…]+")
_CHUNK = re.compile(r"[^\s()|?…*.]+")
_BEHIND = "_behind"
"""Ending of the classes of bounds that stand behind their value; they count as the others do."""
_WORD = 2
"""Longest run of characters that counts as one word without being asked for."""


class WordLists:
    """The lists of one file, and the segmenter that they make where the script has no spaces."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read the file's tables; make the segmenter where the file asks for one."""
        self._data = data
        self.segmenter = self._make_segmenter() if data.get("segmentation") else None

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table as it is written; empty where the file has none."""
        found: Mapping[str, Any] = self._data.get(name, {})
        return found

    def fold_all(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return phrases as they are matched, each form for itself."""
        return tuple(self._fold(form) for text in phrases for form in spread_forms(text))

    def index(self, inflection: Inflection) -> PhraseIndex:
        """Index the phrases of all classes; nouns and verbs in all their forms.

        Raises:
            RuleError: A class has no list under the name that its table asks for.
        """
        index = PhraseIndex()
        for name, entry in self.table("markers").items():
            index.add(name.removesuffix(_BEHIND), self.fold_all(_entry("markers", name, entry, "phrases")))
        for name, entry in self.table("nouns").items():
            words = self.fold_all(_entry("nouns", name, entry, "words"))
            index.add(name, (form for word in words for form in inflection.noun_forms(word)))
        for name, entry in self.table("verbs").items():
            words = self.fold_all(_entry("verbs", name, entry, "words"))
            index.add(f"verb_{name}", (form for word in words for form in inflection.verb_forms(word)))
        return index

    def flat(self, name: str) -> frozenset[str]:
        """Return the phrases of a table that is one list."""
        return frozenset(self.fold_all(_list(self.table(name))))

    def ordered(self, name: str, key: str) -> tuple[str, ...]:
        """Return one list of a table of lists, in order."""
        return self.fold_all(self.table(name).get(key, ()))

    def sets(self, name: str, key: str = "") -> tuple[frozenset[str], ...]:
        """Return the sets of a table, in order."""
        table = self.table(name)[key] if key else self.table(name)
        return tuple(frozenset(self.fold_all(words)) for words in table.get("sets", ()))

    def pairs(self, name: str, separator: str) -> dict[str, str]:
        """Return the pairs of a table, the first to the second."""
        return dict(_pair(text, separator) for text in self.table(name).get("pairs", ()))

    def classes(self) -> dict[str, frozenset[str]]:
        """Return the small classes, with `joining` (`and`, `or`) and `bounds_behind` (30日内).

        Raises:
            RuleError: A word of such a class has a `*`: it is asked for as it stands.
        """
        classes = {name: self._spelled(name, _list(entry)) for name, entry in self.table("words").items()}
        classes["joining"] = classes.get("and", frozenset()) | classes.get("or", frozenset())
        behind = [entry for name, entry in self.table("markers").items() if name.endswith(_BEHIND)]
        folded = (self.fold_all(_list(entry)) for entry in behind)
        classes["bounds_behind"] = frozenset(phrase for phrases in folded for phrase in phrases)
        return classes

    def _spelled(self, name: str, phrases: Iterable[str]) -> frozenset[str]:
        folded = self.fold_all(phrases)
        if any(STAR in phrase for phrase in folded):
            raise RuleError(f"the class words.{name} of a lexicon has a word with an open ending")
        return frozenset(way for phrase in folded for way in spell_phrase(phrase))

    def _fold(self, text: str) -> str:
        """Fold a phrase; in a script without spaces put them where the segmenter cuts."""
        text = fold_width(text).lower()
        return text if self.segmenter is None else " ".join(self._parts(text, self.segmenter))

    def _parts(self, text: str, segmenter: Segmenter) -> Iterator[str]:
        for part in _PART.findall(text):
            if part.startswith("("):
                choices = part.strip("()?").split("|")
                inside = "|".join(_cut(choice, segmenter) for choice in choices)
                yield f"({inside}){'?' if part.endswith('?') else ''}"
            elif part.startswith(("…", "...")):
                yield "..."
            elif part.endswith("?") and len(part) > 1:
                yield f"({_cut(part[:-1], segmenter)})?"
            else:
                yield _cut(part, segmenter)

    def _make_segmenter(self) -> Segmenter:
        """Collect the words: the shorter ones as they are, longer ones that no others make up."""
        words = {fold_width(word).lower() for word in _list(self.table("vocabulary"))}
        words |= {word for pair in self.table("spelling").get("pairs", ()) for word in pair.split()}
        chunks = set(self._chunks())
        segmenter = Segmenter(words | {chunk for chunk in chunks if len(chunk) <= _WORD})
        for size in range(_WORD + 1, max(map(len, chunks), default=0) + 1):
            longer = sorted(chunk for chunk in chunks if len(chunk) == size)
            segmenter.learn([chunk for chunk in longer if not segmenter.covers(chunk)])
        return segmenter

    def _chunks(self) -> Iterator[str]:
        """Yield the runs of characters of all lists."""
        for name in _WORDED:
            for text in _strings(self.table(name)):
                for chunk in _CHUNK.findall(fold_width(text).lower()):
                    yield from _runs(chunk)


def _pair(text: str, separator: str) -> tuple[str, str]:
    first, second = text.split(separator)
    return first, second


def _entry(table: str, name: str, entry: Mapping[str, Any], key: str) -> Iterable[str]:
    """Return the list of a class, which is called `phrases` for markers and `words` for nouns and verbs.

    Raises:
        RuleError: The class has no such list.
    """
    if key not in entry:
        raise RuleError(f"the class {table}.{name} of a lexicon has no list `{key}`")
    found: Iterable[str] = entry[key]
    return found


def _list(table: Mapping[str, Any]) -> Iterable[str]:
    return next((table[name] for name in _PHRASES if name in table), ())


def _strings(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield from _strings(key if isinstance(value, int | float) else value)
    elif isinstance(entry, list):
        for value in entry:
            yield from _strings(value)


def _runs(chunk: str) -> Iterator[str]:
    """Yield the runs of characters in a chunk that may hold Latin letters and digits too."""
    run = ""
    for token in tokenise(chunk):
        if token.kind == "character":
            run += token.key
        elif run:
            yield run
            run = ""
    if run:
        yield run


def _cut(text: str, segmenter: Segmenter) -> str:
    if text in segmenter.vocabulary:
        return text
    return " ".join(token.key for token in segmenter.merge(tokenise(text)))
