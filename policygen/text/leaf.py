"""Collect pieces of inline text into the words of one leaf block, with the spans over them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from policygen.model.document import Span

if TYPE_CHECKING:
    from policygen.model.document import SpanKind

_UNSEEN = -1


class LeafWriter:
    """Words with white space collapsed, and spans that start and end at words.

    A span begins where its first word is written, so that no span covers a leading space; a span
    over no words leaves no trace.
    """

    __slots__ = ("_length", "_marks", "_open", "_parts", "_soft", "_space", "_waiting")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._soft = False
        self._marks: list[_Mark] = []
        self._open: list[_Mark] = []
        self._waiting: list[_Mark] = []

    def write(self, text: str) -> None:
        """Add a piece of text; any run of white space in it counts as one space."""
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        space = self._space or text[0].isspace()
        if self._length and (space or (self._soft and not joins_lines(self._parts[-1][-1], words[0][0]))):
            self._parts.append(" ")
            self._length += 1
        self._soft = False
        for mark in self._waiting:
            mark.start = mark.end = self._length
        self._waiting.clear()
        joined = " ".join(words)
        self._parts.append(joined)
        self._length += len(joined)
        self._space = text[-1].isspace()

    def wrap(self) -> None:
        """Go on in the next line of the source: a space in the words, but for scripts that write none."""
        self._soft = True

    def open(self, kind: SpanKind, target: str = "") -> None:
        """Begin a span at the next word."""
        mark = _Mark(kind, target)
        self._marks.append(mark)
        self._open.append(mark)
        self._waiting.append(mark)

    def close(self) -> None:
        """End the innermost open span at the last word."""
        mark = self._open.pop()
        if mark.start != _UNSEEN:
            mark.end = self._length
        else:
            self._waiting.remove(mark)

    def line(self) -> bool:
        """Begin a new line: a space in the words and a `break` before the next one.

        Returns:
            Whether the line before it held words.
        """
        self._space = True
        if not self._length or any(mark.kind == "break" for mark in self._waiting):
            return False
        mark = _Mark("break", "")
        self._marks.append(mark)
        self._waiting.append(mark)
        return True

    def finish(self) -> tuple[str, tuple[Span, ...]]:
        """Return the words and their spans, outermost first; every open span ends here."""
        while self._open:
            self.close()
        text = "".join(self._parts)
        return text, tuple(mark.span() for mark in self._marks if mark.start != _UNSEEN)


def joins_lines(before: str, after: str) -> bool:
    """Say whether words go on without a space where a source breaks its line between two characters.

    As browsers do it (CSS Text, segment breaks): where both are wide, as Han and Kana are, and no Hangul;
    a quotation mark or dash, which may be either, is as wide as its neighbour.
    """
    wide = _is_wide(before), _is_wide(after)
    return all(wide) or (any(wide) and _takes_any_width(after if wide[0] else before))


def _is_wide(letter: str) -> bool:
    if unicodedata.east_asian_width(letter) not in {"W", "F", "H"}:
        return False
    hangul = unicodedata.name(letter, "").startswith(("HANGUL", "HALFWIDTH HANGUL"))
    return not hangul and not "\U0001f000" <= letter <= "\U0001faff"  # pictures are wide, but no script


def _takes_any_width(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) == "A" and unicodedata.category(letter).startswith("P")


class _Mark:
    """A span that is not finished yet."""

    __slots__ = ("end", "kind", "start", "target")

    def __init__(self, kind: SpanKind, target: str) -> None:
        self.kind = kind
        self.target = target
        self.start = self.end = _UNSEEN

    def span(self) -> Span:
        return Span(self.kind, self.start, self.end, self.target)
