"""Turn a reading into its words side by side, and into the words that each typed rewrite made equal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policygen.compare.read.differences import find_differences
from policygen.model.explanation import AlignedWords, Took
from policygen.rules.catalogue import rewrites
from policygen.rules.lexicon import cut_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from policygen.model.reading import Reading, Token
    from policygen.rules.record import RewriteContext

    Run = tuple[Sequence[Token], Sequence[Token]]
    """Tokens before and after that differ."""


def align_words(reading: Reading) -> tuple[AlignedWords, ...]:
    """Lay both sides of a reading beside each other; joined, each side gives all its words."""
    runs: list[AlignedWords] = []
    before = after = 0
    for edit in reading.edits:
        runs += _equal_runs(reading, (before, edit.before_start), after)
        runs.append(
            AlignedWords(
                "changed", reading.before.words(edit.before_start, edit.before_end),
                reading.after.words(edit.after_start, edit.after_end), edit.polarity,
            )
        )
        before, after = edit.before_end, edit.after_end
    return (*runs, *_equal_runs(reading, (before, len(reading.before.tokens)), after))


def trace_rewrites(before: str, after: str, context: RewriteContext) -> Mapping[str, tuple[Took, ...]]:
    """Say which words each rewrite made equal.

    Args:
        before: The words before.
        after: The words after.
        context: What the rewrites may know.

    Returns:
        The words by the name of the rule, for the rules that made any equal.
    """
    first: Sequence[Token] = cut_words(before, context.lexicon)
    second: Sequence[Token] = cut_words(after, context.lexicon)
    runs = _differing(first, second)
    taken: dict[str, tuple[Took, ...]] = {}
    for rule in rewrites():
        if rule.rewrite is None:
            continue
        first, second = rule.rewrite(first, context), rule.rewrite(second, context)
        left = _differing(first, second)
        took = tuple(_settled((before, after), runs, left))
        if took:
            taken[rule.name] = took
        runs = left
    return taken


def _equal_runs(reading: Reading, span: tuple[int, int], after: int) -> Iterator[AlignedWords]:
    """Cut tokens that are equal after the rewrites where their source words begin or cease to differ."""
    shift = after - span[0]

    def is_rewritten(place: int) -> bool:
        other = place + shift
        return reading.before.words(place, place + 1) != reading.after.words(other, other + 1)

    for rewritten, group in groupby(range(*span), key=is_rewritten):
        places = list(group)
        start, end = places[0], places[-1] + 1
        yield AlignedWords(
            "rewritten" if rewritten else "equal", reading.before.words(start, end),
            reading.after.words(start + shift, end + shift),
        )


def _differing(before: Sequence[Token], after: Sequence[Token]) -> list[Run]:
    keys = [token.key for token in before], [token.key for token in after]
    return [(before[a:b], after[c:d]) for a, b, c, d in find_differences(*keys)]


def _settled(texts: tuple[str, str], runs: Sequence[Run], left: Sequence[Run]) -> Iterator[Took]:
    """Yield the words of runs that no longer stand among those that are left."""
    open_before = {place for run in left for token in run[0] for place in range(token.start, token.end)}
    open_after = {place for run in left for token in run[1] for place in range(token.start, token.end)}
    for before, after in runs:
        took = Took(_closed(texts[0], before, open_before), _closed(texts[1], after, open_after))
        if took.before or took.after:
            yield took


def _closed(text: str, tokens: Sequence[Token], still: Collection[int]) -> str:
    closed = [token for token in tokens if token.start not in still]
    return text[closed[0].start : closed[-1].end] if closed else ""
