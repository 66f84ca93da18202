"""Turns a workspace and a release, or the draft, into a plan: which text of which clause is in the policy."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from policygen.errors import Problem, ReleaseError, UsageError, WorkspaceError
from policygen.load.suggest import did_you_mean
from policygen.model.condition import applies
from policygen.model.workspace import newest_version
from policygen.text.condition import ConditionError, parse_condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policygen.model.workspace import Clause, ClauseUse, Policy, Profile, Release, Workspace


@dataclass(frozen=True, slots=True)
class Plan:
    """A policy with every question answered that its definition leaves open."""

    policy: Policy
    profile: Profile
    locale: str
    source_locale: str
    clauses: Mapping[str, Clause]
    """Clause id to its text in the locale, or in the source locale where there is no translation;
    clauses that do not apply are left out."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """Source title to title, for titles that their definition has in the source locale only."""

    source_values: Mapping[str, Any] = field(default_factory=dict)
    """The profile's values for what is not translated."""
    authoritative: str = ""
    """The locale whose version prevails; empty where there is only one version."""

    def choose_title(self, titles: Mapping[str, str]) -> tuple[str, str]:
        """Return the title in the locale of the plan, else in the source locale, else nothing.

        Returns:
            The title, and its language where it is not that of the plan.
        """
        source = titles.get(self.source_locale, "")
        own = titles.get(self.locale) or self.titles.get(source)
        return (own, "") if own else (source, self.source_locale if source else "")

    def foreign_locale(self, clause: Clause) -> str:
        """Return the language of a clause where it is not that of the plan."""
        own = clause.locale or self.source_locale
        return "" if own == self.locale else own

    def values_for(self, clause: Clause) -> Mapping[str, Any]:
        """Return the profile's values in the language of a clause."""
        return self.source_values if self.foreign_locale(clause) else self.profile.values


def make_plan(workspace: Workspace, policy_id: str, locale: str, release: Release | None) -> Plan:
    """Answer which clauses stand in a policy, in which version and language.

    Args:
        workspace: The workspace as loaded.
        policy_id: One of its policies.
        locale: The locale asked for.
        release: Versions, definition and profile come from its lock; None means the draft.

    Raises:
        UsageError: There is no such policy.
        ReleaseError: A clause file that the release needs is not there any more.
        WorkspaceError: The policy names a clause that is not there, or a condition cannot be read.
    """
    if policy_id not in workspace.policies:
        hint = did_you_mean(policy_id, workspace.policies)
        raise UsageError(f"there is no policy `{policy_id}`" + (f" ({hint})" if hint else ""))
    policy, profile = _read_definition(workspace, policy_id, release)
    chosen = _choose_released(workspace, release) if release else _choose_newest(workspace, policy)
    kept = [clause for clause in chosen if _applies(clause, profile, policy)]
    texts = {clause.id: _translate(workspace, clause, locale, release) for clause in kept}
    titles, values = _find_local(workspace, profile, locale, release)
    own = replace(profile, values=_override(profile.values, values))
    return Plan(
        policy, own, locale, workspace.source_locale, texts, titles, profile.values,
        _find_authoritative(workspace, policy, release),
    )


def walk_uses(policy: Policy) -> Iterator[ClauseUse]:
    """Yield the places of a policy that name a clause, in reading order."""
    yield from policy.preamble
    for section in policy.sections:
        yield from (*section.lead, *section.clauses)
        for group in section.groups:
            yield from (*group.lead, *group.clauses, *group.closing)
        yield from section.closing


def _read_definition(
    workspace: Workspace, policy_id: str, release: Release | None
) -> tuple[Policy, Profile]:
    if release is None:
        return workspace.policies[policy_id], workspace.profile
    from policygen.load.releases import snapshot_policy, snapshot_profile  # noqa: PLC0415 - imports Pydantic

    return snapshot_policy(release), snapshot_profile(release)


def read_values(workspace: Workspace, release: Release | None, locale: str) -> Mapping[str, Any]:
    """Return the profile's values as a locale has them: of a release, or of the draft."""
    if release is None:
        profile = workspace.profile
    else:
        from policygen.load.releases import snapshot_profile  # noqa: PLC0415 - imports Pydantic

        profile = snapshot_profile(release)
    return _override(profile.values, _find_local(workspace, profile, locale, release)[1])


