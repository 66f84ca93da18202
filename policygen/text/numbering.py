"""Turn the number in front of a heading into its place in the outline."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_NUMBER = re.compile(
    r"(?:section|article|part|chapter)\s+(?P<named>\d{1,3}(?:\.\d{1,3})*)[.):]?\s+"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3})+)[.):]?\s+"
    r"|(?P<plain>\d{1,3})[.)、]\s*",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"第([一二三四五六七八九十]{1,4}|\d{1,3})[章节條条]\s*|([一二三四五六七八九十]{1,4})[、.．]\s*"
)
_TOP = 2


@dataclass(frozen=True, slots=True)
class Number:
    """The number a line begins with."""

    parts: tuple[int, ...]
    """`(1, 2)` for `1.2`."""
    end: int
    """Where the words after it begin."""

    def is_followed_by(self, other: Number) -> bool:
        """Tell whether the other is the next one of the same rank."""
        return self.parts[:-1] == other.parts[:-1] and other.parts[-1] == self.parts[-1] + 1


def read_number(text: str) -> Number | None:
    """Read the number in front of a line: `3.`, `3.1`, `Section 3:`, `三、`, `第三条`."""
    match = _NUMBER.match(text)
    if match:
        digits = match["named"] or match["dotted"] or match["plain"]
        return Number(tuple(int(part) for part in digits.split(".")), match.end())
    match = _CHINESE.match(text)
    if not match:
        return None
    return Number((_chinese(match.group(1) or match.group(2)),), match.end())


def _chinese(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.get(text[-1], 0)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)


class HeadingLevels:
    """Finds the level of each numbered heading from those before it."""

    def __init__(self) -> None:
        self._last: list[int] = []
        """The last number seen at each depth, outermost first."""

    def place(self, text: str) -> int:
        """Return the heading level (2 to 6) of the next numbered heading.

        `1.2` says its depth. A plain number goes on where it continues a count, innermost first;
        1 begins a count inside the heading before it; any other joins the innermost smaller one.
        """
        number = read_number(text)
        if number is None:
            return _TOP
        if len(number.parts) > 1:
            self._last[len(number.parts) - 1 :] = [number.parts[-1]]
            return min(6, _TOP + len(number.parts) - 1)
        depth = self._depth_of(number.parts[0])
        self._last[depth:] = [number.parts[0]]
        return min(6, _TOP + depth)

    def _depth_of(self, value: int) -> int:
        depths = range(len(self._last) - 1, -1, -1)
        for depth in depths:
            if self._last[depth] + 1 == value:
                return depth
        if value == 1:
            return len(self._last)
        return next((depth for depth in depths if self._last[depth] < value), 0)
