"""Says what `policygen.yaml` may hold: locales, profile, flags, policies, notice rules, authority."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from policygen.load.checks import (
    Boolean,
    Channel,
    Check,
    ClauseUseText,
    Days,
    Given,
    Jurisdiction,
    Name,
    OneOrMore,
    Text,
    choice,
    matching,
    refuse,
)
from policygen.load.schema import Strict
from policygen.text.tags import TAG, canonical_tag

_TAG_MEND = "write a tag such as en, pt-BR or zh-Hant"
SOURCE = ""
"""Key of a title that was written without a locale: it is in the source locale."""


def _read_titles(value: object) -> dict[str, str]:
    if isinstance(value, str) and value.strip():
        return {SOURCE: " ".join(value.split())}
    if not isinstance(value, dict) or not value:
        refuse("a title was expected", "write text, or text by locale: {en: ..., fr: ...}")
    titles: dict[str, str] = {}
    for written, text in value.items():
        tag = _read_tag(written)
        if tag in titles:
            refuse(f"the title in `{tag}` is there twice", "keep one of them")
        if not isinstance(text, str) or not text.strip():
            refuse(f"the title in `{tag}` is empty", "write text, or remove the key")
        titles[tag] = " ".join(text.split())
    return titles


def _read_tag(value: object) -> str:
    """Read a tag in any spelling: `zh_TW` is `zh-Hant`."""
    tag = canonical_tag(value) if isinstance(value, str) else ""
    return tag or refuse(f"`{value}` is no locale", _TAG_MEND)


_TITLES_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, "minProperties": 1},
    ]
}
LocaleTag = Annotated[str, matching(TAG, "a locale", _TAG_MEND)]
"""In files that programs write: the canonical spelling alone."""
AnyTag = Annotated[str, Check(_read_tag, {"type": "string", "pattern": f"^(?:{TAG})$"})]
Titles = Annotated[dict[str, str], Check(_read_titles, _TITLES_SCHEMA)]
Uses = Annotated[tuple[ClauseUseText, ...], OneOrMore()]
Style = Annotated[str, choice("paragraphs", "numbers", "bullets")]
FlagName = Annotated[str, matching("[a-z][a-z0-9_]*", "a flag", "use lower-case letters, digits and _")]


class Locales(Strict):
    """Languages of the workspace."""

    source: AnyTag = "en"
    published: Annotated[tuple[AnyTag, ...], OneOrMore()] = ()


class Group(Strict):
    """A run of clauses under one title and one style of marker."""

    title: Titles = Field(default_factory=dict)
    id: Name = ""
    style: Style = "paragraphs"
    lead: Uses = ()
    clauses: Uses = ()
    closing: Uses = ()


class Section(Strict):
    """A section of a policy."""

    id: Name
    title: Titles
    lead: Uses = ()
    style: Style = "paragraphs"
    clauses: Uses = ()
    groups: Annotated[tuple[Group, ...], OneOrMore()] = ()
    closing: Uses = ()


class PolicyDefinition(Strict):
    """Which clauses stand where, under which titles."""

    title: Titles
    authoritative_locale: AnyTag = Field(
        default="", description="Which version prevails where versions in several languages differ."
    )
    jurisdictions: Annotated[tuple[Jurisdiction, ...], OneOrMore()] = ()
    preamble: Uses = ()
    sections: Annotated[tuple[Section, ...], OneOrMore()]


class LeadDays(Strict):
    """Our own lead times; law and earlier promises can only raise them."""

    prominent: Days = 0
    ordinary: Days = 0
    listed: Days = 0


class NoticeRules(Strict):
    """How readers are told of changes."""

    channels: Annotated[tuple[Channel, ...], OneOrMore()] = ()
    lead_days: Annotated[LeadDays | None, Given()] = None


class Authority(Strict):
    """Who may decide, and what needs a second name."""

    decide: Annotated[tuple[Text, ...], OneOrMore()] = ()
    second_name: Annotated[
        tuple[Annotated[str, choice("consent", "children", "sale", "sensitive")], ...], OneOrMore()
    ] = ()


class WorkspaceDefinition(Strict):
    """The whole of `policygen.yaml`."""

    locales: Annotated[Locales | None, Given()] = None
    profile: Annotated[dict[str, Any] | None, Given()] = Field(
        default=None, description="Names to literal text, nested as wanted: `{{ company.name }}`."
    )
    flags: Annotated[dict[FlagName, Boolean] | None, Given()] = None
    policies: dict[Name, PolicyDefinition]
    notice: Annotated[NoticeRules | None, Given()] = None
    authority: Annotated[Authority | None, Given()] = None
