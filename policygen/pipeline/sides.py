"""Turn what a person names (version, `draft`, folder, revision, file) into one side of a comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from policygen.errors import DocumentError, InputError, UsageError
from policygen.model.change import Side
from policygen.model.document import Document, leaves
from policygen.model.facts import FactSheet
from policygen.model.workspace import DRAFT, parse_version
from policygen.pipeline.choose import choose_locales, choose_policy, choose_release
from policygen.text.words import digest_words, render_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.model.judgement import Judgement
    from policygen.model.workspace import Release, Workspace

_REVISION = re.compile(r"^[^:\\]{1,200}:(?!//)")
_CONFIG = "policygen.yaml"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, the same for both sides."""

    root: Path | None
    """The workspace that versions and `draft` belong to; None outside of one."""
    policy: str = ""
    locale: str = ""
    workspace: Workspace | None = None
    """The workspace of `root`, where it is loaded already."""

    def load_workspace(self) -> Workspace:
        """Return the workspace that versions and `draft` belong to.

        Raises:
            UsageError: There is none.
        """
        if self.workspace:
            return self.workspace
        if self.root is None:
            raise UsageError("name two versions to compare, or a workspace with -C DIR")
        from policygen.load.workspace import load_workspace  # noqa: PLC0415  documents need no Pydantic

        return load_workspace(self.root)


@dataclass(frozen=True, slots=True)
class LoadedSide:
    """One side of a comparison with all that it states."""

    side: Side
    document: Document
    facts: FactSheet
    jurisdictions: tuple[str, ...] = ()
    workspace: Workspace | None = None
    """None for a plain document, as with the three below."""
    policy: str = ""
    release: Release | None = None
    """None for a draft."""
    judgements: tuple[Judgement, ...] = ()
    """Of a draft; a release keeps its own."""


def load_side(name: str, request: Request) -> LoadedSide:
    """Load one side.

    Args:
        name: A released version, `draft`, a workspace folder, a plain document, or a git revision
            (`REF:` or `REF:path`).
        request: Workspace, policy and locale.

    Raises:
        UsageError: It names nothing.
        InputError: It cannot be read.
    """
    if not name:
        raise UsageError("a side is empty: name a version, `draft`, a folder, a revision or a document")
    if name == DRAFT or parse_version(name):
        return _load_version(name, request)
    path = Path(name)
    if path.is_dir():
        return _load_folder(path, request, name, "workspace")
    if path.exists():
        return _load_file(path, request, name, "document")
    if _REVISION.match(name):
        return _load_revision(name, request)
    known = _known_versions(request)
    raise UsageError(
        f"{name!r} is no released version, workspace folder, document or git revision"
        + (f"; versions: {', '.join(known)}, draft" if known else "")
    )


def _load_version(name: str, request: Request) -> LoadedSide:
    if request.root is None:
        raise UsageError(f"{name!r} names a version, and this is no workspace: name one with -C DIR")
    workspace = request.load_workspace()
    policy = choose_policy(workspace, request.policy)
    release = choose_release(workspace, policy, name)
    return _from_workspace(
        workspace, policy, release, request, name=name, kind="release" if release else "draft"
    )


def _load_folder(path: Path, request: Request, name: str, kind: str) -> LoadedSide:
    from policygen.load.workspace import load_workspace  # noqa: PLC0415  documents need no Pydantic

    if not (path / _CONFIG).is_file():
        raise DocumentError.at(name, 0, f"the folder holds no {_CONFIG}", "name a workspace or a document")
    workspace = load_workspace(path)
    policy = choose_policy(workspace, request.policy)
    return _from_workspace(workspace, policy, None, request, name=name, kind=kind)


def _load_file(path: Path, request: Request, name: str, kind: str) -> LoadedSide:
    from policygen.load.documents import load_document  # noqa: PLC0415  versions need no parsers of pages

    document = load_document(path, locale=request.locale)
    if document.locale and not request.locale:
        from policygen.pipeline.document_locale import check_language  # noqa: PLC0415  few pages name theirs

        document = check_language(document)
    return LoadedSide(_side(document, name, kind), document, FactSheet())


def _load_revision(name: str, request: Request) -> LoadedSide:
    from policygen.load.revisions import export_revision  # noqa: PLC0415  only revisions need git

    with TemporaryDirectory(prefix="policygen-") as folder:
        path = export_revision(request.root or Path(), name, Path(folder))
        if path.is_dir():
            return _load_folder(path, request, name, "revision")
        try:
            return _load_file(path, request, name, "revision")
        except InputError as error:
            raise DocumentError(replace(problem, path=name) for problem in error.problems) from error


