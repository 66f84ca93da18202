"""Turns a page to print that reads from the right into one whose pieces each read one way.

WeasyPrint sets the elements of a line from right to left as they come, and knows nothing of letters
that read the other way; programs that read PDFs guess the order of a mixed line, mostly wrong. So every
stretch of words of one direction gets an element of its own: then what is drawn, and read back, is in
the order of the text. Pages that read from the left are not touched.
"""

from __future__ import annotations

import unicodedata
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import regex

from policygen.load.fonts import SERIF

if TYPE_CHECKING:
    from policygen.model.document import Direction

_SILENT = frozenset({"style", "title", "script"})
_VOID = frozenset({"meta", "link", "br", "img", "hr", "wbr"})
_INLINE = frozenset({"a", "b", "bdi", "code", "em", "i", "s", "span", "strong", "time"})
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
"""First strong isolate, and its end."""
_DRAWN = "\u200f"
"""The mark of right to left: a space alone is not drawn, so that nobody would find it between the words."""
_RTL_LETTER = r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]"
_DIGIT = r"[\p{Bidi_Class=AN}\u06f0-\u06f9]"
_PIECE = regex.compile(
    rf"""
      (?P<right> {_RTL_LETTER}
                 (?:[\s!-/:-@\u2000-\u206f\p{{M}}\u060c]*[\p{{Bidi_Class=R}}\p{{Bidi_Class=AL}}\p{{M}}])*)
    | (?P<digits> {_DIGIT}(?:[.,:/\u066b\u066c-]?{_DIGIT})*)
    | (?P<left> (?:[\#@$€£¥+-]?\p{{Nd}}[\p{{Nd}}.,:/–%°-]*(?<![.,:/–-]))?
                (?:\p{{Bidi_Class=L}}
                   (?:[\p{{Bidi_Class=L}}\p{{Nd}}\p{{M}}]|[\s.,:/@+'’&_%\#=?~–-]+(?=[\p{{Bidi_Class=L}}\p{{Nd}}]))*)?)
    | (?P<space> \s+ )
    | (?P<other> . )
    """,
    regex.VERBOSE | regex.DOTALL,
)
_TURNED = "policygen-turned"
"""Class of a bracket that stands among words read from the left."""
TURNED_RULE = f'.{_TURNED}{{font-family:"{SERIF}"}}'
"""It comes from another font: a bracket of the joining one is read back as its mirror image."""


def has_right_to_left(text: str) -> bool:
    """Say whether a text holds a letter that is written from right to left."""
    return bool(regex.search(_RTL_LETTER, text))


def find_direction(text: str) -> Direction:
    """Return the direction of the first letter that has one; left to right where none has."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def isolate_value(value: str, around: Direction) -> str:
    """Keep a value apart from plain text that reads the other way, with signs that nobody sees."""
    turned = has_right_to_left(value) if around == "ltr" else any(map(str.isalpha, value))
    return f"{_ISOLATE}{value}{_END_ISOLATE}" if turned and find_direction(value) != around else value


def separate_directions(page: str) -> str:
    """Give each piece of text that reads one way an element of its own, where the page reads from the right.

    Args:
        page: A whole page to print.

    Returns:
        The same page where nothing in it reads from the right; the words are the same either way.
    """
    if 'dir="rtl"' not in page:
        return page
    parser = _Separator()
    parser.feed(page)
    parser.close()
    return "".join(parser.parts)


class _Separator(HTMLParser):
    """Copies a page, and cuts the text that stands in an element that reads from the right."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._text: list[str] = []
        self._open: list[tuple[str, str]] = [("", "ltr")]
        self._after_inline = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush(between=self._after_inline and tag in _INLINE)
        self.parts.append(self.get_starttag_text() or "")
        if tag not in _VOID:
            self._open.append((tag, dict(attrs).get("dir") or self._open[-1][1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self._flush()
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._flush()
        self.parts.append(f"</{tag}>")
        self._after_inline = tag in _INLINE
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_entityref(self, name: str) -> None:
        self._text.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._text.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl}>")

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self, *, between: bool = False) -> None:
        """Write the text met so far; white space alone counts only between two elements of a line."""
        text = "".join(self._text)
        self._text.clear()
        self._after_inline = False
        tag, direction = self._open[-1]
        if tag in _SILENT or not (text.strip() or (between and text)):
            self.parts.append(text)
        elif direction == "rtl":
            self.parts.append(cut_directions(unescape(text)))
        else:
            self.parts.append("".join(map(_keep_turned, unescape(text))))


def cut_directions(text: str) -> str:
    """Cut text that stands among words written from right to left into elements of one direction."""
    return "".join(_write_piece(match) for match in _PIECE.finditer(text) if match[0])


def _write_piece(match: regex.Match[str]) -> str:
    words = escape(match[0], quote=False)
    if match.lastgroup == "space":
        return f"{_DRAWN} "
    if match.lastgroup == "left":
        return f'<span dir="ltr">{words}</span>'
    if match.lastgroup == "digits":  # read from the left as they are, and taken for letters by readers
        return f'<span dir="ltr">{"".join(f"<span>{digit}</span>" for digit in match[0])}</span>'
    return f"<span>{words}</span>"


def _keep_turned(letter: str) -> str:
    shown = escape(letter, quote=False)
    return f'<span class="{_TURNED}">{shown}</span>' if unicodedata.mirrored(letter) else shown
