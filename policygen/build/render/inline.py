"""Turns the words of a block and the spans over them into runs, and for pages into markup."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from policygen.text.links import safe_target
from policygen.text.template import Safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.document import Block, Span

_TAGS = {"strong": "strong", "emphasis": "em", "strike": "s", "code": "code"}
_ORDER = ("link", "strong", "emphasis", "strike", "code", "image")
"""Outermost first, where spans cover the same words."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words under the same spans."""

    text: str
    spans: tuple[Span, ...] = ()
    """Outermost first."""
    after_break: bool = False
    """Whether the run begins a new line."""


def cut_runs(block: Block) -> tuple[Run, ...]:
    """Cut the words of a leaf where a span begins or ends; joined again they are its text."""
    if not block.spans:
        return (Run(block.text),) if block.text else ()
    return tuple(_cut(block))


def _cut(block: Block) -> Iterator[Run]:
    breaks = {span.start for span in block.spans if span.kind == "break"}
    marks = sorted(
        (span for span in block.spans if span.kind != "break" and span.start < span.end),
        key=lambda span: (span.start, -span.end, _ORDER.index(span.kind)),
    )
    edges = {0, len(block.text), *breaks, *(edge for span in marks for edge in (span.start, span.end))}
    places = sorted(edge for edge in edges if 0 <= edge <= len(block.text))
    for start, end in pairwise(places):
        over = tuple(span for span in marks if span.start <= start and end <= span.end)
        yield Run(block.text[start:end], over, start in breaks)


def write_inline(block: Block, ids: Mapping[str, str]) -> Safe:
    """Write the words of a leaf as markup: everything escaped, links only where they can do no harm.

    An image is shown by its words: a page makes no request.

    Args:
        block: A leaf.
        ids: Anchor to id, for links within the document.
    """
    parts: list[str] = []
    open_spans: list[Span] = []
    for run in cut_runs(block):
        shared = _count_shared(open_spans, run.spans)
        parts += [_close(span, ids) for span in reversed(open_spans[shared:])]
        parts += ["<br>"] if run.after_break else []
        parts += [_open(span, ids) for span in run.spans[shared:]]
        parts.append(escape(run.text, quote=False))
        open_spans = list(run.spans)
    parts += [_close(span, ids) for span in reversed(open_spans)]
    return Safe("".join(parts))


def link_target(span: Span, ids: Mapping[str, str]) -> str:
    """Return where a link leads on the page; empty when it must not lead anywhere."""
    target = safe_target(span.target)
    return f"#{ids[target[1:]]}" if target.startswith("#") and target[1:] in ids else target


def _count_shared(before: list[Span], after: tuple[Span, ...]) -> int:
    count = 0
    for left, right in zip(before, after, strict=False):
        if left is not right:
            break
        count += 1
    return count


def _open(span: Span, ids: Mapping[str, str]) -> str:
    if span.kind == "link":
        target = link_target(span, ids)
        return f'<a href="{escape(target)}">' if target else ""
    return f"<{_TAGS[span.kind]}>" if span.kind in _TAGS else ""


def _close(span: Span, ids: Mapping[str, str]) -> str:
    if span.kind == "link":
        return "</a>" if link_target(span, ids) else ""
    return f"</{_TAGS[span.kind]}>" if span.kind in _TAGS else ""
