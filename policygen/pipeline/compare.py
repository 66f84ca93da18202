"""Compare two versions of a policy: align -> read -> classify -> decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import UsageError
from policygen.model.change import Comparison, Side
from policygen.model.facts import FactSheet
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_policy
from policygen.pipeline.languages import compare_languages
from policygen.pipeline.reading import Asked
from policygen.pipeline.sides import LoadedSide, Request, load_side
from policygen.pipeline.trust import read_trust
from policygen.text.tags import canonical_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from policygen.compare.judgements import Judged
    from policygen.errors import Problem
    from policygen.model.document import Document
    from policygen.model.workspace import Workspace
    from policygen.pipeline.trust import Trust


def compare_sides(  # noqa: PLR0913  one for each thing a person can ask for
    root: Path | None, before: str | None, after: str | None, *, policy: str = "", locale: str = "",
    strict: bool = False, published: str = "", explain: bool = False,
    warn: Callable[[Problem], None] = lambda _: None,
) -> Comparison:
    """Compare two sides by name.

    Args:
        root: The workspace, None outside of one.
        before: Version, `draft`, folder, document or revision; None means the last release.
        after: The same; None means the draft.
        policy: Policy id, where the workspace has several.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published; gives the earliest effective date.
        explain: Say of every change why it got its label.
        warn: Told of every file that was edited after a release that is compared was made of it: the
            release is compared as its files are now.

    Raises:
        UsageError: A side names nothing, or the language is no tag.
        InputError: A side cannot be read.
    """
    if locale and not canonical_tag(locale):
        raise UsageError(f"{locale!r} is no language tag; write one such as de, pt-BR or zh-Hans")
    request = Request(root, policy, locale)
    if root is None and (before is None or after is None):
        raise UsageError("name two documents to compare, or a workspace with -C DIR")
    sides = _load_sides(before, after, request)
    for problem in dict.fromkeys(each for side in sides for each in _find_edited(side)):
        warn(problem)
    return compare_languages(*sides, Asked(strict, published, explain))[0]


def _find_edited(side: LoadedSide) -> Iterator[Problem]:
    if side.workspace and side.release:
        from policygen.pipeline.immutability import find_edited_words  # noqa: PLC0415  documents have no lock

        yield from find_edited_words(side.workspace, side.release)


def compare_workspace(
    workspace: Workspace, policy: str, before: str, after: str = DRAFT, *, locale: str = "",
    published: str = "", alone: bool = False,
) -> Comparison:
    """Compare two versions, or a version and the draft, of a workspace that is loaded already.

    See `judge_workspace`, which also says which judgements do not stand; `alone` leaves out what only
    languages that were not asked for have.
    """
    request = Request(workspace.root, policy, locale, workspace)
    return _compare_named(before, after, request, Asked(published=published, alone=alone))[0]


def compare_judged(  # noqa: PLR0913  as in compare_sides
    root: Path, before: str, after: str = DRAFT, *, policy: str = "", locale: str = "", strict: bool = False,
    published: str = "", against: str = "",
) -> tuple[Comparison, Judged]:
    """Compare two versions of the workspace in a folder; see `judge_workspace`.

    Args:
        root: The workspace.
        before: A version.
        after: A version or `draft`.
        policy: Policy id, where the workspace has several.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published.
        against: A git revision whose last release says who may decide about the draft.
    """
    from policygen.load.workspace import load_workspace  # noqa: PLC0415  documents need no Pydantic

    workspace = load_workspace(root)
    policy = choose_policy(workspace, policy)
    trust = read_trust(workspace, policy, against=against) if against else None
    return judge_workspace(
        workspace, policy, before, after, locale=locale, strict=strict, published=published, trust=trust
    )


def judge_workspace(  # noqa: PLR0913  as in compare_sides
    workspace: Workspace, policy: str, before: str, after: str = DRAFT, *, locale: str = "",
    strict: bool = False, published: str = "", trust: Trust | None = None,
) -> tuple[Comparison, Judged]:
    """Compare two versions of a workspace and say what became of the judgements on the way.

    Args:
        workspace: The workspace; versions and the draft are taken from it as it is.
        policy: Policy id.
        before: A version.
        after: A version or `draft`.
        locale: Language compared; empty means the source language.
        strict: Turn judged-harmless labels into `review`.
        published: ISO date on which the side after is published; gives the earliest effective date.
        trust: What the draft is judged by, where that is not the last release of the workspace.

    Returns:
        The comparison with its decided changes, and the judgements that do not stand.

    Raises:
        UsageError: A side names nothing.
        InputError: A side cannot be read.
    """
    request = Request(workspace.root, policy, locale, workspace)
    return _compare_named(before, after, request, Asked(strict, published, trust=trust))


def _compare_named(
    before: str | None, after: str | None, request: Request, asked: Asked
) -> tuple[Comparison, Judged]:
    return compare_languages(*_load_sides(before, after, request), asked)


def _load_sides(before: str | None, after: str | None, request: Request) -> tuple[LoadedSide, LoadedSide]:
    first = load_side(_last_version(request) if before is None else before, request)
    return first, load_side(DRAFT if after is None else after, request)


def compare_documents(
    before: Document, after: Document, *, strict: bool = False, explain: bool = False
) -> Comparison:
    """Compare two plain documents, without facts or jurisdiction."""
    sides = (
        LoadedSide(Side("before", "document", before.title, "", before.locale, ""), before, FactSheet()),
        LoadedSide(Side("after", "document", after.title, "", after.locale, ""), after, FactSheet()),
    )
    return compare_languages(*sides, Asked(strict, explain=explain))[0]


def _last_version(request: Request) -> str:
    """Return the version a draft is compared with: the highest one that was not withdrawn."""
    workspace = request.load_workspace()
    from policygen.pipeline.choose import choose_policy  # noqa: PLC0415  named sides need no look-up
    from policygen.pipeline.timeline import load_timeline  # noqa: PLC0415  likewise

    last = load_timeline(workspace, choose_policy(workspace, request.policy)).last()
    if last is None:
        raise UsageError("the policy has no release yet: name the version before")
    return last.version
