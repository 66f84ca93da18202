"""Turns units that came back into the clause files that they make, clause by clause.

A clause is written when all of its units are translated and at least one is not as it was sent; what a
translator left open stays in the exchange file. A source that was edited since the export is noticed by its
words, which every unit carries.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from policygen.errors import Problem
from policygen.text.head import REVIEW_KEYS, drop_head_lines, set_head_lines
from policygen.text.words import normalise_text
from policygen.translate.exchange.blocks import cut_prose, is_alike, join_pieces
from policygen.translate.exchange.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from policygen.model.workspace import Clause
    from policygen.translate.exchange.sheet import Returned, ReturnedParcel, Unit

Fate = Literal["unchanged", "ready", "incomplete", "refused"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of the units of one sheet."""

    sheet: Sheet
    fate: Fate
    words: Mapping[str, str]
    """Place to words, of all units; of a sheet that is ready."""
    digest: str = ""
    """Of the source that the words were made from."""
    problems: tuple[Problem, ...] = ()
    line: int = 0
    """Where the sheet begins in the exchange file."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Place to the line of its unit, of those that came."""

    def find_line(self, prose: str, line: int) -> int:
        """Return the line of the unit that holds a line of what was made of it.

        Args:
            prose: What was made.
            line: A line of it, counted from 1; before it stands the title.
        """
        if line < 1:
            return self.lines.get("title", self.line)
        place, end = 0, 1
        for piece in cut_prose(prose)[0]:
            end += piece.lead.count("\n")
            place += end <= line
            end += piece.body.count("\n")
        return self.lines.get(str(place), self.line)


def receive_parcel(parcel: ReturnedParcel, sheets: Iterable[Sheet]) -> tuple[Receipt, ...]:
    """Hold what came back against what would be sent today.

    Args:
        parcel: The file as it came back.
        sheets: Every sheet of the locale, as the workspace has it now.

    Returns:
        A receipt for each sheet that the file has units of, in the order of the file.
    """
    known = {sheet.key: sheet for sheet in sheets}
    by_key: dict[str, list[Returned]] = {}
    for unit in parcel.units:
        by_key.setdefault(unit.key, []).append(unit)
    return tuple(_receive(parcel, key, units, known.get(key)) for key, units in by_key.items())


def _receive(parcel: ReturnedParcel, key: str, units: list[Returned], sheet: Sheet | None) -> Receipt:
    line = min(unit.line for unit in units)
    if sheet is None:
        message = f"`{key}` is no clause of the draft or of a release in this version"
        mend = "export again: the policy has moved on"
        problem = Problem(parcel.path, line, message, mend, "exchange-stale")
        return Receipt(Sheet(key, "", ()), "refused", {}, problems=(problem,), line=line)
    if problems := tuple(_find_edited(parcel.path, sheet, units)):
        return Receipt(sheet, "refused", {}, problems=problems, line=line)
    came = {unit.place: unit for unit in units}
    digest = parcel.digests.get(key) or sheet.digest
    if not any(_is_changed(unit, came.get(unit.place)) for unit in sheet.units):
        return Receipt(sheet, "unchanged", {}, digest, line=line)
    problems = tuple(_find_open(parcel.path, sheet, came, line))
    if problems and sheet.digest:
        return Receipt(sheet, "incomplete", {}, digest, problems, line)
    words = {unit.place: _words(unit, came.get(unit.place)) for unit in sheet.units}
    if not sheet.digest:
        done = (unit.place for unit in sheet.units if not _is_open(unit, came.get(unit.place)))
        words = {place: words[place] for place in done}
    lines = {unit.place: unit.line for unit in units}
    return Receipt(sheet, "ready", words, digest, line=line, lines=lines)


def _find_edited(path: str, sheet: Sheet, units: Iterable[Returned]) -> Iterable[Problem]:
    """Find units whose source is not what was sent."""
    known = {unit.place: unit for unit in sheet.units}
    for unit in units:
        now = known.get(unit.place)
        if now is None or clean_words(now.source) != clean_words(unit.source):
            message = f"the source of `{sheet.key}#{unit.place}` was edited since the export"
            mend = "export again: what did not change comes with its translation"
            yield Problem(path, unit.line, message, mend, "exchange-stale")


def _is_changed(unit: Unit, came: Returned | None) -> bool:
    if came is None:
        return False
    words = clean_words(came.target)
    if words != clean_words(unit.target):
        return bool(words) or bool(unit.target)
    return unit.state == "stale" and came.is_done is True


def _is_open(unit: Unit, came: Returned | None) -> bool:
    """Say whether words are missing, or the translator is not done with them."""
    if came is None:
        return unit.state != "translated"
    words = clean_words(came.target)
    if not words:
        return True
    if came.is_done is None:
        return unit.state == "stale" and words == clean_words(unit.target)
    return not came.is_done


def _find_open(path: str, sheet: Sheet, came: Mapping[str, Returned], line: int) -> Iterable[Problem]:
    left = [unit for unit in sheet.units if _is_open(unit, came.get(unit.place))]
    if left:
        first = came.get(left[0].place)
        places = ", ".join(f"#{unit.place}" for unit in left)
        message = f"`{sheet.key}`: {len(left)} of {len(sheet.units)} units are not done: {places}"
        mend = "translate all units of a clause, and take away what marks them as unfinished"
        yield Problem(path, first.line if first else line, message, mend, "exchange-incomplete")


def _words(unit: Unit, came: Returned | None) -> str:
    return unit.target if came is None else clean_words(came.target)


def clean_words(text: str) -> str:
    """Return words as a file would hold them: line feeds, composed letters, nothing at the ends."""
    return normalise_text(text).strip(" \t\n")


def make_file(
    source: Clause, present: Clause | None, words: Mapping[str, str], head: Mapping[str, str], *,
    text: str = "",
) -> str:
    """Make the file of a translation.

    Args:
        source: What is translated; its blocks are kept where the present translation has others.
        present: The translation as it is, perhaps of an earlier version.
        words: Place to words, of every unit.
        head: `translates` and `translated_by`.
        text: The file of exactly this version as it is: its head keeps what it says besides, but for who
            read it, because what they read was something else.
    """
    values = {"title": _one_line(words["title"]), **head}
    if "short" in words:
        values["short"] = _one_line(words["short"])
    body = _make_prose(source, present, words)
    start = text[: len(text) - len(present.prose)] if text and present else "---\n---\n"
    return set_head_lines(drop_head_lines(start, REVIEW_KEYS), values, behind="title") + body


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _make_prose(source: Clause, present: Clause | None, words: Mapping[str, str]) -> str:
    """Put words into blocks: into those of the present translation, so that what stays is the same bytes."""
    pieces, tail = cut_prose(source.prose)
    if present is not None:
        own, own_tail = cut_prose(present.prose)
        if is_alike(own, pieces):
            pieces, tail = own, own_tail
    made = tuple(piece.with_text(words[str(place)]) for place, piece in enumerate(pieces, 1))
    prose = join_pieces(made, tail)
    return prose if prose.endswith("\n") else prose + "\n"
