"""Turns `policygen.yaml` into policies, a profile and notice rules, and back from a lock's snapshots."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from policygen.errors import Problem
from policygen.load.layout import SOURCE, Locales, PolicyDefinition, Section, WorkspaceDefinition
from policygen.load.schema import restore, validate
from policygen.load.suggest import did_you_mean
from policygen.model.workspace import ClauseUse, GroupSpec, Policy, Profile, SectionSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policygen.load.yaml import Path, YamlText
    from policygen.model.document import ListStyle

_NAME = re.compile("[A-Za-z_][A-Za-z0-9_]*")


@dataclass(slots=True)
class Definition:
    """What `policygen.yaml` says, as model values."""

    source_locale: str = "en"
    locales: tuple[str, ...] = ("en",)
    profile: Profile = field(default_factory=lambda: Profile({}))
    policies: dict[str, Policy] = field(default_factory=dict)
    rules: dict[str, Any] = field(default_factory=dict)
    """`notice` and `authority` as written, for the lock."""


def parse_definition(source: YamlText, path: str) -> tuple[Definition | None, list[Problem]]:
    """Read `policygen.yaml`.

    Returns:
        The definition and no problems, or None and every problem.
    """
    model, problems = validate(WorkspaceDefinition, source, path)
    if isinstance(source.value, dict):
        problems += check_names(source, path, ("profile",), source.value.get("profile"))
    if model is None or problems:
        return None, problems
    locales = model.locales or Locales()
    first = locales.source
    policies = {
        policy_id: _make_policy(policy_id, each, _with_locale(each.written(), first))
        for policy_id, each in model.policies.items()
    }
    rest = tuple(tag for tag in dict.fromkeys(locales.published) if tag != first)
    profile = _make_profile(model.profile or {}, model.flags or {})
    rules = {key: each.written() for key in ("notice", "authority") if (each := getattr(model, key))}
    problems = list(_check_policies(policies, first, source, path))
    problems += _check_authoritative(policies, (first, *rest), source, path)
    return Definition(first, (first, *rest), profile, policies, rules), problems


def find_untranslated(definition: Definition | None, source: YamlText, path: str) -> Iterator[Problem]:
    """Find titles that lack a published locale; a finding, since the source locale can still be built."""
    for policy_id, policy in definition.policies.items() if definition else ():
        for where, title, _ in _titled(policy, ("policies", policy_id)):
            missing = [tag for tag in definition.locales if tag not in title] if definition else []
            if title and missing:
                mark = source.place((*where, "title"))
                words = title.get(definition.source_locale, "") if definition else ""
                for tag in missing:
                    message = f"the title `{words}` is not translated into `{tag}`"
                    hint = f"write it in locales/{tag}/titles.yaml"
                    yield Problem(path, mark.line, message, hint, "title-missing", mark.column)


def parse_policy(policy_id: str, definition: Mapping[str, Any]) -> Policy:
    """Read the snapshot that a lock keeps of a policy: the reverse of `Policy.definition`."""
    return _make_policy(policy_id, restore(PolicyDefinition, definition), definition)


def parse_profile(definition: Mapping[str, Any]) -> Profile:
    """Read the snapshot that a lock keeps of a profile: the reverse of `Profile.definition`."""
    flags = {str(name): bool(value) for name, value in (definition.get("flags") or {}).items()}
    return _make_profile(definition.get("values") or {}, flags, definition.get("locales") or {})


def localise_definition(
    definition: Definition, titles: Mapping[str, Mapping[str, str]], profiles: Mapping[str, Any]
) -> Definition:
    """Give policies and profile what the published locales say, so that a release freezes that too.

    Args:
        definition: What `policygen.yaml` says; a title in another locale that stands there wins.
        titles: Locale to source title to title.
        profiles: Locale to the values that replace those of the profile.
    """
    source = definition.source_locale
    wanted = [tag for tag in definition.locales if tag != source]
    return replace(
        definition,
        policies={
            name: localise_policy(policy, source, titles, wanted)
            for name, policy in definition.policies.items()
        },
        profile=localise_profile(definition.profile, profiles, wanted),
    )


def localise_policy(
    policy: Policy, source: str, titles: Mapping[str, Mapping[str, str]], locales: Iterable[str]
) -> Policy:
    """Give the titles of a policy their words in some locales; words that it has already stay."""
    own = {tag: titles[tag] for tag in locales if tag in titles}
    return parse_policy(policy.id, _add_titles(policy.definition, source, own)) if own else policy


def localise_profile(profile: Profile, profiles: Mapping[str, Any], locales: Iterable[str]) -> Profile:
    """Give a profile its values in some locales; values that it has already stay."""
    own = {tag: profiles[tag] for tag in locales if profiles.get(tag)}
    if not own:
        return profile
    written = profile.definition
    return _make_profile(written["values"], written["flags"], {**own, **profile.overrides})


def _add_titles(value: Any, source: str, titles: Mapping[str, Mapping[str, str]]) -> Any:
    """Add to every title of a definition its words in other locales."""
    if isinstance(value, list):
        return [_add_titles(each, source, titles) for each in value]
    if not isinstance(value, dict):
        return value
    added = {key: _add_titles(each, source, titles) for key, each in value.items()}
    words = added.get("title", {}).get(source, "")
    if words:
        added["title"] = {tag: each[words] for tag, each in titles.items() if words in each} | added["title"]
    return added


def _make_profile(
    values: Mapping[str, Any], flags: Mapping[str, bool], locales: Mapping[str, Any] | None = None
) -> Profile:
    on = frozenset(name for name, value in flags.items() if value)
    written = {"values": dict(values), "flags": dict(flags)} | ({"locales": dict(locales)} if locales else {})
    return Profile(values, on, frozenset(flags), written, locales or {})


def _make_policy(policy_id: str, model: PolicyDefinition, definition: Mapping[str, Any]) -> Policy:
    """Make a policy; its titles come from the definition, where each has its locale."""
    sections = tuple(
        _make_section(each, written)
        for each, written in zip(model.sections, definition["sections"], strict=True)
    )
    preamble = _uses(model.preamble)
    return Policy(
        policy_id, definition["title"], model.jurisdictions, preamble, sections, model.authoritative_locale,
        definition,
    )


def _make_section(model: Section, written: Mapping[str, Any]) -> SectionSpec:
    groups = tuple(
        GroupSpec(
            each.get("title", {}), group.id, _style(group.style),
            _uses(group.lead), _uses(group.clauses), _uses(group.closing),
        )
        for group, each in zip(model.groups, written.get("groups", ()), strict=True)
    )
    return SectionSpec(
        model.id, written["title"], _uses(model.lead), _style(model.style),
        _uses(model.clauses), groups, _uses(model.closing),
    )


def _style(text: str) -> ListStyle:
    """Name the type of a style that its check has read."""
    return cast("ListStyle", text)


def _uses(texts: tuple[str, ...]) -> tuple[ClauseUse, ...]:
    pairs = (text.partition("@") for text in texts)
    return tuple(ClauseUse(clause, version) for clause, _, version in pairs)


def _with_locale(value: Any, source: str) -> Any:
    """Give every title that was written without a locale the source locale."""
    if isinstance(value, list):
        return [_with_locale(each, source) for each in value]
    if not isinstance(value, dict):
        return value
    return {(source if key == SOURCE else key): _with_locale(each, source) for key, each in value.items()}


def check_names(source: YamlText, path: str, where: Path, value: Any) -> Iterator[Problem]:
    """Check a profile: names that prose can write, and text behind each of them."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if not _NAME.fullmatch(name):
                mark = source.place((*where, name), key=True)
                message = f"`{name}` is no name that prose can use"
                hint = "use letters, digits and _"
                yield Problem(path, mark.line, message, hint, "bad-value", mark.column)
            yield from check_names(source, path, (*where, name), inner)
    elif value is not None and not isinstance(value, str):
        mark = source.place(where)
        message = f"`{'.'.join(map(str, where))}` is a list"
        yield Problem(path, mark.line, message, "write text, or a name for each", "bad-value", mark.column)
    elif not (value or "").strip() and where not in ((), ("profile",)):
        mark = source.place(where, key=True)
        message = f"`{'.'.join(map(str, where))}` is empty"
        yield Problem(path, mark.line, message, "write text, or remove the key", "bad-value", mark.column)


