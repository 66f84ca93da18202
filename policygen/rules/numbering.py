"""Numbers that only order the text: of headings, items, cross-references and versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.content import words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon

_ORDINAL = re.compile(r"(?:\d{1,3}|\d{1,3}(?:\.\d{1,3})+|[ivxlc]{1,6}|[a-z])")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_LASTING = (" hour", " day", " week", " working_day", " month", " year")
"""Units of a duration: 30 days are no date."""
_VERSION = re.compile(r"v?\d[\w.]*")
"""A version such as `v2.1`."""
_DATE_LINE = 12
"""Most tokens of a line that opens with `Last updated` and the like: nothing else is in it."""
_LABEL = 4
"""Most words beside the date of a version line."""
_SHORT = 40
"""Most tokens of a sentence that may be a version line."""
_ITEMS = frozenset({",", ";", ":"})
"""Marks behind which an item of a running list begins."""


def check_renumbered(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take edits of a number that opens the piece or follows `section` and the like."""
    if not is_two_sided(reading):
        return ()
    return [
        Match(words_of(edit, after=False), words_of(edit, after=True), "a number of the text's order")
        for edit in reading.edits
        if _orders(reading.before, words_of(edit, after=False), lexicon, bare=_is_empty(edit, after=True))
        and _orders(reading.after, words_of(edit, after=True), lexicon, bare=_is_empty(edit, after=False))
    ]


def check_version_line(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Take dates and numbers that changed in a line which only says which version this is."""
    if not is_two_sided(reading):
        return [_whole_line(reading)] if _is_bare_date(reading, lexicon) else ()
    if not _is_version_line(reading, lexicon):
        return ()
    return [
        Match(words_of(edit, after=False), words_of(edit, after=True), "the date or number of the version")
        for edit in reading.edits
        if _dated(reading.before, words_of(edit, after=False), lexicon)
        and _dated(reading.after, words_of(edit, after=True), lexicon)
    ]


def _is_bare_date(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether a piece that came or went is nothing but a date, perhaps with `Last updated`."""
    side = reading.after if reading.after.tokens else reading.before
    words = [token for token in side.tokens if token.kind in {"word", "number"}]
    dated = any(quantity.kind == "date" for quantity in side.quantities)
    return dated and len(words) <= _LABEL and (not words or _names_version(side, lexicon) >= 0)


def _whole_line(reading: Reading) -> Match:
    return Match((0, len(reading.before.tokens)), (0, len(reading.after.tokens)), "a version line")


def _is_empty(edit: Edit, *, after: bool) -> bool:
    start, end = words_of(edit, after=after)
    return start == end


def _orders(side: SideReading, place: tuple[int, int], lexicon: Lexicon, *, bare: bool) -> bool:
    start, end = place
    keys = [token.key for token in side.tokens[start:end] if token.kind != "mark"]
    if not keys:
        return start == 0 or not bare
    if not all(_ORDINAL.fullmatch(key) for key in keys):
        return False
    before = side.tokens[start - 1].key if start else ""
    opens = all(token.kind == "mark" or _ORDINAL.fullmatch(token.key) for token in side.tokens[:start])
    if opens and start == 0 and any(_DOTTED.fullmatch(key) for key in keys):
        return True
    follows = side.tokens[end].key if end < len(side.tokens) else "."
    leads = opens and (follows in {".", ")", ":", "-"} or side.role == "heading")
    return leads or (follows == ")" and _is_label(side, start)) or before in lexicon.words("references")


def _is_label(side: SideReading, start: int) -> bool:
    """Tell whether a number before a bracket opens an item within a sentence: `a) names, b) addresses`."""
    while start and side.tokens[start - 1].key == "(":
        start -= 1
    return bool(start) and side.tokens[start - 1].key in _ITEMS


def _is_version_line(reading: Reading, lexicon: Lexicon) -> bool:
    side = reading.after if reading.after.tokens else reading.before
    place = _names_version(side, lexicon)
    sets_date = place >= 0 and len(side.tokens) <= _SHORT
    opens = place == 0 and len(side.tokens) <= _DATE_LINE
    return opens or (sets_date and reading.polarity in {"information", "commitment"})


def _names_version(side: SideReading, lexicon: Lexicon) -> int:
    """Return where words such as `last updated` first stand, in letters from the beginning; else -1."""
    text = " ".join(["", *(token.key.lower() for token in side.tokens), ""])
    places = (text.find(f" {words} ") for words in lexicon.words("version_lines"))
    return min((place for place in places if place >= 0), default=-1)


def _dated(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    return all(
        token.kind in {"number", "mark", "address"}
        or (token.kind == "value" and not token.key.endswith(_LASTING))
        or _ORDINAL.fullmatch(token.key)
        or _VERSION.fullmatch(token.key)
        or token.key in lexicon.words("version_lines")
        or lexicon.measures.month(token.key)
        for token in side.tokens[slice(*place)]
    )
