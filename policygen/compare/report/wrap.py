"""Turns styled runs of words into lines of a width, so that marks survive line breaks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Segment = tuple[str, str]
    """A style's name and text."""

WIDTH = 100


def wrap_segments(segments: Iterable[Segment], indent: str, width: int = WIDTH) -> Iterator[Segment]:
    """Lay runs out in indented lines, each ended by a line feed.

    Args:
        segments: Styled runs; white space in them separates words, none between runs joins them.
        indent: What every line begins with.
        width: The most characters of a line; a longer word stands alone.
    """
    line: list[Segment] = []
    used = len(indent)
    for word in _words(segments):
        length = sum(len(text) for _, text in word)
        if line and used + 1 + length > width:
            yield from _finish(line, indent)
            line, used = [], len(indent)
        if line:
            line.append((_joint(line[-1][0], word[0][0]), " "))
            used += 1
        line.extend(word)
        used += length
    if line:
        yield from _finish(line, indent)


def _words(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Cut runs at white space; a word may have several styles."""
    letters = ((style, letter) for style, text in segments for letter in text)
    for blank, group in groupby(letters, key=lambda pair: pair[1].isspace()):
        if not blank:
            yield [
                (style, "".join(letter for _, letter in same))
                for style, same in groupby(group, key=lambda pair: pair[0])
            ]


def _joint(before: str, after: str) -> str:
    """Return the style of a space between two words: that of the run they share."""
    return before if before == after else ""


def _finish(line: list[Segment], indent: str) -> Iterator[Segment]:
    yield "", indent
    for style, same in groupby(line, key=lambda pair: pair[0]):
        yield style, "".join(text for _, text in same)
    yield "", "\n"
