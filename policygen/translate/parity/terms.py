"""Find defined terms that lost or gained their mark, and terms that are translated in two ways.

A term is marked by strong or emphasised words or by quotation marks. Not every script has italics, so
emphasis may become quotation marks; title marks 《》 may be added, as Chinese does around a policy's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex
from rapidfuzz import fuzz

from policygen.text.tags import find_script
from policygen.translate.parity.fault import Fault, quote
from policygen.translate.parity.side import REFERENCE_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.translate.parity.side import Passage, Side

_QUOTED = regex.compile(
    r"„(?P<a>[^„“”]{1,200})[“”]|“(?P<b>[^“”]{1,200})”|”(?P<c>[^“”]{1,200})”|«(?P<d>[^«»]{1,200})»"
    r"|»(?P<e>[^«»]{1,200})«|「(?P<f>[^「」]{1,200})」|『(?P<g>[^『』]{1,200})』"
    r"|(?<!\w)\"(?P<h>[^\"]{1,200})\"(?!\w)"
    r"|《(?P<title>[^《》]{1,200})》|〈(?P<inner>[^〈〉]{1,200})〉"
    r"|(?<![\p{L}\p{N}])[‘‚‹'](?P<single>[^‘’‚‹›']{1,120})[’‘›'](?![\p{L}\p{N}])"
)
_OPTIONAL = frozenset({"title", "inner", "single"})
_MEND = "mark the terms that the source marks, and no others: `**term**` or quotation marks"
_ALIKE = 70
"""How like two spellings of an inflected word are, of 100."""


class Term(NamedTuple):
    """Words that a clause marks as a term."""

    text: str
    kind: str
    """`strong`, `emphasis`, `quoted` or `optional`."""
    line: int


def find_terms(side: Side) -> tuple[Term, ...]:
    """Return the marked terms of a clause, in reading order; one with two marks counts once."""
    return tuple(term for passage in side.passages for term in _in_passage(passage, side))


def _in_passage(passage: Passage, side: Side) -> Iterator[Term]:
    places: list[tuple[int, int, str]] = [
        (span.start, span.end, span.kind)
        for kind in ("strong", "emphasis")
        for span in passage.block.spans
        if span.kind == kind
    ]
    for match in _QUOTED.finditer(passage.text):
        kind = "optional" if match.lastgroup in _OPTIONAL else "quoted"
        places.append((match.start(), match.end(), kind))
    taken: list[tuple[int, int, str]] = []
    for start, end, kind in places:
        if not any(start < other_end and other_start < end for other_start, other_end, _ in taken):
            taken.append((start, end, kind))
    line = side.line(passage.block.line)
    for start, end, kind in sorted(taken):
        if words := passage.text[start:end].strip("„“”«»「」『』《》〈〉\"‘’‚‹›' "):
            yield Term(words, kind, line)


def check_terms(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare how many terms both sides mark, and how strongly."""
    before, after = find_terms(source), find_terms(translation)
    counts = _count(before), _count(after)
    line = after[0].line if after else translation.clause.line
    if _is_strong_lost(*counts) or _is_strong_added(*counts) or not _overlap(*counts):
        message = f"the source marks {_list(before, source)}, the translation {_list(after, translation)}"
        yield Fault(line, message, _MEND)


_Counts = dict[str, int]


def _count(terms: Sequence[Term]) -> _Counts:
    kinds = [term.kind for term in terms]
    return {kind: kinds.count(kind) for kind in ("strong", "emphasis", "quoted", "optional")}


def _is_strong_lost(before: _Counts, after: _Counts) -> bool:
    return after["strong"] < before["strong"]


def _is_strong_added(before: _Counts, after: _Counts) -> bool:
    return after["strong"] > before["strong"] + before["emphasis"]


def _overlap(before: _Counts, after: _Counts) -> bool:
    """Say whether as many terms can be meant on both sides, whatever the optional marks mean."""
    least = [sum(each.values()) - each["optional"] for each in (before, after)]
    most = [sum(each.values()) for each in (before, after)]
    return least[0] <= most[1] and least[1] <= most[0]


def _list(terms: Sequence[Term], side: Side) -> str:
    shown = [quote(side.restore(term.text)) for term in terms if term.kind != "optional"] or [
        quote(side.restore(term.text)) for term in terms
    ]
    return ", ".join(shown[:4]) + (", …" if len(shown) > 4 else "") if shown else "nothing"


def find_term_conflicts(pairs: Sequence[tuple[Side, Side]]) -> Iterator[tuple[Side, Fault]]:
    """Find terms of the source that two clauses mark and a locale translates by two different words.

    Args:
        pairs: Source and translation of every clause of a policy, in the order of the policy.

    Yields:
        The translation that departs from an earlier one, and what is to be said of it.
    """
    known: dict[str, tuple[str, str]] = {}
    for source, translation in pairs:
        before, after = find_terms(source), find_terms(translation)
        if len(before) != len(after):
            continue
        for one, two in zip(before, after, strict=True):
            term = one.text.casefold()
            if term.count(" ") > 4 or REFERENCE_SIGN in term:
                continue
            first, path = known.setdefault(term, (two.text, translation.clause.path))
            if not _occurs(first, translation):
                message = f"{quote(one.text)} is {quote(two.text)} here and {quote(first)} in {path}"
                yield translation, Fault(two.line, message, "translate a defined term by one word throughout")


def _occurs(term: str, side: Side) -> bool:
    """Say whether a clause uses a term, inflected perhaps where the script has inflection."""
    texts = [passage.text.casefold() for passage in side.passages]
    plain = term.casefold()
    if any(plain in text for text in texts):
        return True
    if find_script(side.locale) in {"Hans", "Hant", "Jpan"}:
        return False
    return any(fuzz.partial_ratio(plain, text) >= _ALIKE for text in texts)
