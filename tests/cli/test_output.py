from __future__ import annotations

import io
from typing import get_args

import pytest

from policygen.cli.output import STYLES, paint, show_controls, use_colour
from policygen.model.change import Label, Notice


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_is_for_terminals(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, environment: dict[str, str], *, wanted: bool
) -> None:
    """Only a terminal gets colour, unless the environment says otherwise; NO_COLOR has the last word."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert use_colour(stream) is wanted


def test_plain_text_has_no_colour() -> None:
    """Without colour the segments are just joined."""
    segments = [("removed", "[-may-]"), ("", " "), ("added", "{+will+}")]
    assert paint(segments, colour=False) == "[-may-] {+will+}"
    assert "\x1b[" in paint(segments, colour=True)


def test_a_terminal_obeys_no_text_of_a_policy() -> None:
    """Control and reordering characters of a text are shown; letters, tabs and lines stay."""
    assert show_controls("a\x1b[2Jb\r\u202ec\n\tü隐") == "a\\x1b[2Jb\\r\\u202ec\n\tü隐"
    assert "\x1b" not in paint([("", "\x1b]0;title\x07")], colour=False)


def test_every_label_and_notice_has_a_style() -> None:
    """A report may name any label or notice as a style."""
    assert set(get_args(Label)) | set(get_args(Notice)) <= set(STYLES)
