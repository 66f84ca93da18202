"""Turns the Markdown of a clause into the pieces that a translator works on, and pieces back into Markdown.

A piece is a paragraph, the words of a heading or of an item; tables, code and quotations stay whole. What
stands between pieces (marks, indentation, blank lines) belongs to no translator: joined again, pieces give
every byte of the Markdown back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_RULE = re.compile(r"[ \t]*(?:=+|(?:-[ \t]*)+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[ \t]*\n?\Z")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|(?=\n|\Z))")
_ITEM = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\n|\Z)))+")
_QUOTE = re.compile(r"[ \t]*>")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]+\]:")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\n?\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lines with what stands before it."""

    lead: str
    """Blank lines, rules, indentation and marks before the words."""
    body: str
    """The words as they stand, with their line breaks."""
    kind: str
    """`heading`, `item`, `paragraph` or `whole`."""

    @property
    def text(self) -> str:
        """The words as a translator sees them: on one line but for breaks that are meant."""
        if self.kind == "whole":
            return self.body.strip("\n")
        lines = [line.lstrip(" \t") for line in self.body.split("\n")]
        return "".join(_with_break(line) for line in lines[:-1]) + lines[-1].rstrip(" \t")

    def with_text(self, text: str) -> Piece:
        """Return the piece with other words; with the same words it stays as it is, to the byte."""
        if text == self.text:
            return self
        indent = " " * len(self.lead.rpartition("\n")[2]) if self.kind == "item" else ""
        body = text if self.kind == "whole" else text.replace("\n", "\n" + indent)
        return Piece(self.lead, body, self.kind)


def cut_prose(prose: str) -> tuple[tuple[Piece, ...], str]:
    """Cut Markdown into pieces.

    Returns:
        The pieces, and what stands behind the last one. `join_pieces` puts them together again.
    """
    cutter = _Cutter()
    lines = re.findall(r"[^\n]*\n|[^\n]+", prose)
    for place, line in enumerate(lines):
        cutter.add(line, lines[place + 1] if place + 1 < len(lines) else "")
    return cutter.finish()


def join_pieces(pieces: tuple[Piece, ...], tail: str) -> str:
    """Return the Markdown of some pieces."""
    return "".join(piece.lead + piece.body for piece in pieces) + tail


def is_alike(some: tuple[Piece, ...], others: tuple[Piece, ...]) -> bool:
    """Say whether two runs of pieces can be held side by side: as many of them, of the same kinds."""
    return [piece.kind for piece in some] == [piece.kind for piece in others]


def _with_break(line: str) -> str:
    """Return a line of a paragraph with what parts it from the next: a space, or a break that is meant."""
    if line.endswith(("  ", "\\")):
        return line + "\n"
    return line.rstrip(" \t") + " "


class _Cutter:
    """Collects lines into pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.lead = ""
        self.body = ""
        self.kind = ""
        self.fence = ""

    def add(self, line: str, following: str) -> None:
        """Take the next line, knowing the one behind it."""
        if self.fence:
            self._continue_fence(line)
        elif not line.strip():
            self._close()
            self.lead += line
        elif fence := _FENCE.match(line):
            self._open("", line, "whole")
            self.fence = fence[1]
        elif self.kind == "whole" and not _HEADING.match(line):
            self.body += line
        elif _QUOTE.match(line) or _DEFINITION.match(line) or self._begins_table(line, following):
            self._open("", line, "whole")
        elif _RULE.match(line):
            self._close()
            self.lead += line
        else:
            self._add_words(line)

    def _add_words(self, line: str) -> None:
        for kind, pattern in (("heading", _HEADING), ("item", _ITEM)):
            if mark := pattern.match(line):
                self._open(mark[0], line[mark.end() :], kind)
                if kind == "heading" or not self.body.strip():
                    self._close()
                return
        if self.kind:
            self.body += line
        else:
            words = line.lstrip(" \t")
            self._open(line[: len(line) - len(words)], words, "paragraph")

    def _begins_table(self, line: str, following: str) -> bool:
        return "|" in line and "|" in following and bool(_DELIMITER.match(following))

    def _continue_fence(self, line: str) -> None:
        self.body += line
        bare = line.strip()
        if bare.startswith(self.fence) and not bare.strip(self.fence[0]):
            self.fence = ""
            self._close()

    def _open(self, lead: str, body: str, kind: str) -> None:
        self._close()
        self.lead, self.body, self.kind = self.lead + lead, body, kind

    def _close(self) -> None:
        """End the piece; its last line break stands before the next one. Marks without words are no piece."""
        if not self.kind:
            return
        words = self.body.rstrip("\n")
        if words.strip():
            self.pieces.append(Piece(self.lead, words, self.kind))
            self.lead = self.body[len(words) :]
        else:
            self.lead += self.body
        self.body = self.kind = ""

    def finish(self) -> tuple[tuple[Piece, ...], str]:
        self._close()
        return tuple(self.pieces), self.lead
