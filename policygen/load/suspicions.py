"""Turns the values of `policygen.yaml` into findings about what hides in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policygen.errors import Problem
from policygen.text.suspicions import find_in_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.load.yaml import Path, YamlText


def find_in_values(source: YamlText, path: str) -> Iterator[Problem]:
    """Find HTML, unsafe links and characters that cannot be seen in every value, at its place.

    Args:
        source: The file as read.
        path: Its name.
    """
    for where, text in _texts(source.value, ()):
        for found in find_in_value(text):
            mark = source.place(where)
            yield Problem(path, mark.line, found.message, found.mend, found.code, mark.column)


def _texts(value: Any, where: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*where, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _texts(each, (*where, place))
