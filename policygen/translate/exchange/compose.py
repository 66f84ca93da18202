"""Turns a clause and what a locale has of it into the sheet that a translator gets."""

from __future__ import annotations

import hashlib
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from policygen.translate.exchange.blocks import cut_prose, is_alike
from policygen.translate.exchange.sheet import TITLES, Sheet, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from policygen.model.workspace import Clause

    MarkChanges = Callable[[str, str], str]


_UNKNOWN = "the source was edited since; the words this was made from were not kept"
_OTHER_BLOCKS = "the present translation has other blocks than the source: {}"


def compose_sheet(
    source: Clause, translation: Clause | None, before: Clause | None, *, is_stale: bool, mark: MarkChanges
) -> Sheet:
    """Make the sheet of a clause.

    Args:
        source: What is to be translated.
        translation: What there is of it, perhaps of an earlier version.
        before: The source that the translation was made from; None where it is not known.
        is_stale: Whether the translation may not stand for the source as it is now.
        mark: Shows a translator what changed in the source.
    """
    units = [_field("title", source, translation, before, is_stale=is_stale, mark=mark)]
    if source.short:
        units.append(_field("short", source, translation, before, is_stale=is_stale, mark=mark))
    units += _prose(source, translation, before, is_stale=is_stale, mark=mark)
    return Sheet(f"{source.id}@{source.version}", source.digest, tuple(units), source.path)


def compose_titles(titles: Sequence[str], translated: Mapping[str, str]) -> Sheet:
    """Make the sheet of the titles of a policy, its sections and groups.

    Args:
        titles: In the source language, in reading order.
        translated: Source title to title in the locale.
    """
    units = [
        Unit(
            place_of_title(title), title, translated.get(title, ""),
            "translated" if translated.get(title) else "missing",
        )
        for title in dict.fromkeys(titles)
    ]
    return Sheet(TITLES, "", tuple(units), "policygen.yaml")


def place_of_title(title: str) -> str:
    """Return the place of a title: it is known by its words."""
    return hashlib.sha256(title.encode()).hexdigest()[:12]


def _field(
    name: str, source: Clause, translation: Clause | None, before: Clause | None, *, is_stale: bool,
    mark: MarkChanges,
) -> Unit:
    words, target = getattr(source, name), getattr(translation, name, "")
    return _unit(name, words, target, getattr(before, name, None), is_stale=is_stale, mark=mark)


def _unit(
    place: str, source: str, target: str, before: str | None, *, is_stale: bool, mark: MarkChanges
) -> Unit:
    if not target:
        return Unit(place, source)
    if not is_stale or before == source:
        return Unit(place, source, target, "translated")
    if before is None:
        return Unit(place, source, target, "stale", (_UNKNOWN,))
    return Unit(place, source, target, "stale", (f"changed in the source: {mark(before, source)}",), before)


def _prose(
    source: Clause, translation: Clause | None, before: Clause | None, *, is_stale: bool, mark: MarkChanges
) -> list[Unit]:
    """Make a unit of each piece of the prose, with the piece of the translation that belongs to it."""
    pieces = cut_prose(source.prose)[0]
    sources = [piece.text for piece in pieces]
    if translation is None:
        return [Unit(str(place), text) for place, text in enumerate(sources, 1)]
    made = cut_prose(translation.prose)[0]
    origin = cut_prose(before.prose)[0] if before else pieces
    if not is_alike(made, origin):
        note = _OTHER_BLOCKS.format(" ".join(translation.prose.split()))
        return [
            Unit(str(place), text, notes=(note,) if place == 1 else ())
            for place, text in enumerate(sources, 1)
        ]
    texts = [piece.text for piece in origin]
    matches = _match(texts, sources)
    units = []
    for place, text in enumerate(sources):
        match = matches.get(place)
        target = made[match].text if match is not None else ""
        origin_text = texts[match] if match is not None and (before or not is_stale) else None
        units.append(_unit(str(place + 1), text, target, origin_text, is_stale=is_stale, mark=mark))
    return units


def _match(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Return for pieces of the source as it is now the piece before that they come from."""
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, start_after, end_after in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and end - start == end_after - start_after):
            found |= {start_after + step: start + step for step in range(end - start)}
    return found
