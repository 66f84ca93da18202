"""Turns the changes of a translation into those that say what their source says, and those of its own.

A translation that is current and alike in all that can be compared takes the label of what changed in its
source, at the same place. What changed where the source did not nobody has judged yet: it stands for
itself. So does what is worse than the source: an edit of its source that means nothing gives no cover to
words that nobody can call harmless, and no edit of a source that takes nothing to words that take something.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.model.change import LABELS
from policygen.model.document import leaves
from policygen.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from policygen.model.change import Change, Label
    from policygen.model.document import Document


@dataclass(frozen=True, slots=True)
class Told:
    """What changed in one language, and the documents it changed in."""

    before: Document
    after: Document
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """A change of a translation with the change of its source; None where it stands for itself."""

    change: Change
    source: Change | None


def inherit_labels(source: Told, other: Told, is_faithful: Callable[[str], bool]) -> tuple[Inherited, ...]:
    """Find for each change of a translation the change of its source that it renders.

    Args:
        source: What changed in the source language.
        other: What changed in the translation.
        is_faithful: Says of a clause id whether its translation may speak for its source.

    Returns:
        The changes of the translation in their order.
    """
    places = _Places(source), _Places(other)
    trusted: dict[str, bool] = {}
    found = []
    for change in other.changes:
        models = list(_find_models(change, source.changes, places))
        if models and change.clause and change.words:
            trusted.setdefault(change.clause, is_faithful(change.clause))
        model = max(models, key=lambda one: _rank(one.label), default=None)
        found.append(Inherited(change, model if trusted.get(change.clause, True) else None))
    return tuple(found)


def take_label(change: Change, source: Change) -> Change:
    """Give a change of a translation the label of the change of its source, and what people say of that."""
    return replace(
        change, label=source.label, basis=source.basis, material=source.material, consent=source.consent,
        findings=source.findings, facts=change.facts or source.facts, judgements=source.judgements,
        rules_label=source.rules_label, polarity=source.polarity, polarity_from=source.polarity_from,
        fingerprint=source.fingerprint, inherits=source.fingerprint,
    )


def _find_models(
    change: Change, sources: Iterable[Change], places: tuple[_Places, _Places]
) -> Iterator[Change]:
    """Yield the changes of the source that a change of the translation may render."""
    for source in sources:
        if source.clause != change.clause:
            continue
        if not change.words:
            if source.facts:
                yield source
        elif source.words and _is_covered(change, source) and _is_same_place(change, source, places):
            yield source


def _is_covered(change: Change, source: Change) -> bool:
    """Say whether a change of the source can account for how a change of the translation reads by itself."""
    if _rank(change.label) <= _rank(source.label) or _edits(change) == _edits(source):
        return True
    return source.label != "cosmetic" and change.label != "reduction"


def _edits(change: Change) -> tuple[tuple[str, str], ...]:
    """Return the words that were removed and added: some, such as addresses and names, are in no language."""
    return tuple((run.op, run.text.strip()) for run in change.words if run.op != "equal")


def _rank(label: Label) -> int:
    return LABELS.index(label)


def _is_same_place(change: Change, source: Change, places: tuple[_Places, _Places]) -> bool:
    """Say whether two changes are about the same block, and the same sentence where those can be counted."""
    first, second = places
    if not change.clause:
        return change.anchor == source.anchor
    if not first.is_built_like(second, change.clause):
        return True
    if change.anchor != source.anchor:
        return False
    if not first.has_sentences_like(second, change.anchor):
        return True
    ours, theirs = second.count_off(change), first.count_off(source)
    return not ours or not theirs or bool(ours & theirs)


class _Places:
    """Where the blocks and sentences of each clause stand, before and after."""

    def __init__(self, told: Told) -> None:
        self._texts = tuple(_read_texts(document) for document in (told.before, told.after))
        self._locale = told.after.locale
        self._sentences: dict[str, tuple[Sequence[str], ...]] = {}

    def is_built_like(self, other: _Places, clause: str) -> bool:
        """Say whether a clause has the same blocks in both languages, and has them before and after."""
        return len({*self.list_blocks(clause), *other.list_blocks(clause)}) == 1

    def list_blocks(self, clause: str) -> tuple[tuple[str, ...], ...]:
        """Return the anchors of a clause, before and after."""
        return tuple(tuple(texts.get(clause, {})) for texts in self._texts)

    def has_sentences_like(self, other: _Places, anchor: str) -> bool:
        """Say whether a block has as many sentences in both languages, before and after."""
        return self.count_sentences(anchor) == other.count_sentences(anchor)

    def count_sentences(self, anchor: str) -> tuple[int, ...]:
        """Return how many sentences a block has, before and after."""
        return tuple(map(len, self._split(anchor)))

    def count_off(self, change: Change) -> set[tuple[int, int]]:
        """Return which sentences of its block a change is about: side and place."""
        pairs = zip((change.before, change.after), self._split(change.anchor), strict=True)
        return {
            (side, place)
            for side, (text, sentences) in enumerate(pairs)
            for place, sentence in enumerate(sentences)
            if text and (sentence in text or text in sentence)
        }

    def _split(self, anchor: str) -> tuple[Sequence[str], ...]:
        if anchor not in self._sentences:
            clauses = [list(texts.values()) for texts in self._texts]
            blocks = [next((one[anchor] for one in each if anchor in one), "") for each in clauses]
            self._sentences[anchor] = tuple(split_sentences(text, self._locale) for text in blocks)
        return self._sentences[anchor]


def _read_texts(document: Document) -> Mapping[str, Mapping[str, str]]:
    """Return clause id to anchor to text."""
    found: dict[str, dict[str, str]] = {}
    for leaf in leaves(document):
        if leaf.block.clause:
            found.setdefault(leaf.block.clause.id, {})[leaf.block.anchor] = leaf.block.text
    return found
