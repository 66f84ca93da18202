"""Find numbers, lengths of time and dates that a translation changed, lost or added.

A number in words (`two`, `双`) may be said otherwise or not at all, so it only must not be contradicted;
what stands in digits or before a unit must be found on the other side, in digits or in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.translate.amounts.amount import is_same
from policygen.translate.amounts.language import load_language
from policygen.translate.amounts.read import read_amounts
from policygen.translate.parity.fault import Fault, quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from policygen.translate.amounts.amount import Amount
    from policygen.translate.parity.side import Side

_MEND = "say the same amount in the same unit; mind the digits, the unit and the marks in numbers"
_RANK = {"sure": 0, "likely": 1, "maybe": 2}
_Placed = tuple["Amount", int]
"""An amount and its line in the translation."""


def check_numbers(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare the amounts of both sides, field by field."""
    is_known = load_language(source.locale).is_known and load_language(translation.locale).is_known
    for field in ("title", "short", ""):
        before = _amounts(source, field, _find_lines(source, translation, field))
        after = _amounts(translation, field, _lines(translation, field))
        for test in (_is_equal, _is_compatible):
            before, after = _take_away(before, after, test)
        yield from _report(before, after, is_known=is_known)


def _lines(side: Side, field: str) -> list[int]:
    """Return the line of each block of a field."""
    return [side.line(passage.block.line) for passage in side.passages if passage.field == field]


def _find_lines(source: Side, translation: Side, field: str) -> list[int]:
    """Return for each block of the source where it stands in the translation: at least, in its prose."""
    ours, theirs = _lines(source, field), _lines(translation, field)
    if len(ours) == len(theirs):
        return theirs
    return [1 if field else translation.clause.line] * len(ours)


def _amounts(side: Side, field: str, lines: list[int]) -> list[_Placed]:
    passages = [passage for passage in side.passages if passage.field == field]
    found = [
        (amount, line)
        for passage, line in zip(passages, lines, strict=True)
        for amount in read_amounts(passage.text, side.locale)
    ]
    return sorted(found, key=lambda placed: _RANK[placed[0].strength])


def _is_equal(one: Amount, two: Amount) -> bool:
    return one.unit == two.unit and is_same(one, two)


def _is_compatible(one: Amount, two: Amount) -> bool:
    return is_same(one, two)


def _take_away(
    before: list[_Placed], after: list[_Placed], test: Callable[[Amount, Amount], bool]
) -> tuple[list[_Placed], list[_Placed]]:
    """Return what is left of both sides when every amount took its like."""
    rest = list(after)
    left = []
    for placed in before:
        like = next((other for other in rest if test(placed[0], other[0])), None)
        if like is None:
            left.append(placed)
        else:
            rest.remove(like)
    return left, rest


def _say_reading(one: Amount, two: Amount) -> str:
    """Say why the same figures are not the same, where a reader could not see it."""
    is_alike = one.text.split() == two.text.split() and one.value != two.value
    return ", which is another number, or none, as this language writes numbers" if is_alike else ""


def _report(before: list[_Placed], after: list[_Placed], *, is_known: bool) -> Iterator[Fault]:
    """Report what nothing answers: pairs where both sides say something, then the single ones."""
    before = [placed for placed in before if placed[0].strength != "maybe"]
    after = [placed for placed in after if placed[0].strength != "maybe"]
    pairs = min(len(before), len(after))
    for (one, _), (two, place) in zip(before, after, strict=False):
        message = f"the source says {quote(one.text)}, the translation {quote(two.text)}"
        yield Fault(place, message + _say_reading(one, two), _MEND)
    for one, place in before[pairs:]:
        if one.strength == "sure" and is_known:
            yield Fault(place, f"{quote(one.text)} of the source is not in the translation", _MEND)
    for two, place in after[pairs:]:
        if two.strength == "sure" and is_known:
            yield Fault(place, f"{quote(two.text)} is in the translation and not in the source", _MEND)
