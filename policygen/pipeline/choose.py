"""Turns what a person names into the policy, release and locales of a workspace that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policygen.errors import UsageError
from policygen.load.suggest import did_you_mean
from policygen.model.workspace import DRAFT
from policygen.text.tags import canonical_tag, find_tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.workspace import Release, Workspace

PUBLISHING = "the draft has what locales.published in policygen.yaml lists"
TRANSLATING = "a new one begins with policygen translate export"
"""Where a locale comes from, for somebody who named one that is not there."""


class Chosen(NamedTuple):
    """A release, or the draft of one policy or of all."""

    policy: str
    """Empty: all."""
    release: Release | None
    """None for the draft."""


def choose_policy(workspace: Workspace, policy_id: str = "") -> str:
    """Return the policy that is named, or the only one.

    Raises:
        UsageError: There is no such policy, or there are several and none is named.
    """
    known = tuple(workspace.policies)
    if policy_id:
        return _require(policy_id, known, "policy")
    if len(known) != 1:
        raise UsageError(f"name a policy with --policy: {', '.join(known) or 'the workspace has none'}")
    return known[0]


def choose_release(workspace: Workspace, policy_id: str, version: str = "") -> Release | None:
    """Return the release that is named, or the last one that was not withdrawn; None means the draft.

    Raises:
        UsageError: There is no such release, or none at all.
    """
    if version == DRAFT:
        return None
    releases = {release.version: release for release in workspace.releases.get(policy_id, ())}
    if not releases:
        raise UsageError(f"the policy `{policy_id}` has no release yet; name the draft: --release {DRAFT}")
    if not version:
        from policygen.pipeline.timeline import load_timeline  # noqa: PLC0415 - imports Pydantic

        last = load_timeline(workspace, policy_id).last()
        version = last.version if last else DRAFT
    return None if version == DRAFT else releases[_require(version, (*releases, DRAFT), "release")]


def choose_edition(workspace: Workspace, policy_id: str, version: str) -> Chosen:
    """Return what is to be translated: what a release is made of, or else the draft of one policy or all.

    Raises:
        UsageError: There is no such policy or release, or there are several policies and a release is named.
    """
    if not version or version == DRAFT:
        return Chosen(choose_policy(workspace, policy_id) if policy_id else "", None)
    policy = choose_policy(workspace, policy_id)
    return Chosen(policy, choose_release(workspace, policy, version))


def choose_locales(
    workspace: Workspace, release: Release | None, wanted: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the locales that are named, each once, or all that the release or the draft has.

    Args:
        workspace: The workspace as loaded.
        release: None for the draft.
        wanted: Tags in any spelling: `zh_CN` finds `zh-Hans`, `de-AT` finds `de`.

    Raises:
        UsageError: One of them is not there; another script or region is never taken for it.
    """
    known = tuple(release.words) if release else workspace.locales
    who = release.version if release else ""
    adding = f"add it: policygen event locale-added --release {who} --locale TAG" if release else PUBLISHING
    return tuple(dict.fromkeys(require_locale(tag, known, who=who, mend=adding) for tag in wanted)) or known


def require_locale(wanted: str, known: Iterable[str], *, who: str = "", mend: str = "") -> str:
    """Return the tag among known ones that is meant by a tag in any spelling.

    Args:
        wanted: The tag as it was written.
        known: What there is.
        who: What has these and no others, such as a version; empty: the workspace.
        mend: How another one gets there.

    Raises:
        UsageError: None of them is.
    """
    tags = tuple(known)
    found = find_tag(wanted, tags)
    if found in tags:
        return found
    tag = canonical_tag(wanted)
    if not tag:
        raise UsageError(f"`{wanted}` is no locale; write a tag such as en, pt-BR or zh-Hans")
    said = f"`{wanted}`" if wanted == tag else f"`{wanted}` (`{tag}`)"
    lack, has = (f"{who} has no", "it has") if who else ("there is no", "there is")
    rest = f" ({mend})" if mend else ""
    raise UsageError(f"{lack} locale {said}; {has} {', '.join(tags) or 'none'}{rest}")


def require_translated(wanted: str, known: Iterable[str], source: str) -> str:
    """Return the tag of a language that is translated into, among those that there are.

    Raises:
        UsageError: It is none of them, or the language of the source.
    """
    tags = tuple(known)
    if find_tag(wanted, (source, *tags)) == source:
        raise UsageError(f"`{source}` is the language of the source: it has no translations")
    return require_locale(wanted, tags, mend=TRANSLATING)


def _require(name: str, known: tuple[str, ...], what: str) -> str:
    if name in known:
        return name
    mend = did_you_mean(name, known, fallback=f"there is {', '.join(known)}" if known else "")
    raise UsageError(f"there is no {what} `{name}`" + (f"; {mend}" if mend else ""))
