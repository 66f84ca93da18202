"""B30: a possibility became a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.content import content_places, take_edit, words_of
from policygen.rules.deltas import either, gained, is_two_sided, lost, on_gain, on_loss
from policygen.rules.record import COMMITMENT, RIGHT, Example, Rule
from policygen.rules.widening import brings_risk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Match, Reading, SideReading
    from policygen.rules.lexicon import Lexicon


def _dated(reading: Reading, _lexicon: Lexicon) -> Sequence[Match]:
    """Find a time put for a word that only says `soon`: `promptly` to `within three days`."""
    if not is_two_sided(reading) or reading.polarity not in COMMITMENT or not lost(reading, "timing_slow"):
        return ()
    spans = {q.start for q in reading.after.quantities if q.kind == "duration"}
    return [
        take_edit(delta.edit, f"“{delta.marker.key}” puts a time")
        for delta in gained(reading, "upper_bound")
        if spans & {delta.marker.start - 1, delta.marker.end}
    ]


_KEPT = frozenset({"verb_delete", "verb_respond", "verb_notify", "change_notice"})


def _term_set(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a time within which, or before which, a promise now holds, where none was said."""
    if not is_two_sided(reading) or reading.polarity not in COMMITMENT or reading.before.quantities:
        return ()
    names = {m.name for side in reading.sides() for m in side.markers}
    if not names & _KEPT or names & {"timing_fast", "negation", "exception", "user_duty"}:
        return ()
    return [
        take_edit(edit, "a time was set for a promise")
        for edit in reading.edits
        if edit.before_start == edit.before_end and _is_term(reading, words_of(edit, after=True), lexicon)
    ]


def _is_term(reading: Reading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run is a time and its bound: `within 14 days`, `at least six weeks before`."""
    side = reading.after
    spans = [q for q in side.quantities if q.kind == "duration" and place[0] <= q.start < place[1]]
    inside = [m for m in side.markers if place[0] <= m.start and m.end <= place[1]]
    kinds = {m.name for m in inside} - {"timing_after"}
    within = any(m.name == "upper_bound" and m.key.split()[0] in lexicon.words("terms") for m in inside)
    ahead = kinds >= {"lower_bound", "timing_before"}
    taken = {p for m in inside for p in range(m.start, m.end)} | {
        p for q in spans for p in range(q.start, q.end)
    }
    bare = set(content_places(side, *place, lexicon)) <= taken
    return len(spans) == 1 and bare and (within or ahead) and kinds <= {
        "upper_bound", "lower_bound", "timing_before", "conjunction"
    }


_MODAL = frozenset(
    {"modal_strong", "modal_weak", "hedge", "discretion", "timing_fast", "timing_slow", "future", "any_time"}
)
_SURER = on_gain("modal_strong", "timing_fast", polarity=COMMITMENT)


def _surer(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find `always` or `at once` in a promise; not where a person no longer decides, or other words went."""
    if lost(reading, "human_review") or gained(reading, "automatic"):
        return ()
    return [
        match
        for match in _SURER(reading, lexicon)
        if not _puts_away(reading.before, match.before, lexicon)
        and not _stands_in_risk(reading, match)
    ]


def _stands_in_risk(reading: Reading, match: Match) -> bool:
    """Tell whether the word came with others that take from the reader: `, and may by duty disclose it`."""
    edits = (words_of(e, after=True) for e in reading.edits if e.before_start == e.before_end)
    return any(e[0] <= match.after[0] < e[1] and brings_risk(reading.after, e) for e in edits)


def _puts_away(side: SideReading, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether words of content went that say nothing of how sure or how soon."""
    sure = [m for m in side.markers if m.name in _MODAL]
    covered = {p for m in sure for p in range(m.start, m.end)}
    return any(p not in covered for p in content_places(side, *place, lexicon))


RULE = Rule(
    id="B30",
    name="commitment-modal-strengthened",
    family="B",
    polarity=("right", "commitment"),
    label="expansion",
    title="A promise became more certain",
    why="The company must do what it only might have done.",
    sources=("OWN",),
    examples=(
        Example("We may notify you of a breach.", "We will notify you of a breach.", fires=True),
        Example("We may share your data.", "We will share your data.", fires=False, label="review"),
    ),
    check=either(
        on_loss(
            "modal_weak", "hedge", "discretion", polarity=("commitment", "right"), unless=("granting_modals",)
        ),
        _surer,
        on_gain("any_time", polarity=RIGHT),
        _dated,
        _term_set,
    ),
    absorbs=("residual-unexplained",),
)
