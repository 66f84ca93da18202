"""Find links that a translation lost, added or led elsewhere, and anchors within a page likewise.

A link may lead to the same page in the reader's language: `/en/terms` and `/de/terms` are the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policygen.translate.parity.fault import Fault, missing_from, quote
from policygen.translate.parity.side import REFERENCE_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.parity.side import Side

_STOP = r"\s<>()\[\]（）。，；、！？《》「」"
_BARE = re.compile(
    rf"(?:https?://|www\.)[^{_STOP}]*[^{_STOP}.,;:!?'\"”»]"
    r"|[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.ASCII,
)


def check_links(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare what links lead to, and addresses that stand in the words."""
    yield from _compare(_targets(source), _targets(translation), (source, translation), "link")


def check_anchors(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare the places of a page that links lead to."""
    yield from _compare(_anchors(source), _anchors(translation), (source, translation), "anchor")


_Target = tuple[str, int]
"""Where a link leads, and its line."""


def _compare(
    before: list[_Target], after: list[_Target], sides: tuple[Side, Side], what: str
) -> Iterator[Fault]:
    lost = missing_from([t for t, _ in before], [t for t, _ in after])
    added = missing_from([t for t, _ in after], [t for t, _ in before])
    lost, added = _without_localised(lost, added, (sides[0].locale, sides[1].locale))
    lines = dict(reversed(after))
    for first, second in zip(lost, added, strict=False):
        message = f"the {what} {quote(first)} of the source leads to {quote(second)} in the translation"
        yield Fault(lines[second], message, "lead to the same place, or to the same page in the language")
    for target in lost[len(added) :]:
        message = f"the {what} {quote(target)} of the source is not in the translation"
        yield Fault(sides[1].clause.line, message, f"keep the {what} as it is")
    for target in added[len(lost) :]:
        message = f"the {what} {quote(target)} is in the translation and not in the source"
        yield Fault(lines[target], message, f"remove the {what}, or add it to the source")


def _without_localised(
    lost: list[str], added: list[str], locales: tuple[str, str]
) -> tuple[list[str], list[str]]:
    """Leave out pairs that differ only in the tag of the language within the address."""
    tag = _language_tag(*locales)
    rest = list(added)
    kept = []
    for target in lost:
        same = next((one for one in rest if _without(tag, one) == _without(tag, target)), None)
        if same is None:
            kept.append(target)
        else:
            rest.remove(same)
    return kept, rest


def _language_tag(source: str, locale: str) -> re.Pattern[str]:
    """Return the pattern of a tag of one of two languages as a part of an address: `/en-GB/`, `?hl=de`."""
    tags = "|".join({each.partition("-")[0].lower() for each in (source, locale)})
    tag = rf"(?:{tags})(?:[-_][a-z0-9]{{2,4}})*"
    return re.compile(rf"(?<=[/=]){tag}(?=[/?&#.]|$)|(?<=//){tag}\.", re.IGNORECASE)


def _without(tag: re.Pattern[str], address: str) -> str:
    return tag.sub("", address).replace("//", "/").rstrip("/")


def _targets(side: Side) -> list[_Target]:
    """Return where the links of a side lead, and the addresses outside of them."""
    found = []
    for passage in side.passages:
        text = passage.text
        for span in passage.block.spans:
            if span.kind in {"link", "image"} and not span.target.startswith("#"):
                found.append((side.restore(span.target), side.line(passage.block.line)))
                text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        found += [(match[0], side.line(passage.block.line)) for match in _BARE.finditer(text)]
    return found


def _anchors(side: Side) -> list[_Target]:
    return [
        (span.target, side.line(passage.block.line))
        for passage in side.passages
        for span in passage.block.spans
        if span.kind == "link" and span.target.startswith("#")
        and passage.text[span.start : span.end] != REFERENCE_SIGN
    ]
