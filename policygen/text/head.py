"""Turns the text of a translation into its digest, and into the same text with other lines in its head.

Who read a translation is found out after it was written, often after it was released. So the lines that
say it are no part of the digest: to read a released translation is no edit of it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from policygen.text.words import digest_words, normalise_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

REVIEW_KEYS = ("reviewed_by", "reviewed_on", "reviewed_text")
"""What `translate stamp` writes about a reading."""
_FENCE = "---"
_PLAIN = re.compile(r"[^\W\d_][\w.'-]*( [\w.'-]+)*|\d{4}-\d{2}-\d{2}|sha256:[0-9a-f]{64}")
"""What needs no quotes in YAML, however it is read."""
_COMMENT = re.compile(r"\s+#.*$")


def digest_translation(text: str) -> str:
    """Return the digest of a translation: over its normalised text without what is said about its review."""
    lines = normalise_text(text).split("\n")
    end = _find_end(lines)
    gone = {place for key in REVIEW_KEYS for place in _places(lines[:end], key)}
    return digest_words("\n".join(line for place, line in enumerate(lines) if place not in gone))


def set_head_lines(text: str, values: Mapping[str, str], *, behind: str) -> str:
    """Write values into the head of a clause file; every other character of it stays.

    Args:
        text: The file; its line ends and comments are kept.
        values: Key to value, in the order in which lines that are not there yet are added.
        behind: The key under whose line they are added.

    Returns:
        The file with one line for each value.
    """
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    for key, value in values.items():
        bare = [line.rstrip("\r\n") for line in lines]
        places = list(_places(bare[: _find_end(bare)], key))
        written = f"{key}: {_quote(value)}"
        if places:
            comment = _COMMENT.search(bare[places[0]]) if len(places) == 1 else None
            lines[places[0] : places[-1] + 1] = [written + (comment[0] if comment else "") + ending]
        else:
            before = list(_places(bare[: _find_end(bare)], behind))
            lines.insert(before[-1] + 1 if before else 1, written + ending)
        behind = key
    return "".join(lines)


def drop_head_lines(text: str, keys: Sequence[str]) -> str:
    """Remove keys from the head of a clause file; every other character of it stays."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    bare = [line.rstrip("\r\n") for line in lines]
    gone = {place for key in keys for place in _places(bare[: _find_end(bare)], key)}
    return "".join(line for place, line in enumerate(lines) if place not in gone)


def _find_end(lines: Sequence[str]) -> int:
    """Return the place of the line that ends the head; 0 where there is no head."""
    if not lines or lines[0].removeprefix("\ufeff").rstrip() != _FENCE:
        return 0
    return next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)


def _places(head: Sequence[str], key: str) -> Iterator[int]:
    """Yield the places of a key's line and of those that continue it."""
    inside = False
    for place, line in enumerate(head):
        inside = (inside and line[:1] in {" ", "\t"}) or bool(re.match(rf"(['\"]?){key}\1\s*:(\s|$)", line))
        if inside:
            yield place


def _quote(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
