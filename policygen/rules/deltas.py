"""What an edit gained and lost, in markers of the lexicon: the ground most rules stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policygen.model.reading import Edit, Marker, Match, Reading, SideReading

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from policygen.model.change import Polarity
    from policygen.rules.lexicon import Lexicon
    from policygen.rules.record import Check


_ASIDE = 4
"""Longest insertion, in tokens, that still belongs to the verb beside it."""


_OPENING = 2
"""Tokens of an added clause among which a word still speaks about what stands before it."""


class Delta(NamedTuple):
    """Markers of one class that only one side has, with the edit they stand in."""

    marker: Marker
    edit: Edit


def gained(reading: Reading, *names: str) -> list[Delta]:
    """Return markers of these classes that the side after has more of, within its edits.

    A marker that merely changed its word within the class (`generally` to `usually`) is neither
    gained nor lost.
    """
    found = _net(_touched(reading, names, after=True), _touched(reading, names, after=False))
    return [delta for delta in found if not _only_longer(delta, reading.before, after=True)]


def lost(reading: Reading, *names: str) -> list[Delta]:
    """Return markers of these classes that the side before has more of, within its edits."""
    found = _net(_touched(reading, names, after=False), _touched(reading, names, after=True))
    return [delta for delta in found if not _only_longer(delta, reading.after, after=False)]


def _only_longer(delta: Delta, other: SideReading, *, after: bool) -> bool:
    """Tell whether an edit only lengthened a phrase of the other side: `但…除外` for `…除外`."""
    edit, marker = delta.edit, delta.marker
    start, end = (edit.after_start, edit.after_end) if after else (edit.before_start, edit.before_end)
    if start <= marker.start and marker.end <= end:
        return False
    keys = {one.key for one in other.markers if one.name == marker.name and one.key != marker.key}
    return any(marker.key.endswith(f" {key}") for key in keys)


def is_two_sided(reading: Reading) -> bool:
    """Tell whether words stand on both sides, so that wording can be compared at all."""
    return bool(reading.before.tokens and reading.after.tokens)


def on_gain(
    *names: str,
    polarity: Collection[Polarity],
    unless: Collection[str] = (),
    of_sentence: bool = False,
    asides: bool = True,
) -> Check:
    """Make a check: a marker of these classes was gained where words give one of these polarities.

    Args:
        names: Classes of the lexicon.
        polarity: Polarities of the edit to which it applies.
        unless: Names of small classes of the lexicon whose phrases do not count.
        asides: Count a marker deep within an added clause, which binds that clause alone.
        of_sentence: The polarity meant is that of the whole sentence, not of the words of the edit.
    """

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if not is_two_sided(reading):
            return ()
        return [
            match_after(delta)
            for delta in gained(reading, *names)
            if _applies(reading, delta.edit, polarity, of_sentence=of_sentence)
            and not any(delta.marker.key in lexicon.words(name) for name in unless)
            and (asides or not _deep(delta))
        ]

    return check


def on_loss(
    *names: str, polarity: Collection[Polarity], unless: Collection[str] = (), of_sentence: bool = False
) -> Check:
    """Make a check: a marker of these classes was lost where words give one of these polarities."""

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        if not is_two_sided(reading):
            return ()
        return [
            match_before(delta)
            for delta in lost(reading, *names)
            if _applies(reading, delta.edit, polarity, of_sentence=of_sentence)
            and not any(delta.marker.key in lexicon.words(name) for name in unless)
        ]

    return check


def either(*checks: Callable[[Reading, Lexicon], Sequence[Match]]) -> Check:
    """Make a check that finds what any of several checks find."""

    def check(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
        return [match for one in checks for match in one(reading, lexicon)]

    return check


def is_aside(edit: Edit) -> bool:
    """Tell whether an edit puts in a clause of its own, whose words do not touch the main verb."""
    replaced = edit.before_end - edit.before_start
    return replaced <= 1 and edit.after_end - edit.after_start > _ASIDE + replaced


def adds_clause(reading: Reading, edit: Edit, lexicon: Lexicon) -> bool:
    """Tell whether an edit only adds a clause of its own behind a comma: `, and delete it after the service`.

    What such a clause waits for binds that clause, not what stood there before.
    """
    start, end = edit.after_start, edit.after_end
    if edit.before_start < edit.before_end or end - start <= _ASIDE:
        return False
    keys = [token.key for token in reading.after.tokens[start : start + 2]]
    company = (one for one in reading.after.marked("company") if start < one.start < end)
    own = any(one.key in lexicon.grammar.we for one in company)
    granted = bool(lexicon.segmenter) and any(
        m.name in {"right", "grant"} and m.start == start + 1 for m in reading.after.markers
    )
    return keys[0] in {",", ";"} and (own or granted or keys[1] in lexicon.words("and"))


def _deep(delta: Delta) -> bool:
    return is_aside(delta.edit) and delta.marker.start - delta.edit.after_start > _OPENING


def is_deep_loss(delta: Delta) -> bool:
    """Tell whether a lost marker stood deep within a clause that went whole."""
    edit = delta.edit
    gone = (edit.before_end - edit.before_start) - (edit.after_end - edit.after_start)
    return gone > _ASIDE and delta.marker.start - edit.before_start > _OPENING


def match_after(delta: Delta) -> Match:
    """Take the gained words, and what they replaced."""
    return Match(
        (delta.edit.before_start, delta.edit.before_end),
        (delta.marker.start, delta.marker.end),
        f"“{delta.marker.key}” was added where the words give a {delta.edit.polarity}",
    )


def match_before(delta: Delta) -> Match:
    """Take the lost words, and what replaced them."""
    return Match(
        (delta.marker.start, delta.marker.end),
        (delta.edit.after_start, delta.edit.after_end),
        f"“{delta.marker.key}” was dropped where the words give a {delta.edit.polarity}",
    )


def _applies(reading: Reading, edit: Edit, polarity: Collection[Polarity], *, of_sentence: bool) -> bool:
    if of_sentence:
        return reading.polarity in polarity
    return edit.polarity in polarity or (reading.polarity in polarity and edit.polarity == "information")


def _touched(reading: Reading, names: Collection[str], *, after: bool) -> list[Delta]:
    side = reading.after if after else reading.before
    found = []
    for marker in side.markers:
        if marker.name not in names:
            continue
        for edit in reading.edits:
            start, end = (edit.after_start, edit.after_end) if after else (edit.before_start, edit.before_end)
            if marker.start < end and start < marker.end:
                found.append(Delta(marker, edit))
                break
    return found


def _net(here: list[Delta], there: list[Delta]) -> list[Delta]:
    """Drop as many markers as the other side has of the same class: first equal words, then any."""
    left = list(here)
    for other in there:
        same = next((one for one in left if one.marker.key == other.marker.key), None)
        twin = same or next((one for one in left if one.marker.name == other.marker.name), None)
        if twin:
            left.remove(twin)
    return left
