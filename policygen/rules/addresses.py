"""Addresses of web and mail: when two spellings lead to the same place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.model.reading import Edit, Match, Reading, SideReading
from policygen.rules.content import words_of
from policygen.rules.deltas import is_two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.rules.lexicon import Lexicon

_CONTROLS = frozenset({"control", "optout"})
_GRAVE = frozenset({"negation", "restrictor", "sale", "child", "quantifier_some"})
_TYPED = re.compile(r"@|://|\bwww\.|[a-z]\.[a-z]{2}", re.IGNORECASE)
_ADDRESS = re.compile(r"[@\d]|://|\w\.\w")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)?(?:www\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"/[a-z]{2}(?:[-_][a-z]{2})?(?=/)|[?&](?:utm_\w+|ref_?|hl|lang|locale|l)=[^&#]*")


def same_place(before: str, after: str) -> bool:
    """Tell whether two addresses lead to the same place: scheme, `www`, case of host, last slash."""
    return _canonical(before) == _canonical(after)


def check_same_address(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Take edits whose two sides are one address in two spellings."""
    if not is_two_sided(reading):
        return ()
    found = []
    for edit in reading.edits:
        before = reading.before.words(edit.before_start, edit.before_end)
        after = reading.after.words(edit.after_start, edit.after_end)
        same = _canonical(before) == _canonical(after) and _is_address(before) and _is_address(after)
        grown = _letters(before) == _letters(after) and _is_typed(before) and _is_typed(after)
        if same or grown:
            found.append(Match(words_of(edit, after=False), words_of(edit, after=True), "the same address"))
    return found


def _is_typed(words: str) -> bool:
    """Tell an address of web or mail from a number: `1.5 hours` and `15 hours` have the same letters."""
    return bool(_TYPED.search(words))


def _letters(text: str) -> str:
    """Keep letters and digits: an address and the words behind it may have grown together."""
    return "".join(character for character in text.lower() if character.isalnum())


def check_link_text(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Take a web address that another took the place of, and link words of a sentence that only points.

    Where a link leads is no promise, unless the link is a control: then `link-target-changed` and
    `contact-point-changed` look at it.
    """
    if not is_two_sided(reading):
        return ()
    names = {marker.name for marker in reading.before.markers}
    found = []
    for edit in reading.edits:
        before, after = words_of(edit, after=False), words_of(edit, after=True)
        webs = [
            place[1] > place[0] and all(_is_web(side, p) for p in range(*place))
            for side, place in ((reading.before, before), (reading.after, after))
        ]
        anchors = (
            "informing" in names and _in_links(reading.before, *before) and _in_links(reading.after, *after)
        )
        if (all(webs) and not names & _CONTROLS) or (anchors and not _tells(reading, edit)):
            found.append(Match(before, after, "where a link leads, or how it is called"))
    return found


def _is_web(side: SideReading, place: int) -> bool:
    token = side.tokens[place]
    return (token.kind == "address" and "@" not in token.key) or token.kind == "mark"


def _in_links(side: SideReading, start: int, end: int) -> bool:
    """Tell whether a run of words lies within links; an empty run does."""
    links = [span for span in side.spans if span.kind == "link"]
    return all(
        any(span.start <= token.start and token.end <= span.end for span in links)
        for token in side.tokens[start:end]
    ) and bool(links)


def _tells(reading: Reading, edit: Edit) -> bool:
    return any(
        marker.name in _GRAVE and marker.start < end and start < marker.end
        for side, (start, end) in (
            (reading.before, words_of(edit, after=False)),
            (reading.after, words_of(edit, after=True)),
        )
        for marker in side.markers
    )


def _is_address(words: str) -> bool:
    """Leave out plain words: `Personal Data` is no place that `personal data` leads to as well."""
    return bool(_ADDRESS.search(words))


def _canonical(address: str) -> str:
    bare = _TRACKING.sub("", _SCHEME.sub("", address.strip().lower())).split("#")[0]
    return re.sub(r"[\s().+-]", "", bare) if bare.startswith(("+", "(")) else bare.rstrip("/.")
