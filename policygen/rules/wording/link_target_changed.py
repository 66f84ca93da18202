"""B41: the same words lead elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.reading import Match
from policygen.rules.content import words_of
from policygen.rules.links import changed_links
from policygen.rules.record import ANY, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.reading import Reading, SideReading
    from policygen.rules.lexicon import Lexicon

_CONTROLS = frozenset({"control", "optout"})


def check_control(reading: Reading, lexicon: Lexicon) -> Sequence[Match]:
    """Find a link with the same words and another target, or a bare address, where a control is offered."""
    links = [
        Match(
            link.before_place,
            link.after_place,
            f"from {link.before or 'no link'} to {link.after or 'no link'}",
        )
        for link in changed_links(reading, lexicon)
        if link.is_control
    ]
    return [*links, *_bare(reading)]


def _bare(reading: Reading) -> Sequence[Match]:
    if not any(marker.name in _CONTROLS for marker in reading.before.markers):
        return ()
    return [
        Match(before, after, "the address of a control")
        for before, after in (
            (words_of(edit, after=False), words_of(edit, after=True)) for edit in reading.edits
        )
        if _is_web(reading.before, *before) and _is_web(reading.after, *after)
    ]


def _is_web(side: SideReading, start: int, end: int) -> bool:
    """Tell whether a run of words is an address of the web."""
    tokens = side.tokens[start:end]
    return bool(tokens) and all(token.kind == "address" and "@" not in token.key for token in tokens)


RULE = Rule(
    id="B41",
    name="link-target-changed",
    family="B",
    polarity=ANY,
    label="review",
    title="A control or contact leads elsewhere",
    why="The words are the same, but following them may no longer reach the control.",
    sources=("W29", "CO604"),
    examples=(
        Example(
            "You can [opt out](https://a.example/optout).",
            "You can [opt out](https://a.example/).",
            fires=True,
        ),
        Example(
            "Read our [blog](https://a.example/x).",
            "Read our [blog](https://a.example/y).",
            fires=False,
            label="cosmetic",
        ),
    ),
    check=check_control,
    absorbs=("contact-point-changed", "detail-changed", "residual-unexplained"),
)
