"""Find the rules that nearly spoke about a reading, and what kept each of them silent.

Three things do: another rule absorbed it, a proof accounts for its words, or its words are there but
give something else. The last is found by asking every rule again as if the words gave each polarity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.compare.classify.verdict import (
    Hit,
    Verdict,
    absorb_hits,
    do_overlap,
    leave_proved_out,
    run_rules,
)
from policygen.model.explanation import Silent, Took
from policygen.rules.lexicon import load_lexicon
from policygen.rules.record import ANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policygen.model.change import Polarity
    from policygen.model.reading import Reading
    from policygen.rules.lexicon import Lexicon


@dataclass(slots=True)
class _Turned:
    """A rule that would speak if the words gave something else."""

    hit: Hit
    polarities: list[Polarity]


def find_nearly(reading: Reading, verdict: Verdict) -> tuple[Silent, ...]:
    """Name the rules that nearly fired, each with the words it would have taken and the reason.

    Args:
        reading: What was judged.
        verdict: How it was judged.

    Returns:
        Absorbed rules first, then those that a proof left no words, then those of another polarity.
    """
    lexicon = None if reading.wordless else load_lexicon(reading.locale)
    found = (*verdict.hits, *verdict.nearly)
    nearly = list(dict.fromkeys(_absorbed(reading, hit, found) for hit in verdict.nearly))
    if lexicon is None or not reading.edits:
        return tuple(nearly)
    harmless = run_rules(reading, lexicon, ("C",))
    rest = leave_proved_out(reading, harmless, lexicon)
    nearly += _proved(reading, rest, harmless, lexicon)
    known = {hit.rule.name for hit in verdict.hits} | {one.rule for one in nearly}
    turned = _turned(rest, known, lexicon) if rest.edits else ()
    return (*nearly, *(_of_other_polarity(reading, one) for one in turned))


def _absorbed(reading: Reading, hit: Hit, found: Iterable[Hit]) -> Silent:
    by = next(
        other for other in found
        if other is not hit and hit.rule.name in other.rule.absorbs and do_overlap(other.match, hit.match)
    )
    return _silent(reading, hit, f"absorbed by {by.rule.name}, which took some of the same words")


def _proved(
    reading: Reading, rest: Reading, harmless: Sequence[Hit], lexicon: Lexicon
) -> Iterator[Silent]:
    """Yield rules that would speak about words for which a proof accounts."""
    if rest is reading:
        return
    left = run_rules(rest, lexicon, ("A", "B")) if rest.edits else []
    names = {hit.rule.name for hit in left}
    for hit in run_rules(reading, lexicon, ("A", "B")):
        proof = next((one.rule.name for one in harmless if do_overlap(one.match, hit.match)), "")
        if proof and hit.rule.name not in names:
            names.add(hit.rule.name)
            yield _silent(reading, hit, f"{proof} accounts for these words")


def _turned(reading: Reading, known: Iterable[str], lexicon: Lexicon) -> Iterable[_Turned]:
    """Ask every rule as if the words gave each polarity in turn."""
    found: dict[str, _Turned] = {}
    for polarity in ANY:
        hits, _ = absorb_hits(run_rules(_as_if(reading, polarity), lexicon, ("A", "B")))
        for hit in hits:
            if hit.rule.name in known or _is_whole(reading, hit):
                continue
            turned = found.setdefault(hit.rule.name, _Turned(hit, []))
            if polarity not in turned.polarities:
                turned.polarities.append(polarity)
    return found.values()


def _as_if(reading: Reading, polarity: Polarity) -> Reading:
    return replace(
        reading, polarity=polarity, edits=tuple(edit._replace(polarity=polarity) for edit in reading.edits),
        before=replace(reading.before, polarity=polarity), after=replace(reading.after, polarity=polarity),
    )


def _is_whole(reading: Reading, hit: Hit) -> bool:
    """Tell whether a rule speaks about a whole sentence that came or went: every polarity has one."""
    if reading.kind not in {"added", "removed"}:
        return False
    match = hit.match
    taken = match.before[1] - match.before[0] + match.after[1] - match.after[0]
    return taken == len(reading.before.tokens) + len(reading.after.tokens)


def _of_other_polarity(reading: Reading, turned: _Turned) -> Silent:
    """Say what the words give, and what they would have to give."""
    match = turned.hit.match
    given = {
        edit.polarity for edit in reading.edits
        if do_overlap(match, replace(match, before=edit[:2], after=edit[2:4]))
    } or {reading.polarity}
    wanted, here = " or ".join(turned.polarities), " and ".join(sorted(given))
    return _silent(reading, turned.hit, f"speaks about words that give: {wanted}; these give: {here}")


def _silent(reading: Reading, hit: Hit, reason: str) -> Silent:
    took = Took(reading.before.words(*hit.match.before), reading.after.words(*hit.match.after))
    return Silent(hit.rule.name, hit.rule.label, took, reason)
