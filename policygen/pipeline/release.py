"""Turn the draft of a policy into its next release: assemble, compare with the last one, freeze, write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from policygen.build.assemble import assemble_document
from policygen.load.workspace import load_workspace
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.compare import compare_sides
from policygen.publish.output import write_files
from policygen.publish.release import Terms, freeze_release, require_succession
from policygen.rules.catalogue import CATALOGUE_VERSION
from policygen.text.words import render_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from policygen.model.change import Decision
    from policygen.model.workspace import Workspace


def freeze_draft(
    root: Path,
    version: str,
    *,
    published: str,
    effective: str,
    policy: str = "",
    decisions: tuple[Mapping[str, Any], ...] = (),
) -> tuple[Path, ...]:
    """Freeze the newest version of every clause as a release and write it under `releases/`.

    Args:
        root: The workspace.
        version: The number the release gets.
        published: ISO date of publication.
        effective: ISO date from which it holds.
        policy: Which policy; empty where there is only one.
        decisions: Judgements by people on this draft; they move into the release.

    Returns:
        The files written.

    Raises:
        UsageError: There is no such policy.
        ReleaseError: The version or a date cannot follow the releases made so far.
        InputError: The workspace cannot be used, or the folder cannot be written.
    """
    workspace = load_workspace(root)
    policy_id = choose_policy(workspace, policy)
    terms = Terms(version, published, effective, CATALOGUE_VERSION, decisions=decisions)
    require_succession(workspace.releases.get(policy_id, ()), policy_id, terms)
    terms = replace(terms, decision=_decide(workspace, policy_id, published))
    documents = {locale: assemble_document(workspace, policy_id, locale) for locale in workspace.locales}
    words = {locale: render_words(document) for locale, document in documents.items()}
    files = freeze_release(workspace, policy_id, terms, words)
    return write_files(root / "releases" / policy_id / version, files)


def _decide(workspace: Workspace, policy_id: str, published: str) -> Decision | None:
    """Decide what the draft owes the readers of the last release; None where there is none."""
    releases = workspace.releases.get(policy_id, ())
    if not releases:
        return None
    last = releases[-1].version
    return compare_sides(workspace.root, last, DRAFT, policy=policy_id, published=published).decision
