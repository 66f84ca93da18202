"""Turns data into bytes on stdout and messages into lines on stderr, coloured only for a person.

Text that came from a policy may hold control characters; a terminal would obey them, so they are
shown instead.
"""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLES: dict[str, dict[str, Any]] = {
    "": {},
    "title": {"bold": True},
    "heading": {"bold": True, "underline": True},
    "strong": {"bold": True},
    "muted": {"dim": True},
    "removed": {"fg": "red"},
    "added": {"fg": "green", "bold": True},
    "cosmetic": {"fg": "bright_black"},
    "neutral": {"fg": "cyan"},
    "expansion": {"fg": "green"},
    "review": {"fg": "yellow", "bold": True},
    "reduction": {"fg": "red", "bold": True},
    "none": {"fg": "green", "bold": True},
    "listed": {"fg": "green", "bold": True},
    "ordinary": {"fg": "yellow", "bold": True},
    "prominent": {"fg": "red", "bold": True},
}
"""How a style that a report names looks on a terminal."""

# C0 and C1 controls but tab and line feed, and the controls that reorder what is displayed.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def use_colour(stream: TextIO) -> bool:
    """Say whether a stream wants colour: a terminal does, unless NO_COLOR or TERM=dumb object.

    FORCE_COLOR asks for colour where there is no terminal, as for a recording.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def show_controls(text: str) -> str:
    r"""Replace control characters by their escapes: ESC becomes `\x1b`."""
    return _CONTROLS.sub(lambda match: ascii(match[0])[1:-1], text)


def show_line(text: str) -> str:
    r"""Keep text on one line: a name with a line feed in it must not look like two messages."""
    return show_controls(text).replace("\n", r"\n")


def paint(segments: Iterable[tuple[str, str]], *, colour: bool) -> str:
    """Join styled segments to text.

    Args:
        segments: Pairs of a style's name and text.
        colour: Whether styles become terminal colours; otherwise they are dropped.
    """
    if not colour:
        return "".join(show_controls(text) for _, text in segments)
    return "".join(click.style(show_controls(text), **STYLES.get(style, {})) for style, text in segments)


def dump_json(value: object) -> str:
    """Return a value as indented JSON with a final newline, keys in the order they were given."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_data(text: str) -> None:
    """Write data to stdout as it is."""
    sys.stdout.write(text)


def write_report(segments: Iterable[tuple[str, str]]) -> None:
    """Write styled segments to stdout, coloured when a person reads them."""
    sys.stdout.write(paint(segments, colour=use_colour(sys.stdout)))


def write_message(text: str, style: str = "") -> None:
    """Write one message to stderr."""
    sys.stderr.write(paint([(style, text)], colour=use_colour(sys.stderr)) + "\n")


def show_progress(text: str) -> None:
    """Replace the progress line on stderr, where a person sees it; empty text clears it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[2K{text}")
        sys.stderr.flush()