def _from_workspace(
    workspace: Workspace, policy: str, release: Release | None, request: Request, *, name: str, kind: str
) -> LoadedSide:
    from policygen.build.assemble import assemble_document  # noqa: PLC0415  documents need no clauses
    from policygen.pipeline.translations import carry_draft  # noqa: PLC0415  likewise

    locale = workspace.source_locale
    if request.locale:
        (locale,) = choose_locales(workspace, release, (request.locale,))
    workspace = workspace if release else carry_draft(workspace)
    document = assemble_document(workspace, policy, locale, release=release)
    stated = (_side(document, name, kind), document, _facts(workspace, document))
    jurisdictions = _jurisdictions(workspace, policy, release)
    judgements = _judgements(workspace, policy) if release is None else ()
    return LoadedSide(*stated, jurisdictions, workspace, policy, release, judgements)


def translate_side(side: LoadedSide, locale: str) -> LoadedSide:
    """Return the same side of a workspace in another language that it has.

    Raises:
        InputError: A clause cannot be used.
    """
    from policygen.build.assemble import assemble_document  # noqa: PLC0415  as above

    if side.workspace is None or side.document.locale == locale:
        return side
    document = assemble_document(side.workspace, side.policy, locale, release=side.release)
    stated = _side(document, side.side.name, side.side.kind)
    return replace(side, side=stated, document=document, facts=_facts(side.workspace, document))


def common_locales(first: LoadedSide, second: LoadedSide) -> tuple[str, ...]:
    """Return the languages that both sides have, the source first; none where one is no workspace."""
    if first.workspace is None or second.workspace is None:
        return ()
    source = second.workspace.source_locale
    if first.workspace.source_locale != source:
        return ()
    known = [each.release.words if each.release else each.workspace.locales for each in (first, second)
             if each.workspace]
    others = (tag for tag in known[1] if tag in known[0] and tag != source)
    return (source, *others) if source in known[0] and source in known[1] else ()


def last_spoken(first: LoadedSide, second: LoadedSide) -> Iterator[tuple[LoadedSide, str]]:
    """Yield for each language that only the side after has the last release before it in that language.

    Args:
        first: A release; of another side nothing is yielded.
        second: A release that was published in the language, or the draft.
    """
    workspace, release = second.workspace, second.release
    if workspace is None or first.release is None:
        return
    known = release.lock["locales"] if release else workspace.locales
    last = parse_version(release.version) if release else None
    earlier = [
        each for each in workspace.releases.get(second.policy, ())
        if last is None or (parse_version(each.version) or last) < last
    ]
    for locale in (tag for tag in known if tag not in first.release.words):
        spoke = [each for each in earlier if locale in each.words and workspace.source_locale in each.words]
        if spoke:
            older = max(spoke, key=lambda each: parse_version(each.version) or (0, 0, 0))
            request = Request(workspace.root, second.policy, workspace.source_locale, workspace)
            yield _load_version(older.version, request), locale


def _jurisdictions(workspace: Workspace, policy: str, release: Release | None) -> tuple[str, ...]:
    """Return what applies; to a release what it was made under, so that no draft can drop it."""
    from policygen.load.releases import snapshot_policy  # noqa: PLC0415  imports Pydantic

    return (snapshot_policy(release) if release else workspace.policies[policy]).jurisdictions


def _judgements(workspace: Workspace, policy: str) -> tuple[Judgement, ...]:
    from policygen.load.decisions import read_judgements  # noqa: PLC0415  imports Pydantic

    return read_judgements(workspace.root, policy)


def _side(document: Document, name: str, kind: str) -> Side:
    digest = digest_words(render_words(document))
    return Side(name, kind, document.title, document.version, document.locale, digest)


def _facts(workspace: Workspace, document: Document) -> FactSheet:
    """Collect the facts of the clauses that stand in a document."""
    used = {leaf.block.clause.id: leaf.block.clause.version for leaf in leaves(document) if leaf.block.clause}
    sections = {
        leaf.block.clause.id: leaf.headings[-1]
        for leaf in leaves(document)
        if leaf.block.clause and leaf.headings
    }
    clauses = {clause: workspace.clauses[clause][version] for clause, version in used.items()}
    return FactSheet(
        {name: dict(clause.facts) for name, clause in clauses.items()},
        {name: clause.title for name, clause in clauses.items()},
        sections,
    )


def _known_versions(request: Request) -> tuple[str, ...]:
    if request.root is None:
        return ()
    folder = request.root / "releases"
    return tuple(sorted({path.parent.name for path in folder.glob("*/*/lock.yaml")}))
