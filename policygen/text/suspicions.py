"""Turns Markdown source into what a careful editor would stumble over, with line and column.

Nothing here is dangerous by itself, since HTML is shown as text and unsafe links lose their target; but
whoever wrote it meant something else, and characters that cannot be seen hide words from a reviewer.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from policygen.text.links import safe_target

if TYPE_CHECKING:
    from collections.abc import Iterator


class Suspicion(NamedTuple):
    """One thing at one place of a text, counted from 1."""

    line: int
    column: int
    code: str
    message: str
    mend: str


_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--|<![A-Z]|<\?")
_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^)>\s]+)|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<listed>[^>\s]+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>",
    re.MULTILINE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BARE = re.compile(r"\s*(?:(?:javascript|vbscript|file)\s*:|data:[a-z]+/)", re.IGNORECASE)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2028\u2029\u2060\u2061\u2062\u2063\u2064\u206a\u206b"
    "\u206c\u206d\u206e\u206f\u2800\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
)
_TAGS = "\U000e0000-\U000e007f"
_NO_CHARACTERS = "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
"""For private use, or never to be used: what a reader sees depends on the font."""
_JOINERS = frozenset("\u200c\u200d")
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_HIDDEN = re.compile(f"[{_CONTROLS}{_TAGS}{_NO_CHARACTERS}{''.join(sorted(_BIDI | _ZERO_WIDTH))}]")
_PRIVATE = re.compile(f"[{_NO_CHARACTERS}]")
_FLAG = "\U0001f3f4"
_JOINED = frozenset({"Lo", "Mn", "Mc", "So", "Sk"})
"""Categories of what a joiner stands behind, in scripts that need one and in emoji."""
_UNJOINED = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
"""Han, Kana and Hangul, which need none."""
_TRAILING = re.compile(r"(?<=\S)(?:[ \t]*\t[ \t]*| | {3,})$", re.MULTILINE)


def find_suspicions(source: str) -> Iterator[Suspicion]:
    """Yield what is suspicious in Markdown source, kind by kind."""
    if _HIDDEN.search(source):
        yield from _find_hidden(source)
    visible = _CODE.sub(lambda match: re.sub(r"[^\n]", "\x1a", match[0]), source)
    for match in _HTML.finditer(visible):
        message = f"`{match[0][:40]}` is shown as text: HTML does not pass"
        yield _at(source, match.start(), "html-in-prose", message, "write it in Markdown, or remove it")
    for match in _LINK.finditer(visible):
        target = match[match.lastgroup or 0]
        if not safe_target(html.unescape(_ESCAPED.sub(r"\1", target))):
            message = f"the link to `{target[:60]}` is dropped, its words stay"
            yield _at(source, match.start(), "unsafe-link", message, "link to https:, mailto:, tel: or #")
    for match in _TRAILING.finditer(source):
        mend = "remove them; two spaces, or a backslash, break a line"
        yield _at(source, match.start(), "trailing-space", "spaces at the end of the line", mend)


def find_in_value(value: str) -> Iterator[Suspicion]:
    """Yield what is suspicious in a literal value of the profile; it may become the target of a link."""
    yield from (each for each in find_suspicions(value) if each.code != "trailing-space")
    if _BARE.match(html.unescape(value)):
        message = f"`{value[:60]}` is no target of a link: as one it is dropped"
        yield Suspicion(1, 1, "unsafe-link", message, "write an address with https: or mailto:")


def _find_hidden(source: str) -> Iterator[Suspicion]:
    for match in _HIDDEN.finditer(source):
        character = match[0]
        if character in _JOINERS and _joins(source, match.start()):
            continue
        if _is_tag(character) and _FLAG in source[max(0, match.start() - 7) : match.start()]:
            continue
        code, kind = "control-character", "control character"
        if character in _BIDI:
            code, kind = "bidi-character", "character that reorders what is displayed"
        elif character in _ZERO_WIDTH or _is_tag(character):
            code, kind = "zero-width-character", "character that cannot be seen"
        elif _PRIVATE.match(character):
            code, kind = "private-character", "character that only some fonts show"
        name = unicodedata.name(character, "no name").lower()
        message = f"a {kind}: U+{ord(character):04X} ({name})"
        yield _at(source, match.start(), code, message, "remove it, unless the language needs it")


def _joins(source: str, place: int) -> bool:
    """Say whether a joiner stands where a script needs it: after a letter beyond Latin, or an emoji."""
    before = source[place - 1] if place else " "
    return before >= "\u0590" and unicodedata.category(before) in _JOINED and not _UNJOINED.match(before)


def _is_tag(character: str) -> bool:
    """Say whether it is one of the tags that spell the regions of flags behind an emoji, unseen elsewhere."""
    return "\U000e0000" <= character <= "\U000e007f"


def _at(source: str, place: int, code: str, message: str, mend: str) -> Suspicion:
    line = source.count("\n", 0, place) + 1
    return Suspicion(line, place - source.rfind("\n", 0, place), code, message, mend)
