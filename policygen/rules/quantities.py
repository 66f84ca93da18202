"""Which way a changed number went for the reader: a longer wait, a shorter notice, a lower age."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from policygen.model.reading import Edit, Match, Quantity, Reading, SideReading
from policygen.rules.deltas import is_two_sided
from policygen.rules.doubts import grants_behind, is_doubtful, opens_window, recurs
from policygen.rules.names import is_contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Check

Direction = Literal["worse", "better", "unknown"]
Subject = Literal["retention", "response", "notice", "age", "window", "duty", "other"]
_POSTCODE = 5
"""Digits of a postcode."""
_BEFORE = 6
"""Tokens before a value in which its bound is looked for."""


class Shift(NamedTuple):
    """A value that changed within one edit."""

    before: Quantity
    after: Quantity
    edit: Edit
    subject: Subject
    direction: Direction


def find_shifts(reading: Reading, lexicon: Lexicon) -> list[Shift]:
    """Pair the changed values of each edit, in order, and say which way each went.

    Values of different kinds are never compared; a number without a bound has no direction.
    """
    if not is_two_sided(reading):
        return []
    shifts = []
    for edit in reading.edits:
        before = _within(reading.before, edit.before_start, edit.before_end)
        after = _within(reading.after, edit.after_start, edit.after_end)
        for first, second in zip(before, after, strict=False):
            if first.kind == "number" and _only_identifies(reading, first, lexicon):
                continue
            if first.kind == second.kind and (first.amount, first.unit) != (second.amount, second.unit):
                subject = _subject(reading, first, lexicon)
                direction = _direction(reading, (first, second), subject, lexicon)
                if direction == "better" and is_doubtful(reading, first, second, lexicon):
                    direction = "unknown"
                shifts.append(Shift(first, second, edit, subject, direction))
    return shifts


def on_shift(direction: Direction, *subjects: Subject) -> Check:
    """Make a check: a value of one of these subjects went this way."""

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        return [
            Match(
                (shift.before.start, shift.before.end),
                (shift.after.start, shift.after.end),
                f"a {shift.subject} value went"
                f" from “{reading.before.words(shift.before.start, shift.before.end)}”"
                f" to “{reading.after.words(shift.after.start, shift.after.end)}”",
            )
            for shift in find_shifts(reading, lexicon)
            if shift.direction == direction and (not subjects or shift.subject in subjects)
        ]

    return check


def subjects_of(reading: Reading, lexicon: Lexicon) -> list[Subject]:
    """Say what the values of the side before are about, in order."""
    return [_subject(reading, quantity, lexicon) for quantity in reading.before.quantities]


def _within(side: SideReading, start: int, end: int) -> list[Quantity]:
    return [quantity for quantity in side.quantities if start <= quantity.start < end]


def _subject(reading: Reading, quantity: Quantity, lexicon: Lexicon) -> Subject:
    """Say what a value is about, from the words of its sentence and what governs it."""
    names = {marker.name for marker in reading.before.markers} | reading.before.governing
    near = _bounds(reading.before, quantity, lexicon)
    if "child" in names and quantity.kind in {"number", "duration"} and near != "upper":
        return "age"
    if quantity.kind != "duration":
        return "other"
    if reading.polarity == "duty" and _reader_acts(reading.before, quantity, lexicon):
        return "duty"
    if near == "lower" and names & {"change_notice", "verb_notify", "timing_before"}:
        return "notice"
    if near == "lower" and lexicon.words("window_verbs") & {token.key for token in reading.before.tokens}:
        return "window"
    if near != "lower" and (
        _is_window(reading.before, quantity, lexicon)
        or opens_window(reading.before, quantity, lexicon)
    ):
        return "window"
    return _subject_of_duration(reading, quantity, names, lexicon)


def _subject_of_duration(
    reading: Reading, quantity: Quantity, names: set[str], lexicon: Lexicon
) -> Subject:
    following = {token.key for token in reading.before.tokens[quantity.end : quantity.end + 4]}
    if names >= {"change_notice", "timing_before"} or following & lexicon.words("notice"):
        return "notice"
    if names & {"verb_retain", "verb_keep", "indefinite"}:
        return "retention"
    if names & {"verb_delete", "verb_respond", "verb_notify", "breach", "right"}:
        return "response"
    return "other"


def _direction(
    reading: Reading, values: tuple[Quantity, Quantity], subject: Subject, lexicon: Lexicon
) -> Direction:
    before, after = values
    grew = after.amount > before.amount
    if before.amount == after.amount:
        return "unknown"
    if subject in {"notice", "window"} or (subject == "age" and _protects(reading)):
        return "better" if grew else "worse"
    if subject in {"retention", "response"} or recurs(reading.before, before, lexicon):
        return "worse" if grew else "better"
    bound = _bounds(reading.before, before, lexicon)
    if subject == "duty":
        due = bound == "upper" and not _lasts(reading.before, before, lexicon)
        return "better" if grew == due else "worse"
    promises = reading.polarity in {"commitment", "right"}
    if bound == "lower" and promises:
        return "better" if grew else "worse"
    if bound == "upper" and promises:
        return "worse" if grew else "better"
    return "unknown"


def _is_window(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a value says how long the reader may act: `you can object within 60 days`."""
    if side.polarity != "right" or not (
        _reader_acts(side, quantity, lexicon) or grants_behind(side, quantity)
    ):
        return False
    verbs = lexicon.words("window_verbs")
    return any(token.key in verbs for token in side.tokens)


