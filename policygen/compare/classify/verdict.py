"""Turn one reading into findings and a label: nothing is netted, nothing unexplained is harmless."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.model.change import LABELS, Basis, Finding, Label, most_serious
from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.catalogue import load_catalogue
from policygen.rules.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Family, Rule

_OF_HEADINGS = frozenset({"struck-words-changed", "link-target-changed"})
"""Rules that speak about headings: a heading permits and promises nothing itself."""
RESIDUE = "residual-unexplained"
_UNREAD = "words of a language that the rules cannot read"


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule and the words it took."""

    rule: Rule
    match: Match


@dataclass(frozen=True, slots=True)
class Verdict:
    """The label of one reading, and everything it rests on."""

    label: Label
    basis: Basis
    hits: tuple[Hit, ...]
    nearly: tuple[Hit, ...] = ()
    """Hits that another rule absorbed."""


def judge(reading: Reading) -> Verdict:
    """Label one reading.

    A harmless label is *proved* when the typed rewrites left no difference; *judged* when rules
    account for every word that is left; what nobody accounts for is `review`.

    Args:
        reading: Both sides, read.

    Returns:
        The verdict, its hits in order of seriousness.
    """
    proofs = tuple(Hit(load_catalogue()[name], Match()) for name in reading.rewrites)
    lexicon = None if reading.wordless else load_lexicon(reading.locale)
    if not reading.edits:
        return _judge_markup(reading, proofs, lexicon)
    if lexicon is None:
        return Verdict("review", "judged", (_residue(reading.edits[0], _UNREAD),))
    harmless = run_rules(reading, lexicon, ("C",))
    rest = leave_proved_out(reading, harmless, lexicon)
    found = [*harmless, *run_rules(rest, lexicon, ("A", "B"))] if rest.edits else harmless
    if reading.role == "heading":
        found = [hit for hit in found if hit.rule.family == "C" or hit.rule.name in _OF_HEADINGS]
    hits, absorbed = absorb_hits(found)
    hits = [*hits, *_unexplained(reading, found, lexicon)]
    label = most_serious([hit.rule.label for hit in hits] or ["review"])
    return Verdict(label, "judged", (*_by_seriousness(hits), *proofs), tuple(absorbed))


def _judge_markup(reading: Reading, proofs: tuple[Hit, ...], lexicon: Lexicon | None) -> Verdict:
    """Label a change in which no word differs: markup, links, struck words, place."""
    catalogue = load_catalogue()
    hits = run_rules(reading, lexicon, ("B",)) if lexicon and reading.kind in {"modified", "moved"} else []
    if hits:
        label = most_serious([hit.rule.label for hit in hits])
        return Verdict(label, "judged", (*_by_seriousness(hits), *proofs))
    name = "clause-moved" if reading.kind == "moved" else "markup-changed"
    return Verdict("cosmetic", "proved", proofs or (Hit(catalogue[name], Match()),))


def to_finding(reading: Reading, hit: Hit) -> Finding:
    """State a hit with the words on both sides."""
    match = hit.match
    before = reading.before.words(*match.before)
    after = reading.after.words(*match.after)
    return Finding(
        rule=hit.rule.name, label=hit.rule.label,
        before=before or reading.before.text if not after else before,
        after=after or reading.after.text if not before else after,
        why=hit.rule.why, derivation=_derive(reading, match), sources=hit.rule.sources,
        consent=hit.rule.consent if hit.rule.label == "reduction" else "none",
    )


def run_rules(reading: Reading, lexicon: Lexicon, families: Sequence[Family]) -> list[Hit]:
    """Run the rules of some families, in the order of the catalogue."""
    return [
        Hit(rule, match)
        for rule in load_catalogue().values()
        if rule.check and rule.family in families
        for match in rule.check(reading, lexicon)
    ]


def leave_proved_out(reading: Reading, harmless: Sequence[Hit], lexicon: Lexicon) -> Reading:
    """Leave out the edits that the proofs account for whole: the other rules see only the residue."""
    before = {p for hit in harmless for p in range(*hit.match.before)}
    after = {p for hit in harmless for p in range(*hit.match.after)}
    left = _open_edits(reading, before, after, lexicon)
    return reading if len(left) == len(reading.edits) else replace(reading, edits=left)


def _derive(reading: Reading, match: Match) -> str:
    polarity = f"read as a {reading.polarity}: {reading.polarity_from}"
    return f"{match.detail}; {polarity}" if match.detail else polarity


def absorb_hits(found: Sequence[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Silence a hit when another that absorbs its rule took some of the same words."""
    kept: list[Hit] = []
    silenced: list[Hit] = []
    for hit in found:
        by = any(
            hit.rule.name in other.rule.absorbs and do_overlap(other.match, hit.match)
            for other in found
            if other is not hit
        )
        (silenced if by else kept).append(hit)
    return kept, silenced


def do_overlap(one: Match, other: Match) -> bool:
    """Tell whether two matches took some of the same words."""
    return _meet(one.before, other.before) or _meet(one.after, other.after)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _unexplained(reading: Reading, hits: Iterable[Hit], lexicon: Lexicon) -> list[Hit]:
    """Find the edits in which words are left that no rule took."""
    taken_before = {p for hit in hits for p in range(*hit.match.before)}
    taken_after = {p for hit in hits for p in range(*hit.match.after)}
    return [
        _residue(edit)
        for edit in _open_edits(reading, taken_before, taken_after, lexicon)
    ]


def _open_edits(reading: Reading, before: set[int], after: set[int], lexicon: Lexicon) -> tuple[Edit, ...]:
    """Return the edits of which some word is not among the places taken on either side."""
    return tuple(
        edit
        for edit in reading.edits
        if _left(reading.before, edit.before_start, edit.before_end, before, lexicon)
        or _left(reading.after, edit.after_start, edit.after_end, after, lexicon)
        or not _touched(edit, before, after)
    )


def _touched(edit: Edit, before: set[int], after: set[int]) -> bool:
    """Tell whether some rule took at least one word of an edit."""
    here = before & set(range(edit.before_start, edit.before_end))
    return bool(here or after & set(range(edit.after_start, edit.after_end)))


def _left(side: SideReading, start: int, end: int, taken: set[int], lexicon: Lexicon) -> bool:
    return any(
        place not in taken and side.tokens[place].kind != "mark"
        and side.tokens[place].key.lower() not in lexicon.light
        for place in range(start, end)
    )


def _residue(edit: Edit, detail: str = "no rule accounts for these words") -> Hit:
    before, after = (edit.before_start, edit.before_end), (edit.after_start, edit.after_end)
    match = Match(before, after, detail)
    return Hit(load_catalogue()[RESIDUE], match)


def _by_seriousness(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: (-LABELS.index(hit.rule.label), hit.rule.id)))
