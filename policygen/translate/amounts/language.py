"""Turns the file of a language into the patterns by which its numbers and units are read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import regex

from policygen.translate.amounts.amount import TIME_UNITS
from policygen.translate.amounts.fold import fold_text
from policygen.translate.amounts.units import find_unit_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_GLUED = frozenset({"zh", "ja", "ko", "th"})
"""Languages in which no space parts a unit from what follows."""
_MOST_FORMS = 400
"""Of number words below a hundred, with which those above are spelled out one by one."""
_NEVER = regex.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language writes amounts."""

    tag: str
    words: Mapping[str, int]
    """Number words to their values, from two up; empty where the language has no file."""
    number_word: regex.Pattern[str]
    unit: regex.Pattern[str]
    """What follows a number; its one group that matched names the unit, with `_` for a space."""
    multiplier: regex.Pattern[str]
    whole: regex.Pattern[str]
    """Words that are a length of time by themselves."""
    lengths: Mapping[str, tuple[Decimal, str, bool]]
    """Of those words: amount, unit, and whether they are no more than a hint."""
    multipliers: Mapping[str, int] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    """Number words that are often something else: they count only before a unit."""
    one: frozenset[str] = frozenset()
    article: frozenset[str] = frozenset()
    sino: Mapping[str, int] = field(default_factory=dict)
    counter: regex.Pattern[str] = _NEVER
    is_han: bool = False
    clock: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    """Small words that tell this language from its neighbours."""

    @property
    def is_known(self) -> bool:
        """Say whether numbers written in words are understood."""
        return bool(self.words) or self.is_han


@cache
def load_language(locale: str) -> Language:
    """Read the file of a language; without one, digits and the unit words of Babel are all there is."""
    tag = locale.partition("-")[0].lower()
    place = resources.files(__package__) / "languages" / f"{tag}.toml"
    data: dict[str, Any] = tomllib.loads(place.read_text("utf-8")) if place.is_file() else {}
    numbers = data.get("numbers", {})
    words = {fold_text(form): value for form, value in _spell_out(numbers)}
    one, article = _fold_all(numbers.get("one", ())), _fold_all(numbers.get("article", ()))
    multipliers = {fold_text(form).lower(): value for form, value in data.get("multipliers", {}).items()}
    lengths = dict(_read_lengths(data))
    prefix, glued = data.get("prefix", ""), tag in _GLUED
    return Language(
        tag, words, _words_pattern([*words, *one, *article], prefix, glued=glued),
        _unit_pattern(data.get("units", {}), locale, glued=glued),
        _list_pattern(multipliers, r"[ ]?", glued=glued),
        _words_pattern(lengths, prefix, glued=glued), lengths,
        multipliers, _fold_all(numbers.get("weak", ())), one, article, numbers.get("sino", {}),
        regex.compile(data["counters"]) if "counters" in data else _NEVER, "numerals" in data,
        {name: tuple(forms) for name, forms in data.get("time", {}).items()},
        frozenset(data.get("common", {}).get("words", ())),
    )


def _fold_all(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold_text(form) for form in forms)


def _spell_out(numbers: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield every number word up to a few hundred: ones and tens joined as the language joins them."""
    ones, tens = dict(numbers.get("ones", {})), dict(numbers.get("tens", {}))
    small = {**ones, **tens, **numbers.get("extra", {})}
    for join in numbers.get("joins", ()):
        for ten, rounded in tens.items():
            for one, value in (ones | numbers.get("joined", {})).items():
                small.setdefault(join.format(ten=ten, one=one), rounded + value)
    yield from small.items()
    is_short = len(small) < _MOST_FORMS
    for hundred, rounded in numbers.get("hundreds", {}).items():
        yield hundred, rounded
        for join in numbers.get("hundred_joins", ()):
            for rest, value in small.items():
                if is_short or value % 10 == 0:
                    yield join.format(hundred=hundred, rest=rest), rounded + value


def _read_lengths(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Decimal, str, bool]]]:
    for table in ("single", "whole"):
        for form, length in data.get(table, {}).items():
            amount, _, unit = length.partition(" ")
            yield fold_text(form).lower(), (Decimal(amount), unit, table == "single")


def _unit_pattern(units: Mapping[str, Any], locale: str, *, glued: bool) -> regex.Pattern[str]:
    """Compile what may follow a number: words between, then one of the units, longest kinds first."""
    fill = "|".join(units.get("fill", ()))
    between = rf"(?:(?:{fill})[ -]?)*" if fill else ""
    kinds = []
    for unit in (*TIME_UNITS, "percent"):
        forms = [*units.get(unit, ()), *find_unit_words(unit, locale)]
        if forms:
            kinds.append(f"(?P<{unit.replace(' ', '_')}>{'|'.join(fold_text(form) for form in forms)})")
    end = "" if glued else r"(?![\p{L}\p{M}])"
    return regex.compile(rf"[ -]{{0,2}}{between}(?:{'|'.join(kinds) or '(?!)'}){end}", regex.IGNORECASE)


def _words_pattern(forms: Iterable[str], prefix: str, *, glued: bool) -> regex.Pattern[str]:
    """Compile a search for words, longest first; where they end is left to the reader."""
    start = "" if glued else rf"(?<![\p{{L}}\p{{M}}\p{{N}}]){prefix}"
    return _list_pattern(forms, start, glued=True, name="word")


def _list_pattern(
    forms: Iterable[str], start: str, *, glued: bool, name: str = "form"
) -> regex.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    if not ordered:
        return _NEVER
    end = "" if glued else r"(?![\p{L}\p{M}])"
    return regex.compile(
        rf"{start}(?P<{name}>{'|'.join(regex.escape(form) for form in ordered)}){end}", regex.IGNORECASE
    )