def _lasts(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a value says how long something goes on, not by when it is due: `for 30 days`."""
    before = {token.key for token in side.tokens[max(0, quantity.start - 3) : quantity.start]}
    return bool(before & lexicon.words("lasting")) and not before & lexicon.words("due")


def _reader_acts(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether the nearest party named before a value is the reader."""
    acting, owners = {"company", "user"}, lexicon.words("owners")
    parties = [
        marker
        for marker in side.markers
        if marker.name in acting and marker.key not in owners and marker.end <= quantity.start
    ]
    return bool(parties) and parties[-1].name == "user"


def _only_identifies(reading: Reading, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a number is part of an address or a telephone number, not an amount."""
    names = {marker.name for marker in reading.before.markers}
    if _is_postal(reading.before, quantity):
        return True
    if "child" in names or _bounds(reading.before, quantity, lexicon):
        return False
    written = reading.before.words(quantity.start, quantity.end)
    near = reading.before.tokens[max(0, quantity.start - 2) : quantity.end + 2]
    numbers = sum(token.kind in {"number", "value"} for token in near)
    year = written.isdigit() and len(written) == 4 and written[:2] in {"19", "20"}
    return (
        year
        or written.startswith("0")
        or numbers > 1
        or reading.polarity == "information"
        or is_contact(reading.before)
    )


def _is_postal(side: SideReading, quantity: Quantity) -> bool:
    """Tell whether a number is a postcode before a name, or that of a house before it."""
    place = quantity.start
    if place + 2 < len(side.tokens) and side.tokens[place + 1].key == ",":
        place += 2
    behind = side.tokens[place + 1] if place + 1 < len(side.tokens) else None
    written = side.words(place, place + 1)
    named = behind is not None and behind.kind == "word" and side.text[behind.start].isupper()
    return named and written.isdigit() and len(written) == _POSTCODE


def _protects(reading: Reading) -> bool:
    """Tell whether a sentence about an age keeps younger people out, or helps them."""
    names = {marker.name for marker in reading.before.markers}
    return reading.polarity in {"commitment", "limit", "right"} or bool(
        names & {"verb_erase", "contact", "verb_notify", "negation"}
    )


def _bounds(side: SideReading, quantity: Quantity, lexicon: Lexicon) -> str:
    """Return `lower` or `upper` by the nearest bound before a value, or the one right behind it."""
    behind = lexicon.words("bounds_behind")
    for marker in reversed(side.markers):
        near = 0 <= quantity.start - marker.end < _BEFORE
        if marker.key in behind:
            near = marker.start == quantity.end
        if near and marker.name in {"lower_bound", "upper_bound"}:
            return "lower" if marker.name == "lower_bound" else "upper"
    return ""
