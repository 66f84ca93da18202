"""Turn a judged reading into its explanation: the words side by side, the rules that spoke or nearly did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.compare.classify.nearly import find_nearly
from policygen.compare.read.trace import align_words, trace_rewrites
from policygen.model.explanation import Explanation, Spoken, Took
from policygen.rules.record import RewriteContext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.compare.classify.verdict import Hit, Verdict
    from policygen.compare.read.pairs import ReadingContext
    from policygen.model.reading import Reading


def explain_reading(reading: Reading, verdict: Verdict, context: ReadingContext) -> Explanation:
    """Say why a reading got its label.

    Args:
        reading: What was judged.
        verdict: How it was judged.
        context: What all pairs of the comparison share.
    """
    rewrite = RewriteContext(context.lexicon, context.defined_terms, reading.role == "heading")
    traced = trace_rewrites(reading.before.text, reading.after.text, rewrite) if reading.rewrites else {}
    fired = tuple(_spoken(reading, hit, traced) for hit in verdict.hits)
    return Explanation(reading, align_words(reading), fired, find_nearly(reading, verdict))


def _spoken(reading: Reading, hit: Hit, traced: Mapping[str, tuple[Took, ...]]) -> Spoken:
    match = hit.match
    took = Took(reading.before.words(*match.before), reading.after.words(*match.after))
    if took.before or took.after:
        return Spoken(hit.rule.name, hit.rule.label, (took,), match.detail)
    return Spoken(hit.rule.name, hit.rule.label, traced.get(hit.rule.name, ()), match.detail)
