"""Details that bind nobody: an explanation reworded, somebody of a known kind now named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.content import content_places, words_of
from policygen.rules.deltas import is_two_sided
from policygen.rules.force import FORCE
from policygen.rules.harmless import swaps_party
from policygen.rules.names import is_contact, is_names

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from policygen.rules.lexicon import Lexicon

_TELLING = (
    FORCE
    | {
        "verb_collect",
        "verb_share",
        "verb_sell",
        "verb_retain",
        "verb_track",
        "right",
        "duty",
        "control",
        "complaint",
        "sensitive",
        "practice_noun",
        "safeguard",
        "purpose_ai",
        "purpose_ads",
        "automatic",
        "assent",
        "breach",
    }
) - {"conjunction", "condition", "upper_bound", "lower_bound"}
"""Classes that make a change of an explanation worth a look."""


_NAMING = (FORCE - {"conjunction", "condition", "opener"}) | {
    "sensitive",
    "verb_sell",
    "verb_share",
    "verb_collect",
}
"""Classes that a name does not hold."""
_CODE = 1000
"""From here on a bare number is a year, a postcode or a file number, not an amount."""
_VALUE = 3
"""A cell of fewer tokens is a value (`Off`), not an explanation."""
_LONG = 4
"""A run of more tokens with a number in it is an address or a title."""
_EXPLAINING = frozenset({"informing", "explanatory", "contact", "navigation"})
_FIGURES = frozenset({"number", "value", "address"})
_DEFINING = frozenset({"informing", "explanatory"})
_POINTING = frozenset({"contact", "navigation"})
_PEOPLE = frozenset({"user", "recipient", "channel_active"})
"""Whom or by what a sentence is for: putting one for another may leave somebody out."""
_JOINING = frozenset({",", "&"})


def check_detail(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find edits of an informing sentence that touch no word of force, practice, right or safeguard."""
    if not is_two_sided(reading) or reading.polarity != "information" or reading.role == "heading":
        return ()
    if reading.role == "cell" and max(len(side.tokens) for side in reading.sides()) < _VALUE:
        return ()
    if reading.before.polarity != "information" or reading.after.polarity != "information":
        return ()
    if not _explains(reading):
        return ()
    return [
        Match(words_of(edit, after=False), words_of(edit, after=True), "a detail of an explanation")
        for edit in reading.edits
        if not _tells(reading.before, *words_of(edit, after=False))
        and not _tells(reading.after, *words_of(edit, after=True))
        and (
            is_contact(reading.after)
            or not _holds(reading.after, *words_of(edit, after=True), {"transfer_place"})
        )
        and not swaps_party(reading, edit, lexicon)
        and _is_within_telling(reading, edit, lexicon)
        and not _adds_data(reading, edit)
        and not _qualifies_data(reading, edit)
        and not _has_value(reading.before, edit, lexicon, after=False)
        and not _has_value(reading.after, edit, lexicon, after=True)
        and (
            content_places(reading.before, *words_of(edit, after=False), lexicon)
            or content_places(reading.after, *words_of(edit, after=True), lexicon)
        )
    ]


def _is_within_telling(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit concerns what a sentence tells: a way to somebody, a place, a name.

    A sentence may hold such words and say something else besides: `a Belgian provider does hosting and
    support`. Only one that explains by its verb may change in any word.
    """
    names = {marker.name for side in reading.sides() for marker in side.markers}
    if names & _DEFINING:
        return True
    sides = (reading.before, words_of(edit, after=False)), (reading.after, words_of(edit, after=True))
    return all(
        not content_places(side, *place, lexicon)
        or (_holds(side, *place, _POINTING) and not _holds(side, *place, _PEOPLE))
        or is_names(side, *place, lexicon, opening=True)
        or _is_address(side, place, lexicon)
        or _is_led(side, place)
        for side, place in sides
    )


def _is_address(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run holds nothing but capitals and numbers: `3930 North First Street`."""
    if lexicon.grammar.capital_nouns:
        return False
    run = [side.tokens[at] for at in content_places(side, *place, lexicon)]
    return all(one.kind in _FIGURES or side.text[one.start].isupper() for one in run)


def _is_led(side: SideReading, place: tuple[int, int]) -> bool:
    """Tell whether a run says who is written to or what is looked up: `contact` `the legal team`."""
    return any(m.name in _POINTING and m.end == place[0] for m in side.markers)


def _adds_data(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit brings data, or somebody, into a sentence that explains nothing."""
    names = {marker.name for side in reading.sides() for marker in side.markers}
    before, after = words_of(edit, after=False), words_of(edit, after=True)
    brought = any(
        _holds(reading.after, *after, {name}) and not _holds(reading.before, *before, {name})
        for name in ("data", "recipient")
    )
    return brought and not names & _EXPLAINING


def _qualifies_data(reading: Reading, edit: Edit) -> bool:
    """Tell whether an edit says which data is meant: `虚拟` `号码` and `真实` `号码`.

    Words for a telephone or an address are data as often as a way to reach somebody.
    """
    end = words_of(edit, after=True)[1]
    return any(m.name in {"data", "sensitive"} and m.start <= end < m.end for m in reading.after.markers)


def _explains(reading: Reading) -> bool:
    """Tell whether words of a list say that a sentence explains, points or names somebody to write to.

    Where none does, its verb may be one that no list knows: `the applications go to the holding` is no
    mere detail.
    """
    names = {marker.name for side in reading.sides() for marker in side.markers}
    return bool(names & _EXPLAINING) or any(is_contact(side) for side in reading.sides())


def check_named(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a name added beside words that stay, or dropped; in a heading a name is scope."""
    if not is_two_sided(reading) or reading.role == "heading":
        return ()
    found = []
    for edit in reading.edits:
        before, after = words_of(edit, after=False), words_of(edit, after=True)
        for side, here, other, there in (
            (reading.after, after, reading.before, before),
            (reading.before, before, reading.after, after),
        ):
            start = _behind_opener(side, here, lexicon)
            named = is_names(side, start, here[1], lexicon) and not content_places(other, *there, lexicon)
            if (
                named
                and not _holds(side, start, here[1], _NAMING)
                and not _holds(side, *here, {"transfer_place"})
            ):
                found.append(Match(before, after, f"the name “{side.words(*here)}”"))
    return found


def _behind_opener(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> int:
    """Return where the words behind `such as`, `and` or a comma begin, in a run that opens with it."""
    start, end = place
    joining = _JOINING | lexicon.joining
    ends = [
        m.end for m in side.markers if m.name == "opener" and start <= m.start <= start + 1 and m.end < end
    ]
    first = max(ends, default=start)
    while first < end and side.tokens[first].key in joining:
        first += 1
    return first


def _tells(side: SideReading, start: int, end: int) -> bool:
    return _holds(side, start, end, _TELLING)


def _holds(side: SideReading, start: int, end: int, names: Collection[str]) -> bool:
    return any(m.name in names and m.start < end and start < m.end for m in side.markers)


def _has_value(side: SideReading, edit: Edit, lexicon: Lexicon, *, after: bool) -> bool:
    """Tell whether an edit holds a value that is not a number of an address or a name."""
    start, end = words_of(edit, after=after)
    values = [quantity for quantity in side.quantities if start <= quantity.start < end]
    if any(quantity.kind != "number" for quantity in values):
        return True
    if all(quantity.amount >= _CODE for quantity in values):
        return False
    return bool(values) and not (
        is_contact(side) or is_names(side, start, end, lexicon) or end - start > _LONG
    )