def _find_local(
    workspace: Workspace, profile: Profile, locale: str, release: Release | None
) -> tuple[Mapping[str, str], Mapping[str, Any]]:
    """Return titles and profile values of a locale that the definition and the profile do not hold.

    A release holds what the locales had that it was made in; a locale added later has its own files.
    """
    if release and locale in release.lock.get("locales", ()):
        return {}, profile.overrides.get(locale, {})
    return workspace.titles.get(locale, {}), workspace.profiles.get(locale, {})


def _find_authoritative(workspace: Workspace, policy: Policy, release: Release | None) -> str:
    """Return the locale that prevails among those that the release, or the draft, is published in."""
    published = tuple(release.words) if release else workspace.locales
    tag = policy.authoritative or workspace.source_locale
    return tag if len(published) > 1 and tag in published else ""


def _override(values: Mapping[str, Any], others: Mapping[str, Any]) -> Mapping[str, Any]:
    """Put values in place of those of the same name."""
    merged = {**values, **others}
    return {
        name: _override(values[name], each) if isinstance(each, dict) and name in others and name in values
        else each
        for name, each in merged.items()
    }


def _choose_newest(workspace: Workspace, policy: Policy) -> list[Clause]:
    """Resolve every use to the version it pins, or to the newest."""
    chosen, problems = [], []
    for use in walk_uses(policy):
        versions = workspace.clauses.get(use.id, {})
        version = use.version or (newest_version(versions) if versions else "")
        if version in versions:
            chosen.append(versions[version])
        else:
            name = f"{use.id}@{use.version}" if use.version else use.id
            message = f"the policy `{policy.id}` names the clause `{name}`, which is not there"
            problems.append(Problem("policygen.yaml", 0, message, "write it, or remove it", "unknown-clause"))
    if problems:
        raise WorkspaceError(problems)
    return chosen


def _choose_released(workspace: Workspace, release: Release) -> list[Clause]:
    """Resolve every clause to the version that the release was made of."""
    chosen, problems = [], []
    for clause_id, entry in release.lock["clauses"].items():
        version = str(entry["version"])
        clause = workspace.clauses.get(clause_id, {}).get(version)
        if clause:
            chosen.append(clause)
        else:
            message = f"is gone, but release {release.version} of `{release.policy}` is made of it"
            path = f"clauses/{clause_id}/{version}.md"
            problems.append(Problem(path, 0, message, "restore the file", "released-file-missing"))
    if problems:
        raise ReleaseError(problems)
    return chosen


def _applies(clause: Clause, profile: Profile, policy: Policy) -> bool:
    try:
        condition = parse_condition(clause.applies_if)
    except ConditionError as error:
        message = f"`applies_if` cannot be read: {error}"
        raise WorkspaceError.at(clause.path, 0, message, error.hint, "condition-broken") from error
    return applies(condition, profile.flags, frozenset(policy.jurisdictions))


def _translate(workspace: Workspace, clause: Clause, locale: str, release: Release | None) -> Clause:
    """Return the translation that a release recorded, or that of exactly this version; else the clause.

    Which earlier translation serves a draft is for the engine to say: it stands in the workspace then.
    """
    versions = workspace.translations.get(locale, {}).get(clause.id, {})
    recorded = release.recorded_translations(locale) if release else None
    if recorded is None:
        found = versions.get(clause.version)
    elif clause.id not in recorded:
        return clause
    else:
        entry = recorded[clause.id]
        carried = bool(entry.get("carried"))
        found = _take_recorded(versions.get(str(entry["version"])), clause, carried=carried)
    return replace(found, kind=clause.kind) if found else clause


def _take_recorded(translation: Clause | None, clause: Clause, *, carried: bool) -> Clause | None:
    """Return a translation under the version of the source it serves."""
    if translation is None or not carried:
        return translation
    name = translation.carried or translation.version
    return replace(translation, version=clause.version, carried=name)
