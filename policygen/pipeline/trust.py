"""Turns the last release, or a protected git revision, into the terms that a draft is judged by.

What a draft says about its own gate holds only once it is released: a draft cannot lower it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from policygen.errors import UsageError
from policygen.model.judgement import SECOND_NAME_TOPICS, Authority, NoticeTerms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.model.workspace import Release, Workspace


@dataclass(frozen=True, slots=True)
class Trust:
    """What a draft is judged by."""

    terms: NoticeTerms
    release: Release | None
    """The last release; None where there is none yet."""
    releases: tuple[Release, ...] = ()
    """All releases of the policy that are trusted."""

    @property
    def authority(self) -> Authority:
        """Who may decide."""
        return self.terms.authority

    @property
    def version(self) -> str:
        """Version of the last release; empty where there is none."""
        return self.release.version if self.release else ""


def read_trust(workspace: Workspace, policy: str, *, against: str = "") -> Trust:
    """Read what a draft is judged by.

    Args:
        workspace: As loaded.
        policy: Policy id.
        against: A git revision whose last release is trusted; empty trusts the last one of the workspace.

    Raises:
        UsageError: The revision has no such policy.
        InputError: The revision cannot be read.
    """
    if not against:
        return _from_workspace(workspace, policy)
    from policygen.load.revisions import export_revision  # noqa: PLC0415  only revisions need git
    from policygen.load.workspace import load_workspace  # noqa: PLC0415  imports Pydantic

    spec = against if ":" in against else f"{against}:"
    with TemporaryDirectory(prefix="policygen-") as folder:
        trusted = load_workspace(export_revision(workspace.root, spec, Path(folder)))
    if policy not in trusted.policies:
        raise UsageError(f"{against} has no policy `{policy}`")
    return _from_workspace(trusted, policy)


def _from_workspace(workspace: Workspace, policy: str) -> Trust:
    from policygen.pipeline.timeline import load_timeline  # noqa: PLC0415  imports Pydantic

    last = load_timeline(workspace, policy).last()
    return Trust(terms_of_release(last), last, workspace.releases.get(policy, ()))


def terms_of_release(release: Release | None) -> NoticeTerms:
    """Read the terms that a release lays down; without a release everybody who is named may decide."""
    if release is None:
        return NoticeTerms()
    definition = release.lock["definition"]
    source = next(iter(release.lock.get("locales", ())), "")
    prevails = str(definition.get("authoritative_locale", source)) if len(release.words) > 1 else ""
    terms = _read_terms(release.lock, definition.get("jurisdictions", ()), release.version, prevails)
    return replace(terms, locales=tuple(release.words))


def terms_of_draft(workspace: Workspace, policy: str) -> NoticeTerms:
    """Read the terms that the draft lays down: they hold once it is released."""
    draft = workspace.policies[policy]
    prevails = draft.authoritative or workspace.source_locale
    terms = _read_terms(workspace.notice_rules, draft.jurisdictions, "the draft", prevails)
    return replace(terms, locales=workspace.locales)


def predecessor(release: Release, releases: tuple[Release, ...]) -> Release | None:
    """Return the release whose readers a release changes the words for.

    The one it says it corrects, or the highest below it that had not been withdrawn when it was published.
    """
    from policygen.pipeline.timeline import make_timeline  # noqa: PLC0415  imports Pydantic

    return make_timeline(releases).followed(release.version)


def _read_terms(
    rules: Mapping[str, Any], jurisdictions: Any, version: str, authoritative: str
) -> NoticeTerms:
    authority, notice = rules.get("authority") or {}, rules.get("notice") or {}
    second: Any = authority.get("second_name", SECOND_NAME_TOPICS)
    return NoticeTerms(
        authority=Authority(_listed(authority.get("decide", ())), _listed(second), version),
        lead_days={str(name): int(days) for name, days in (notice.get("lead_days") or {}).items()},
        channels=_listed(notice.get("channels", ())),
        jurisdictions=_listed(jurisdictions),
        authoritative=authoritative,
    )


def _listed(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
