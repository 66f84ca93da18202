"""Reads the words back out of what the build writes, without any code of the build."""

from __future__ import annotations

import io
import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

from pypdf import PdfReader

SKIPPED = {"style", "nav", "dl", "title"}
FURNITURE = {"skip", "fallback", "prevails"}
VOID = {"meta", "link", "br"}
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "pre", "article", "section", "br"}


class PageReader(HTMLParser):
    """Collects the words of a page that are the policy's: not the contents, not version and dates."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.skip_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag; what lies in some of them does not count."""
        attributes = {key: value or "" for key, value in attrs}
        self.tags.append((tag, attributes))
        if tag in BLOCKS:
            self.parts.append("\n")
        if tag in VOID:
            return
        self.open.append(tag)
        skipped = tag in SKIPPED or attributes.get("class") in FURNITURE
        self.skip_depth += bool(self.skip_depth) or skipped

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag, f"</{tag}> closes nothing"
        self.skip_depth -= bool(self.skip_depth)
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not self.skip_depth:
            self.parts.append(data)


def read_page(page: str) -> PageReader:
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def bare_words(text: str) -> list[str]:
    """Split text into words, without the markers that HTML makes by itself."""
    return [word for word in text.split() if not re.fullmatch(r"•|\d+\.|\||[-=]+", word)]


def words_of_page(page: str) -> list[str]:
    return bare_words("".join(read_page(page).parts))


def words_of_json(value: Any) -> list[str]:
    words = bare_words(f"{value.get('number', '')} {value.get('title', '')} {value.get('text', '')}")
    for key in ("children", "blocks", "sections", "closing"):
        for inner in value.get(key, ()):
            words += words_of_json(inner)
    return words


def words_of_pdf(data: bytes, title: str) -> list[str]:
    """Read the words of a PDF without the footers and markers; version, dates and contents stay in.

    On a page that reads from the right, the mixed words of a footer come in the order of the eye.
    """
    text: list[str] = []
    name = re.escape(title)
    foot = rf"{name}\s*|(.* · \d+ / \d+|\d+ / \d+ · .*)(\s+{name})?|[\d.•\s]*"
    for page in PdfReader(io.BytesIO(data)).pages:
        lines = page.extract_text().strip().split("\n")
        while lines and re.fullmatch(foot, lines[-1].strip()):
            lines.pop()
        text += lines
    return bare_words(unicodedata.normalize("NFC", "\n".join(text)))