def _check_policies(
    policies: Mapping[str, Policy], source_locale: str, source: YamlText, path: str
) -> Iterator[Problem]:
    """Check what one field alone cannot show: ids used once, titles in the source locale."""
    for policy_id, policy in policies.items():
        seen: set[str] = set()
        for where, title, name in _titled(policy, ("policies", policy_id)):
            if title and source_locale not in title:
                mark = source.place((*where, "title"))
                message = f"no title in the source locale `{source_locale}`"
                hint = f"add `{source_locale}:`"
                yield Problem(path, mark.line, message, hint, "title-missing", mark.column)
            if name and name in seen:
                mark = source.place((*where, "id"))
                message = f"the id `{name}` is used twice"
                hint = "ids are anchors: rename one"
                yield Problem(path, mark.line, message, hint, "id-repeated", mark.column)
            seen.add(name)


def _check_authoritative(
    policies: Mapping[str, Policy], published: tuple[str, ...], source: YamlText, path: str
) -> Iterator[Problem]:
    """Check that the version that prevails is one that readers can get."""
    for policy_id, policy in policies.items():
        if policy.authoritative and policy.authoritative not in published:
            mark = source.place(("policies", policy_id, "authoritative_locale"))
            message = f"`{policy.authoritative}` cannot prevail: it is not published"
            hint = did_you_mean(
                policy.authoritative, published, fallback=f"name one of {', '.join(published)}"
            )
            yield Problem(path, mark.line, message, hint, "bad-value", mark.column)


def _titled(policy: Policy, where: Path) -> Iterator[tuple[Path, Mapping[str, str], str]]:
    """Yield what has a title: its path, the title, its id."""
    yield where, policy.title, ""
    for place, section in enumerate(policy.sections):
        here = (*where, "sections", place)
        yield here, section.title, section.id
        for inner, group in enumerate(section.groups):
            yield (*here, "groups", inner), group.title, group.id
