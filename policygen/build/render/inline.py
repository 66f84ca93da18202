"""Turns the words of a block and the spans over them into runs, and for pages into markup."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from policygen.build.render.directions import find_direction, has_right_to_left
from policygen.text.links import safe_target
from policygen.text.template import Safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.document import Block, Direction, Span

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
    direction: Direction | None = None
    """Of a value that must be kept apart from words that may read the other way: how it reads."""


def cut_runs(block: Block, around: Direction = "ltr") -> tuple[Run, ...]:
    """Cut the words of a leaf where a span or a value to be kept apart begins or ends.

    Args:
        block: A leaf.
        around: How its words read.

    Returns:
        Runs that joined again are its text.
    """
    values = {place: _isolate(block.text[slice(*place)], around) for place in block.values}
    apart = {place: direction for place, direction in values.items() if direction}
    if not block.spans and not apart:
        return (Run(block.text),) if block.text else ()
    return tuple(_cut(block, apart))


def _isolate(value: str, around: Direction) -> Direction | None:
    """Say which way a value reads, if a sign beside it could end up on the wrong side."""
    return find_direction(value) if around == "rtl" or has_right_to_left(value) else None


def _cut(block: Block, apart: Mapping[tuple[int, int], Direction]) -> Iterator[Run]:
    breaks = {span.start for span in block.spans if span.kind == "break"}
    marks = sorted(
        (span for span in block.spans if span.kind != "break" and span.start < span.end),
        key=lambda span: (span.start, -span.end, _ORDER.index(span.kind)),
    )
    edges = {0, len(block.text), *breaks, *(edge for span in marks for edge in (span.start, span.end))}
    edges |= {edge for place in apart for edge in place}
    places = sorted(edge for edge in edges if 0 <= edge <= len(block.text))
    for start, end in pairwise(places):
        over = tuple(span for span in marks if span.start <= start and end <= span.end)
        directions = (apart[place] for place in apart if place[0] <= start and end <= place[1])
        yield Run(block.text[start:end], over, start in breaks, next(directions, None))


def write_inline(block: Block, ids: Mapping[str, str], around: Direction = "ltr") -> Safe:
    """Write the words of a leaf as markup: everything escaped, links only where they can do no harm.

    An image is shown by its words: a page makes no request. Values, links and code that read the other
    way than their sentence are kept apart from it.

    Args:
        block: A leaf.
        ids: Anchor to id, for links within the document.
        around: How the words of the block read.
    """
    markup = _Markup(block, ids, around)
    parts: list[str] = []
    open_spans: list[Span] = []
    for run in cut_runs(block, around):
        shared = _count_shared(open_spans, run.spans)
        parts += [markup.close(span) for span in reversed(open_spans[shared:])]
        parts += ["<br>"] if run.after_break else []
        parts += [markup.open(span) for span in run.spans[shared:]]
        parts.append(markup.write(run))
        open_spans = list(run.spans)
    parts += [markup.close(span) for span in reversed(open_spans)]
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


@dataclass(frozen=True, slots=True)
class _Markup:
    """The tags of one leaf."""

    block: Block
    ids: Mapping[str, str]
    around: Direction

    def open(self, span: Span) -> str:
        if span.kind == "link":
            target = link_target(span, self.ids)
            return f'<a href="{escape(target)}"{self._turn(span)}>' if target else ""
        if span.kind == "code":
            return f"<code{self._turn(span)}>"
        return f"<{_TAGS[span.kind]}>" if span.kind in _TAGS else ""

    def close(self, span: Span) -> str:
        if span.kind == "link":
            return "</a>" if link_target(span, self.ids) else ""
        return f"</{_TAGS[span.kind]}>" if span.kind in _TAGS else ""

    def write(self, run: Run) -> str:
        words = escape(run.text, quote=False)
        return f'<bdi dir="{run.direction}">{words}</bdi>' if run.direction else words

    def _turn(self, span: Span) -> str:
        direction = find_direction(self.block.text[span.start : span.end])
        return f' dir="{direction}"' if direction != self.around else ""
