"""Turns a number as a locale writes it (`1.000,5`, `1 000,5`, `١٬٠٠٠٫٥`) into its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

_SPACES = "\u00a0\u202f\u2009 "
_ALWAYS_GROUPS = "'’"


@dataclass(frozen=True, slots=True)
class NumberMarks:
    """What stands inside a number."""

    decimal: str
    groups: str
    """Every character that may part thousands."""

    def token(self) -> str:
        """Return the pattern of one number, or of a code of digits such as a version."""
        spaced = r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|" if " " in self.groups else ""
        return rf"(?:{spaced}\d+)(?:[.,'’]\d+)*"

    def parse(self, text: str) -> Decimal | None:
        """Return the value of a token; None for a code that is no number, such as `1.2.3`."""
        groups, mark = re.escape(self.groups), re.escape(self.decimal)
        grouped = re.fullmatch(rf"(\d{{1,3}}(?:[{groups}]\d{{3}})+|\d+)(?:{mark}(\d+))?", text)
        if grouped:
            whole = re.sub(r"\D", "", grouped[1])
            return Decimal(f"{whole}.{grouped[2] or 0}")
        plain = re.fullmatch(r"(\d+)[.,](\d+)", text)
        return Decimal(f"{plain[1]}.{plain[2]}") if plain else None


@cache
def number_marks(locale: str) -> NumberMarks:
    """Return the marks of a locale; a comma marks decimals, then points and spaces part thousands."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel costs 60 ms

    decimal = "."
    for tag in (locale, locale.partition("-")[0]):
        try:
            symbols = Locale.parse(tag, sep="-").number_symbols
        except (UnknownLocaleError, ValueError):
            continue
        decimal = str(symbols.get("latn", {}).get("decimal", "."))
        break
    groups = f"{_ALWAYS_GROUPS}.{_SPACES}" if decimal == "," else f"{_ALWAYS_GROUPS},"
    return NumberMarks(decimal, groups)
