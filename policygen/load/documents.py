"""Turn a plain document on disk (Markdown, HTML, text) into a Document.

Documents come from the web, so whatever is in them is harmless: what is not UTF-8 is decoded as it
says it is or with replacement characters, control characters are left out, nothing else is changed.
"""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import PurePath
from typing import TYPE_CHECKING

from policygen.errors import DocumentError, Problem
from policygen.model.document import Block, Document
from policygen.text.sections import nest_sections

if TYPE_CHECKING:
    from pathlib import Path

    from policygen.model.document import Direction

MAX_BYTES = 10 * 1024 * 1024
"""The largest document that is read; the longest policies have a hundredth of it."""

_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_PLAIN = frozenset({".txt", ".text"})
SUFFIXES = _MARKDOWN | _HTML | _PLAIN

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{1,40})""", re.IGNORECASE)
_CHARSET_REACH = 2048
_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang\s*=\s*["']?([A-Za-z][A-Za-z0-9-]{1,34})""", re.IGNORECASE)
_LANGUAGE_REACH = 4096
_WEB_ENCODINGS = (
    "windows-", "cp", "iso-", "iso8859", "koi8", "gb", "big5", "euc", "shift", "sjis", "latin",
    "us-ascii", "tis",
)
_DROPPED: dict[int, str | None] = {
    **dict.fromkeys((*range(32), *range(0x7F, 0xA0))),
    0x09: "\t", 0x0A: "\n", 0x0B: " ", 0x0C: " ", 0x0D: "\r", 0x85: "\n",
}
"""Control characters, and what takes the place of those that part words."""


def load_document(path: Path, *, locale: str = "en") -> Document:
    """Read a plain document from disk.

    Args:
        path: A file with one of the known suffixes.
        locale: The language its words are in; where it is empty, what a page says of itself.

    Raises:
        DocumentError: There is no such file, its suffix is unknown, it is too large, or its lists
            are nested too deep.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _refusal(path, "is no file", "give the path of a file", "document-unreadable")
        if found.st_size > MAX_BYTES:
            message = f"larger than {MAX_BYTES // 1024 // 1024} MB"
            raise _refusal(path, message, "compare the text of the policy only", "document-too-large")
        data = path.read_bytes()
    except OSError as error:
        mend = "give the path of a file that can be read"
        reason = (error.strerror or "cannot be read").lower()
        raise _refusal(path, reason, mend, "document-unreadable") from error
    suffix = path.suffix.lower()
    return read_document(_decode(data, is_html=suffix in _HTML), suffix, name=str(path), locale=locale)


def read_document(text: str, suffix: str, *, name: str = "", locale: str = "en") -> Document:
    """Read a plain document from its text.

    Args:
        text: The whole text, of any kind of line ending.
        suffix: What it is written in, as a file suffix such as `.md`.
        name: What to call it in an error.
        locale: The language its words are in; where it is empty, what a page says of itself.

    Raises:
        DocumentError: The suffix is unknown, or the text is nested too deep.
    """
    if not locale and suffix.lower() in _HTML:
        found = _LANGUAGE.search(text[:_LANGUAGE_REACH])
        locale = found[1] if found else ""
    blocks = _parse(text.removeprefix("\ufeff").translate(_DROPPED), suffix.lower(), name)
    title, preamble, sections = nest_sections(blocks)
    return Document(title, locale, find_direction(locale), preamble, sections)


def find_direction(locale: str) -> Direction:
    """Return the way a language is written."""
    return "rtl" if locale.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _parse(text: str, suffix: str, name: str) -> tuple[Block, ...]:
    """Parse with the parser of a suffix; each is imported only when it is needed."""
    if suffix in _MARKDOWN:
        from policygen.text.markdown import parse_markdown  # noqa: PLC0415

        return parse_markdown(text, path=name)
    if suffix in _HTML:
        from policygen.text.html import parse_html  # noqa: PLC0415

        return parse_html(text)
    if suffix in _PLAIN:
        from policygen.text.plain import parse_plain  # noqa: PLC0415

        return parse_plain(text)
    known = ", ".join(sorted(SUFFIXES))
    message = f"unknown kind of document `{suffix or PurePath(name).name}`"
    raise _refusal(name, message, f"known kinds: {known}", "document-kind")


def _decode(data: bytes, *, is_html: bool) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(_declared_encoding(data) if is_html else "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _declared_encoding(data: bytes) -> str:
    """Return the encoding that a page names in its head, if it is one of the web."""
    found = _CHARSET.search(data[:_CHARSET_REACH])
    name = found.group(1).decode("ascii").lower() if found else ""
    return name if name.startswith(_WEB_ENCODINGS) else "utf-8"


def _refusal(path: Path | str, message: str, hint: str, code: str) -> DocumentError:
    return DocumentError([Problem(str(path), 0, message, hint, code)])
