"""Turn the words of one side into a reading: rewritten tokens, markers, values, statement, polarity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from policygen.compare.read import polarity as signs
from policygen.model.reading import SideReading, Statement, Token
from policygen.rules.asides import leave_remarks_out
from policygen.rules.catalogue import rewrites
from policygen.rules.labels import find_labels, leave_labels_out
from policygen.rules.lexicon import cut_words, load_lexicon
from policygen.rules.record import RewriteContext
from policygen.rules.values import find_quantities
from policygen.text.sentences import STOPS
from policygen.text.tokens import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.document import Leaf, Span
    from policygen.model.reading import Marker
    from policygen.rules.lexicon import Lexicon

_SCRAP = 5
"""Fewer words than this are no sentence."""
_ACTIONS = ("collect", "use", "share", "sell", "retain", "track", "delete", "protect", "notify", "respond")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one side of a change, and the leaf they stand in."""

    text: str
    leaf: Leaf | None
    spans: tuple[Span, ...] = ()


def rewrite_sides(
    before: str, after: str, context: RewriteContext
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[str, ...]]:
    """Run every typed rewrite over both sides, in order.

    Returns:
        The rewritten tokens of both sides, and the names of the rewrites that made words equal.
    """
    first: Sequence[Token] = cut_words(before, context.lexicon)
    second: Sequence[Token] = cut_words(after, context.lexicon)
    used = []
    gap = _unequal(first, second)
    for rule in rewrites():
        if rule.rewrite is None:
            continue
        rewritten = rule.rewrite(first, context), rule.rewrite(second, context)
        if rewritten == (first, second):
            continue
        first, second = rewritten
        now = _unequal(first, second)
        if now < gap and before and after:
            used.append(rule.name)
        gap = now
    return tuple(first), tuple(second), tuple(used)


def read_side(words: Words, tokens: tuple[Token, ...], lexicon: Lexicon | None) -> SideReading:
    """State what one side says.

    Args:
        words: Its words and where they stand.
        tokens: Its tokens after the rewrites.
        lexicon: The words of its language; None gives no markers and polarity `information`.

    Returns:
        The reading; its polarity comes from the words, the clause, the lead-in or the headings.
    """
    markers = lexicon.find([token.key.lower() for token in tokens]) if lexicon else ()
    if lexicon:
        markers = leave_labels_out(markers, find_labels(words.text, tokens, lexicon))
        markers = leave_remarks_out(tokens, markers, lexicon)
    leaf = words.leaf
    headings = leaf.headings if leaf else ()
    governing = signs.Governing(
        leaf.block.clause.kind if leaf and leaf.block.clause else None,
        _read_lead_in(leaf.lead_in, lexicon.language) if leaf and lexicon else None,
        headings if _is_fragment(words) else (),
    )
    read = signs.read_polarity(tokens, markers, governing, lexicon)
    return SideReading(
        words.text,
        tokens,
        markers,
        find_quantities(tokens),
        _read_statement(markers),
        read.polarity,
        read.source,
        words.spans,
        headings,
        leaf.lead_in if leaf else "",
        leaf.block.kind if leaf else "paragraph",
        _governing(leaf, lexicon),
    )


@lru_cache(maxsize=512)
def _read_lead_in(text: str, language: str) -> signs.PolarityReading | None:
    lexicon = load_lexicon(language)
    if not text or lexicon is None:
        return None
    tokens, _, _ = rewrite_sides(text, "", RewriteContext(lexicon))
    markers = lexicon.find([token.key.lower() for token in tokens])
    return signs.read_own_polarity(tokens, markers, lexicon)


def _governing(leaf: Leaf | None, lexicon: Lexicon | None) -> frozenset[str]:
    if leaf is None or lexicon is None:
        return frozenset()
    text = " . ".join((leaf.lead_in, leaf.header, leaf.row, *leaf.headings[-1:]))
    return frozenset(marker.name for marker in lexicon.find(lexicon.fold(text)))


def _is_fragment(words: Words) -> bool:
    """Tell whether words are an item, a cell or a scrap rather than a sentence of running text."""
    listed = words.leaf is not None and bool({"item", "row"} & set(words.leaf.containers))
    return (
        listed or count_words(words.text) < _SCRAP or not words.text.rstrip().endswith(STOPS)
    )


def _unequal(before: Sequence[Token], after: Sequence[Token]) -> int:
    """Count the letters of the source that stand in tokens without a partner.

    Letters, not tokens: `30 days` and `one month` are fewer tokens once folded, and no more equal.
    """
    if not before or not after:
        return 0
    codes = LCSseq.opcodes([token.key for token in before], [token.key for token in after])
    return sum(
        _letters(before[code.src_start : code.src_end]) + _letters(after[code.dest_start : code.dest_end])
        for code in codes
        if code.tag != "equal"
    )


def _letters(tokens: Sequence[Token]) -> int:
    return sum(token.end - token.start for token in tokens)


def _read_statement(markers: Sequence[Marker]) -> Statement:
    def keys(name: str) -> tuple[str, ...]:
        return tuple(marker.key for marker in markers if marker.name == name)

    actions = tuple(
        marker.name.removeprefix("verb_")
        for marker in sorted(markers, key=lambda one: one.start)
        if marker.name.removeprefix("verb_") in _ACTIONS
    )
    purposes = tuple(
        marker.name.removeprefix("purpose_")
        for marker in markers
        if marker.name.startswith("purpose_") and marker.name != "purpose_lead"
    )
    return Statement(
        _actor(markers),
        actions,
        _modality(markers),
        bool(keys("negation")),
        keys("data"),
        keys("recipient"),
        purposes,
        (*keys("consent"), *keys("condition")),
        keys("exception"),
    )


def _actor(markers: Sequence[Marker]) -> str:
    actors = [one for one in markers if one.name in {"company", "user", "recipient"}]
    if not actors:
        return ""
    first = min(actors, key=lambda one: one.start)
    return "other" if first.name == "recipient" else first.name


def _modality(markers: Sequence[Marker]) -> str:
    for name in ("grant", "modal_strong", "modal_weak"):
        if any(marker.name == name for marker in markers):
            return name.removeprefix("modal_")
    return ""
