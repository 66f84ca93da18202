"""Turns two sides of a comparison into one answer for all the languages that both of them have.

Labels are decided in the source language, and a translation that renders it inherits them. So the answer
in the source language holds, beside its own changes, those that only a translation has; and the answer in
a translation holds its words with the labels of the source, and what of the source shows in no word of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policygen.model.change import Comparison
from policygen.pipeline.document_locale import name_languages
from policygen.pipeline.faithful import Edition, is_faithful, lacks_translation
from policygen.pipeline.inherited import Inherited, Told, inherit_labels, take_label
from policygen.pipeline.reading import Read, conclude, read_changes
from policygen.pipeline.sides import common_locales, last_spoken, translate_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policygen.compare.judgements import Judged
    from policygen.model.change import Change
    from policygen.pipeline.reading import Asked
    from policygen.pipeline.sides import LoadedSide

Sides = tuple["LoadedSide", "LoadedSide"]


def compare_languages(first: LoadedSide, second: LoadedSide, asked: Asked) -> tuple[Comparison, Judged]:
    """Compare two sides in the language they were loaded in, and say what other languages have to add.

    Args:
        first: The side before.
        second: The side after.
        asked: How to compare.

    Returns:
        The comparison, and what became of the judgements of every language that was looked at.
    """
    first, second = name_languages(first, second)
    locales = common_locales(first, second)
    spoken = second.document.locale
    if not locales:
        read = read_changes(first, second, asked)
        return conclude(first, second, read.judged.changes, read.coverage, asked), read.judged
    sides = translate_side(first, locales[0]), translate_side(second, locales[0])
    source = read_changes(*sides, asked)
    if spoken == locales[0]:
        return _add_translations(sides, source, () if asked.alone else locales, asked)
    return _show_translation((first, second), sides, source, asked)


def _add_translations(
    sides: Sides, source: Read, locales: Iterable[str], asked: Asked
) -> tuple[Comparison, Judged]:
    """Add what changed in translations alone to the changes of the source."""
    changes, judged, looked = list(source.judged.changes), source.judged, []
    languages = [*((sides, source, locale) for locale in locales), *_take_up(sides, asked)]
    for pair, told, locale in languages:
        looked.append(locale)
        spoken = translate_side(pair[0], locale), translate_side(pair[1], locale)
        if locale == pair[1].document.locale or not _may_differ(spoken, locale):
            continue
        read = read_changes(*spoken, asked)
        found = _inherit(pair, told.judged.changes, spoken, read)
        own = {each.change.fingerprint for each in found if each.source is None}
        changes += _name(read.judged.changes, own, locale)
        judged = replace(
            judged, problems=(*judged.problems, *read.judged.problems),
            unused=(*judged.unused, *read.judged.unused),
            as_ruled=(*judged.as_ruled, *_name(read.judged.as_ruled, own, locale)),
        )
    numbered = _number(changes)
    coverage = {**source.coverage, "changes": len(numbered), "languages": looked}
    return conclude(*sides, numbered, coverage, asked), replace(judged, changes=numbered)


def _take_up(sides: Sides, asked: Asked) -> Iterator[tuple[Sides, Read, str]]:
    """Yield the languages that come back after a release without them: they are held to what they said.

    A language that is left out of one release and published again in the next could otherwise say
    anything: the release right before has no words of it.
    """
    for older, locale in () if asked.alone else last_spoken(*sides):
        pair = older, sides[1]
        yield pair, read_changes(*pair, asked), locale


def _show_translation(
    spoken: Sides, sides: Sides, source: Read, asked: Asked
) -> tuple[Comparison, Judged]:
    """Show the changes in a translation's words, then those of the source that none of them renders."""
    read = read_changes(*spoken, asked)
    found = _inherit(sides, source.judged.changes, spoken, read)
    shown = [take_label(each.change, each.source) if each.source else each.change for each in found]
    rendered = {change.inherits for change in shown}
    silent = [one for one in source.judged.changes if one.fingerprint not in rendered]
    changes = _number([*shown, *(replace(one, locale=sides[1].document.locale) for one in silent)])
    coverage = {**read.coverage, "languages": [side.document.locale for side in (sides[1], spoken[1])]}
    decided = conclude(*sides, changes, coverage, asked)
    comparison = Comparison(spoken[0].side, spoken[1].side, decided.decision, changes, coverage)
    ruled = (*read.judged.as_ruled, *_name(source.judged.as_ruled, None, sides[1].document.locale))
    return comparison, replace(read.judged, changes=changes, as_ruled=ruled)


def _inherit(
    sides: Sides, changes: tuple[Change, ...], spoken: Sides, read: Read
) -> tuple[Inherited, ...]:
    """Say of each change of a translation whose label it has; words that are none of its own are left out."""
    after = _edition(spoken[1])
    lacking = {one.clause for one in read.judged.changes if one.clause and _lacks(spoken, one.clause)}
    told = tuple(one for one in read.judged.changes if one.clause not in lacking)
    return inherit_labels(
        Told(sides[0].document, sides[1].document, changes),
        Told(spoken[0].document, spoken[1].document, told),
        lambda clause: is_faithful(after, clause),
    )


def _lacks(spoken: Sides, clause: str) -> bool:
    """Say whether one of the sides shows a clause in the source language: nothing of it can be compared."""
    return any(lacks_translation(_edition(side), clause) for side in spoken)


def _edition(side: LoadedSide) -> Edition:
    assert side.workspace is not None
    return Edition(side.workspace, side.policy, side.release, side.document.locale)


def _may_differ(spoken: Sides, locale: str) -> bool:
    """Say whether a translation has other words than before, or judgements that would have to bind."""
    second = spoken[1]
    if spoken[0].side.digest != second.side.digest:
        return True
    if second.release:
        return any(entry.get("locale") == locale for entry in second.release.decisions)
    return any(one.locale == locale for one in second.judgements)


def _name(changes: Iterable[Change], chosen: set[str] | None, locale: str) -> tuple[Change, ...]:
    """Say of some changes, or of all, in which language their words are."""
    return tuple(
        replace(one, locale=locale) for one in changes if chosen is None or one.fingerprint in chosen
    )


def _number(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(replace(one, id=f"c{place}") for place, one in enumerate(changes, 1))
