"""Find marks of Markdown that a reader of the translation would see: `**`, `[text] (address)`, `｛｛ ｝｝`.

Full-width marks come from input methods; `**` beside a full-width mark and a letter does not close, because
CommonMark asks for a space or a mark on its other side. What the source shows too is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from policygen.translate.parity.fault import Fault, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.parity.side import Passage, Side


class _Slip(NamedTuple):
    """A mark that shows, what it looks like, and its mend."""

    name: str
    pattern: re.Pattern[str]
    mend: str


_FLANKS = "put quotation marks and full stops outside of the marks: “**…**”, or a space beside them"
_BROKEN = r"\{ ?\{|\} ?\}|\[ \[|\] \]"
_AS_SOURCE = "write `{{ name }}` and `[[clause]]` as the source does"
_SLIPS = (
    _Slip("strong", re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)"), _FLANKS),
    _Slip("emphasis", re.compile(r"(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])"), _FLANKS),
    _Slip("strike", re.compile(r"~~"), _FLANKS),
    _Slip("wide", re.compile("＊+|｛+|｝+|［|］|｀+|＿＿"), "write marks of Markdown as ASCII: * { } [ ] `"),
    _Slip("code", re.compile(r"`+"), "close the code with as many backticks as open it"),
    _Slip("variable", re.compile(_BROKEN), _AS_SOURCE),
    _Slip(
        "link",
        re.compile(r"\][ \u3000]?[(（][^)）]{0,300}[)）]|】[(（](?:https?:|mailto:|#|/)[^)）]*[)）]"),
        "write a link as [words](address), without a space between",
    ),
)
_BLOCKS = (
    _Slip("heading", re.compile(r"^(?:#{1,6}|＃{1,6})(?=[^\s#])"), "put a space behind the `#`"),
    _Slip(
        "item",
        re.compile(r"^(?:[-*+](?=[^\s*+\d-])|\d{1,2}[.)](?=[^\s\d.)])|[－＊](?=\S))"),
        "put a space behind the mark of the item",
    ),
    _Slip("table", re.compile(r"^\|.*\|$|｜"), "write the table with `|`, a line of `---` below its head"),
)


def check_markdown(source: Side, translation: Side) -> Iterator[Fault]:
    """Look for marks in the visible words of a translation, beyond those that the source shows."""
    meant: Counter[str] = Counter(name for each in source.passages for name, *_ in _find(each))
    for passage in translation.passages:
        for name, shown, mend in _find(passage):
            if meant[name]:
                meant[name] -= 1
                continue
            message = f"a reader sees {quote(translation.restore(shown))}: Markdown that does not work"
            yield Fault(translation.line(passage.block.line), message, mend)


def _find(passage: Passage) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each slip in a block of words, the words around it, and its mend."""
    text = passage.text
    if passage.block.kind == "code":
        return
    for span in passage.block.spans:
        if span.kind == "code":
            text = text[: span.start] + "\x1f" * (span.end - span.start) + text[span.end :]
    for slip in (*_SLIPS, *_BLOCKS):
        for match in slip.pattern.finditer(text):
            around = text[max(0, match.start() - 12) : match.end() + 12].replace("\x1f", "")
            yield slip.name, around, slip.mend
