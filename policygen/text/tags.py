"""Turns the many spellings of a language tag into one, and finds the tag a workspace has for it.

`zh_TW`, `zh-tw` and `zh-Hant-TW` are one language in one script. The canonical form is BCP 47 with aliases
resolved; a script stands in it where the region alone implies another than the language's usual one, and in
Chinese always, because no reader of one script takes the other for granted. A region that a named script
implies anyway is left out: `zh-TW` and `zh-Hant` are `zh-Hant`, `zh-CN` and `zh` are `zh-Hans`, `zh-HK` is
`zh-Hant-HK`, `sr-ME` is `sr-Latn-ME`. Babel knows all this and is imported only for other languages than
English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
"""What a canonical tag looks like."""

_SPELLED = re.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
_SCRIPT_NAMED = frozenset({"zh"})
"""Languages whose tags always name their script."""


class _Parts(NamedTuple):
    language: str
    script: str = ""
    region: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in self if part)


def canonical_tag(text: str) -> str:
    """Return the canonical spelling of a tag, however it was written; empty where it is no tag.

    Variants and extensions, such as `de-1996`, are no part of the tags of a policy.
    """
    found = _SPELLED.fullmatch(text.strip())
    if not found:
        return ""
    language, script, region = (part or "" for part in found.groups())
    parts = _Parts(language.lower(), script.title(), region.upper())
    if parts.language == "en" and parts.region != "UK":
        return str(parts)
    return str(_name_script(_resolve(parts)))


def find_tag(wanted: str, known: Iterable[str]) -> str:
    """Return the tag among known ones that a reader of the wanted one reads; empty where there is none.

    The same script is never given up: `zh-TW` does not find `zh-Hans`. `de-AT` finds `de`, and `pt` finds
    `pt-BR`, but `pt-PT` does not: a region that was asked for is not exchanged for another.

    Args:
        wanted: A tag in any spelling.
        known: Canonical tags, the preferred ones first.
    """
    tag = canonical_tag(wanted)
    tags = tuple(known)
    if not tag or tag in tags:
        return tag
    own, full = _split(tag), _fill(_split(tag))
    others = {each: _fill(_split(each)) for each in tags}
    near = [each for each, parts in others.items() if parts[:2] == full[:2]]
    for each in near:
        if others[each] == full:
            return each
    for each in near:
        if not (own.region and _split(each).region):
            return each
    return ""


def find_script(tag: str) -> str:
    """Return the four letters of the script a canonical tag is read in; empty where nobody knows it."""
    return _fill(_split(tag)).script


def _split(tag: str) -> _Parts:
    """Take a canonical tag apart."""
    found = _SPELLED.fullmatch(tag)
    return _Parts(*(part or "" for part in found.groups())) if found else _Parts(tag)


def _resolve(parts: _Parts) -> _Parts:
    """Replace what has another name now: `iw` is `he`, `UK` is `GB`, `sh` is `sr-Latn`."""
    language = _split(_read("language_aliases").get(parts.language, parts.language).replace("_", "-"))
    regions = _read("territory_aliases").get(parts.region, ())
    return _Parts(
        language.language,
        parts.script or language.script,
        regions[0] if len(regions) == 1 else parts.region or language.region,
    )


def _name_script(parts: _Parts) -> _Parts:
    """Name the script where the region implies another than the usual one, and drop what that implies."""
    usual, full = _fill(_Parts(parts.language)), _fill(parts)
    named = parts.script or (full.script if full.script != usual.script else "")
    if parts.language in _SCRIPT_NAMED:
        named = full.script
    implied = bool(named) and (named != usual.script or parts.language in _SCRIPT_NAMED)
    if implied and parts.region and parts.region == _fill(_Parts(parts.language, named)).region:
        return _Parts(parts.language, named)
    return _Parts(parts.language, named, parts.region)


def _fill(parts: _Parts) -> _Parts:
    """Add the script and region that are most likely; what is unknown stays empty."""
    if parts.language == "en":
        return _Parts("en", parts.script or "Latn", parts.region or "US")
    likely = _read("likely_subtags")
    for known in (parts, parts._replace(script=""), parts._replace(region=""), _Parts(parts.language)):
        filled = likely.get(str(known).replace("-", "_"))
        if filled:
            _, script, region = _split(filled)
            return _Parts(parts.language, parts.script or script, parts.region or region)
    return parts


def _read(table: str) -> Mapping[str, str]:
    from babel.core import get_global  # noqa: PLC0415 - English needs no table

    return get_global(table)  # type: ignore[arg-type]
