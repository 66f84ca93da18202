"""Turns a print page into a PDF: chooses its fonts by the letters on it, and refuses a letter that none has.

A missing glyph would be drawn as an empty box, without a word of warning; so every letter is looked up
before anything is drawn, in the fonts of its language.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from policygen.build.render.directions import separate_directions
from policygen.build.render.letterforms import make_faces
from policygen.build.render.pdf import render_pdf
from policygen.errors import ClauseError, MissingLibraryError, Problem
from policygen.load.fonts import EXTRA, FAMILIES, SERIF, order_families, read_letters, would_help
from policygen.model.document import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.build.render.letterforms import Face
    from policygen.model.document import Document

_SILENT = frozenset({"style", "title", "script"})
_VOID = frozenset({"meta", "link", "br", "img", "hr", "wbr"})
_GENERATED = " •0123456789./·"
"""What a style sheet adds to a page: markers, numbers and the line at the foot."""
_NO_GLYPH = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that show nothing."""
_SELECTORS = range(0xFE00, 0xFE10)


def print_page(page: str, document: Document) -> bytes:
    """Write the PDF of a document.

    Args:
        page: Its print page.
        document: Where its letters come from, to name the place of one that cannot be shown.

    Raises:
        ClauseError: No font has a letter; names each with its place.
        MissingLibraryError: Pango is not installed, or the fonts of the extra are not and would help.
    """
    letters = find_letters(page, document.locale)
    stacks = {locale: _choose_families(locale, found) for locale, found in letters.items()}
    missing = {letter for locale, found in letters.items() for letter in _find_missing(locale, found)}
    if missing:
        _refuse(document, missing)
    faces = tuple(_make_faces(letters, stacks, italic="<em" in page))
    return render_pdf(separate_directions(page), faces, stacks)


def find_letters(page: str, locale: str) -> dict[str, frozenset[str]]:
    """Find the letters of a page by their language.

    Args:
        page: A whole page.
        locale: Its language, which comes first in the answer.
    """
    parser = _LetterFinder(locale)
    parser.feed(page)
    parser.close()
    return {name: frozenset(filter(_has_glyph, found)) for name, found in parser.found.items()}


class _LetterFinder(HTMLParser):
    """Collects the letters that a page shows, by the nearest `lang` around them."""

    def __init__(self, locale: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, set[str]] = {locale: {*_GENERATED}}
        self._open: list[tuple[str, str]] = [("", locale)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append((tag, dict(attrs).get("lang") or self._open[-1][1]))
        for name, value in attrs:
            if name.startswith("data-"):  # a style sheet may show it, as it does the version
                self.found.setdefault(self._open[-1][1], set()).update(value or "")

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        tag, locale = self._open[-1]
        if tag not in _SILENT:
            self.found.setdefault(locale, set()).update(data)


def _has_glyph(letter: str) -> bool:
    return letter == " " or not (unicodedata.category(letter) in _NO_GLYPH or ord(letter) in _SELECTORS)


def _choose_families(locale: str, letters: Iterable[str]) -> tuple[str, ...]:
    """Choose the families that a language needs for its letters, in the order in which it looks for them."""
    left = {ord(letter) for letter in letters}
    chosen: list[str] = []
    for name in order_families(locale):
        has = read_letters(FAMILIES[name]) if left else frozenset()
        if left & has:
            chosen.append(name)
            left -= has
    return tuple(chosen)


def _find_missing(locale: str, letters: Iterable[str]) -> Iterator[str]:
    families = [FAMILIES[name] for name in order_families(locale)]
    for letter in letters:
        if not any(ord(letter) in read_letters(family) for family in families):
            yield letter


def _make_faces(
    letters: Mapping[str, frozenset[str]], stacks: Mapping[str, tuple[str, ...]], *, italic: bool
) -> Iterator[Face]:
    every = frozenset().union(*letters.values())
    for name in sorted({SERIF, *(name for names in stacks.values() for name in names)}):
        yield from make_faces(FAMILIES[name], every, italic=italic)


def _refuse(document: Document, missing: set[str]) -> None:
    problems = [
        place.describe(letter) for letter in sorted(missing) for place in _find_places(document, letter)
    ]
    if all(would_help(letter) for letter in missing):
        first, *others = problems
        rest = f" (and {len(others)} more)" if others else ""
        raise MissingLibraryError(f"no PDF without more fonts: {first}{rest}; install `{EXTRA}`")
    raise ClauseError(problems)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a letter stands."""

    path: str = ""
    line: int = 0
    where: str = ""

    def describe(self, letter: str) -> Problem:
        """Say that no font has a letter that stands here."""
        name = unicodedata.name(letter, "a character without a name")
        shown = letter if letter.isprintable() else "a character"
        message = f"no font has {shown} (U+{ord(letter):04X} {name}){self.where}"
        mend = f"install `{EXTRA}`" if would_help(letter) else "write it in other words"
        return Problem(self.path, self.line, message, f"{mend}, or build without the PDF", "glyph-missing")


def _find_places(document: Document, letter: str) -> tuple[_Place, ...]:
    """Find the clauses and titles in which a letter stands; the furniture of the page if in none."""
    places = dict.fromkeys(_walk_places(document, letter))
    return tuple(places) or (_Place(where=", outside of the clauses: in a layout or messages.po"),)


def _walk_places(document: Document, letter: str) -> Iterator[_Place]:
    if letter in document.title:
        yield _Place(where=f", in the title of `{document.policy}`")
    for leaf in leaves(document):
        block = leaf.block
        if letter not in block.text + leaf.marker:
            continue
        clause = block.clause
        if clause is None:
            yield _Place(line=block.line, where=f", in the title of section `{leaf.section}`")
        else:
            yield _Place(clause.path, block.line, f", in `{clause.id}`")
