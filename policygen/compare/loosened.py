"""Turns the terms of two versions into what the second loosens of its own gate.

Each such thing is a change like any other, with a fingerprint of its own, so that people let it stand or
take it back; the terms themselves hold only from the version after.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from policygen.model.change import Change, Finding
from policygen.model.judgement import SECOND_NAME_TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policygen.model.judgement import Authority, NoticeTerms

PLACE = "policygen.yaml"
DROPPED = "locale-dropped"
"""Rule of a language that is published no more; the change says before which one."""

Loosening = tuple[str, str, str, str]
"""Name of the rule, what was loosened, before, after."""


def find_loosened(before: NoticeTerms, after: NoticeTerms) -> tuple[Change, ...]:
    """Find what a version loosens: who may decide, second names, lead times, channels, jurisdictions.

    Which version prevails where languages differ is as much a promise to those who read that version; who
    reads a language that is published no more has nothing left to read. Each language is dropped on its own.

    Args:
        before: What the release before lays down.
        after: What the draft, or the release after it, lays down.

    Returns:
        One reduction for each; tightening is nothing.
    """
    found = (
        *_in_authority(before.authority, after.authority), *_in_notice(before, after),
        *_in_languages(before, after),
    )
    return tuple(_make(place, each) for place, each in enumerate(found, 1))


def _in_authority(before: Authority, after: Authority) -> Iterator[Loosening]:
    rule = "authority-loosened"
    if before.decide and (not after.decide or set(after.decide) - set(before.decide)):
        yield rule, "More people may decide", _join(before.decide), _join(after.decide) or "anybody"
    if set(before.second_name) & set(SECOND_NAME_TOPICS) - set(after.second_name):
        yield rule, "Less needs a second name", _join(before.second_name), _join(after.second_name)


def _in_notice(before: NoticeTerms, after: NoticeTerms) -> Iterator[Loosening]:
    rule = "notice-rules-loosened"
    for notice, days in before.lead_days.items():
        now = after.lead_days.get(notice, 0)
        if now < days:
            yield rule, f"The lead time of {notice} notices is shorter", f"{days} days", f"{now} days"
    for what, first, second in (
        ("Readers are told in fewer places", before.channels, after.channels),
        ("Fewer jurisdictions ask for something", before.jurisdictions, after.jurisdictions),
    ):
        if set(first) - set(second):
            yield rule, what, _join(first), _join(second)


def _in_languages(before: NoticeTerms, after: NoticeTerms) -> Iterator[Loosening]:
    if before.authoritative and after.authoritative not in {"", before.authoritative}:
        why = "Another version prevails where the languages differ"
        yield "authoritative-locale-changed", why, before.authoritative, after.authoritative
    if after.locales:
        for tag in sorted(set(before.locales) - set(after.locales)):
            yield DROPPED, f"Readers of `{tag}` lose their text", tag, ""


def _make(place: int, found: Loosening) -> Change:
    rule, why, before, after = found
    bound = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    mark = f"v1:{hashlib.sha256(bound.encode()).hexdigest()[:16]}"
    finding = Finding(
        rule=rule, label="reduction", before=before, after=after, why=why, provenance="stated",
        derivation=f"{PLACE} against the release before",
    )
    return Change(
        id=f"g{place}", fingerprint=mark, kind="modified", label="reduction", basis="proved", before=before,
        after=after, section=PLACE, findings=(finding,), polarity_from=PLACE,
    )


def _join(names: Sequence[str]) -> str:
    return ", ".join(names)
