"""Turns the shipped vocabulary into what the comparison of facts asks about single words."""

from __future__ import annotations

from policygen.model.facts import FactWords
from policygen.text.durations import parse_duration


def fact_words() -> FactWords:
    """Return which words are broader, which are sensitive, and which lengths of time are longer."""
    from policygen.load import vocabulary  # noqa: PLC0415  documents have no facts
    from policygen.model.duration import is_longer  # noqa: PLC0415  likewise

    def longer(after: str, before: str) -> bool | None:
        first, second = parse_duration(after), parse_duration(before)
        return is_longer(first, second) if first and second else None

    return FactWords(
        vocabulary.is_broader, lambda group, word: bool(vocabulary.sensitive_source(group, word)), longer
    )
