"""Turns the words of a block into every amount they state, in order of place.

Kinds are read one after the other, and what was read is blanked out for the next: dates before times,
times before call numbers, these before lengths of time in one word, and numbers last.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from policygen.text.han import HAN_NUMERALS, parse_han
from policygen.translate.amounts.amount import Amount
from policygen.translate.amounts.dates import read_dates
from policygen.translate.amounts.digits import number_marks
from policygen.translate.amounts.fold import blank_out, fold_text
from policygen.translate.amounts.language import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.amounts.amount import Strength
    from policygen.translate.amounts.language import Language

_CALL_NUMBER = regex.compile(r"(?<![\d+\p{Latin}])(?:\+\d|\(\d|\d)[\d ()/-]{5,}\d(?![\d\p{Latin}])")
_RANGE = regex.compile(r"[1-9]\d{3,5} ?[/–-] ?(?:19|20)\d\d")
"""Two years, or a standard with its year: GB/T 35273-2020."""
_PARTY = regex.compile(r"\s?(?:方|者|자)")
_GROUPED = regex.compile(r"\d{1,3}(?: \d{3})+")
_IN_BRACKETS = regex.compile(rf"\s?[(（]\s?(\d+|[{HAN_NUMERALS}]+|[\p{{L}}-]+)\s?[)）]")
_HUNDREDTHS = regex.compile(
    rf"百分之(?:(?P<digits>\d+(?:\.\d+)?)|(?P<han>[{HAN_NUMERALS}]+))|百分(?P<all>百)"
)
_LATIN = regex.compile(r"[A-Za-z]")
_ORDINAL = regex.compile(r"(?:st|nd|rd|th)\b")


class _Mention(NamedTuple):
    """A number before its unit was looked for."""

    value: Decimal | str
    start: int
    end: int
    kind: str
    """`digits`, `word`, `weak`, `one`, `article`, `han` or `sino`."""


def read_amounts(text: str, locale: str) -> tuple[Amount, ...]:
    """Read every number, length of time, date, time of day and call number of a text.

    Args:
        text: Words of one block, without markup.
        locale: Canonical BCP 47 tag.
    """
    language = load_language(locale)
    rest = fold_text(text, number_marks(locale).decimal)
    found, rest = read_dates(rest, locale)
    for step in (_read_times, _read_call_numbers, _read_lengths, _read_hundredths):
        amounts = list(step(rest, language))
        found += amounts
        for each in amounts:
            rest = blank_out(rest, each.start, each.end)
    found += _read_numbers(rest, locale, language)
    return tuple(sorted(found, key=lambda amount: amount.start))


def _read_times(text: str, language: Language) -> Iterator[Amount]:
    """Read times of day; minutes past the hour are hundredths of nothing, so the value is in hours."""
    for match in _clock(language.tag).finditer(text):
        parts = match.groupdict()
        hour, minute = int(parts["hour"] or parts["full"]), int(parts["minute"] or 0)
        if hour <= 24 and minute < 60:
            value = Decimal(hour) + Decimal(minute) / 60
            yield Amount(value, "time", "sure", match.start(), match.end(), match[0].strip())


@cache
def _clock(tag: str) -> regex.Pattern[str]:
    clock = load_language(tag).clock
    halves = "|".join((*clock.get("morning", ()), *clock.get("evening", ())))
    hours = "|".join(clock.get("hour", ()))
    after = rf"(?:[ ]?(?:{halves})(?!\p{{L}}))" if halves else "(?!)"
    named = rf"|[ ]?(?:{hours})" if hours else ""
    return regex.compile(
        rf"(?<![\d:.])(?:(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){after}?"
        rf"|(?P<full>[0-2]?\d)(?:{after}{named}))",
        regex.IGNORECASE,
    )


def _read_call_numbers(text: str, language: Language) -> Iterator[Amount]:
    """Read telephone numbers and their like: seven digits and more with marks between them."""
    del language
    for match in _CALL_NUMBER.finditer(text):
        digits = regex.sub(r"\D", "", match[0])
        is_number = match[0].isdigit() or _GROUPED.fullmatch(match[0]) or _RANGE.fullmatch(match[0])
        if len(digits) >= 7 and not is_number:
            yield Amount(digits, "code", "sure", match.start(), match.end(), match[0])


def _read_lengths(text: str, language: Language) -> Iterator[Amount]:
    """Read words that are a length of time by themselves: `fortnight`, `شهرين`, `半年`."""
    for match in language.whole.finditer(text):
        following = text[match.end() : match.end() + 1]
        if following.isalpha() and not language.is_han:
            continue
        value, unit, is_hint = language.lengths[match["word"].lower()]
        if is_hint and _follows_number(text, match.start(), language):
            continue
        yield Amount(value, unit, "maybe" if is_hint else "sure", match.start(), match.end(), match[0])


def _follows_number(text: str, start: int, language: Language) -> bool:
    """Say whether a unit stands behind its number, so that it is no amount of its own."""
    before = text[:start].rstrip()
    if before[-1:].isdigit():
        return True
    word = regex.search(r"[\p{L}\p{M}]+$", before)
    return bool(word and language.number_word.search(word[0]))


def _read_hundredths(text: str, language: Language) -> Iterator[Amount]:
    if not language.is_han:
        return
    for match in _HUNDREDTHS.finditer(text):
        han = parse_han(match["han"]) if match["han"] else 100
        value = Decimal(match["digits"]) if match["digits"] else Decimal(han or 0)
        yield Amount(value, "percent", "sure", match.start(), match.end(), match[0])


def _read_numbers(text: str, locale: str, language: Language) -> Iterator[Amount]:
    end = 0
    for mention in _find_mentions(text, locale, language):
        if mention.start < end:
            continue
        amount = _complete(mention, text, language)
        if amount:
            end = amount.end
            yield amount


def _find_mentions(text: str, locale: str, language: Language) -> list[_Mention]:
    """Find numbers in digits and in words, in order of place, longer ones first."""
    marks = number_marks(locale)
    found = []
    for match in regex.finditer(marks.token(), text):
        value = marks.parse(match[0])
        found.append(_Mention(match[0] if value is None else value, match.start(), match.end(), "digits"))
    for match in language.number_word.finditer(text):
        word = match["word"].lower()
        kind = next((k for k in ("weak", "one", "article") if word in getattr(language, k)), "word")
        value = Decimal(language.words.get(word, 1))
        found.append(_Mention(value, match.start("word"), match.end(), kind))
    if language.is_han:
        found += _find_han(text, language)
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _find_han(text: str, language: Language) -> Iterator[_Mention]:
    for match in regex.finditer(f"[{HAN_NUMERALS}]+", text):
        value = parse_han(match[0])
        if value is not None:
            yield _Mention(Decimal(value), match.start(), match.end(), "han")
    if language.sino:
        signs = "".join(language.sino)
        for match in regex.finditer(rf"(?<!\p{{L}})[{signs}]{{1,4}}(?= ?(?:{_SINO_UNITS}))", text):
            yield _Mention(Decimal(_parse_sino(match[0], language)), match.start(), match.end(), "sino")


_SINO_UNITS = "개월|일|년|시간|주일|영업일"


def _parse_sino(text: str, language: Language) -> int:
    total, digit = 0, 0
    for sign in text:
        value = language.sino[sign]
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit


def _complete(mention: _Mention, text: str, language: Language) -> Amount | None:
    """Join a number with its multiplier, with its repetition in brackets and with its unit."""
    if isinstance(mention.value, str):
        return Amount(mention.value, "code", "sure", mention.start, mention.end, mention.value)
    value, end = mention.value, mention.end
    if mention.kind == "digits" and (suffix := _ORDINAL.match(text, end)):
        end = suffix.end()
    times = language.multiplier.match(text, end)
    if times and mention.kind not in {"article", "one"}:
        value, end = value * language.multipliers[times["form"].lower()], times.end()
    end = _skip_repetition(text, end, value, language)
    unit = language.unit.match(text, end)
    if unit is None and not _ends_here(mention, text, end, language):
        return None
    strength = _weigh(mention, text, end, language, has_unit=unit is not None)
    if strength is None:
        return None
    stop = unit.end() if unit else end
    name = str(unit.lastgroup).replace("_", " ") if unit else ""
    if name == "year" and value >= 1000:
        name = ""
    return Amount(value, name, strength, mention.start, stop, text[mention.start : stop].strip())


def _skip_repetition(text: str, end: int, value: Decimal, language: Language) -> int:
    """Return the place behind `(30)` in `thirty (30) days`: it states nothing more."""
    match = _IN_BRACKETS.match(text, end)
    if match is None:
        return end
    inner = match[1].lower()
    said = Decimal(inner) if inner.isdigit() else language.words.get(inner) or parse_han(inner)
    return match.end() if said == value else end


def _ends_here(mention: _Mention, text: str, end: int, language: Language) -> bool:
    """Say whether a number word is a word of its own, not the head of a longer one."""
    if mention.kind in {"digits", "han"} or end != mention.end:
        return True
    return language.is_han or not text[end : end + 1].isalpha()


def _weigh(
    mention: _Mention, text: str, end: int, language: Language, *, has_unit: bool
) -> Strength | None:
    """Say how far the other text must agree; None where this is no number at all."""
    if mention.kind == "digits":
        if text[mention.start - 1 : mention.start] in {"第", "제"} and _PARTY.match(text, end):
            return "maybe"
        touches = _LATIN.fullmatch(text[mention.start - 1 : mention.start]) or _LATIN.match(text, end)
        return "maybe" if touches and not has_unit else "sure"
    if mention.kind == "article":
        return "maybe" if has_unit else None
    if mention.value == 1:
        return "likely" if has_unit and mention.kind != "sino" else "maybe"
    if has_unit:
        return "likely" if mention.kind == "sino" else "sure"
    if mention.kind == "word" or (mention.kind == "han" and end - mention.start > 1):
        return "likely"
    return "likely" if language.counter.match(text, end) else "maybe"
