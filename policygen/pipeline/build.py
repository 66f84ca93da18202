"""Turns a workspace into the published files of one policy: assemble, render, write.

Everything is rendered before anything is written, so that a build that fails or is stopped leaves the
last good output whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygen.build.assemble import assemble_document
from policygen.build.furniture import find_untranslated
from policygen.build.render.html import Pages
from policygen.build.render.json import render_json
from policygen.build.render.text import render_text
from policygen.build.strings import read_messages
from policygen.errors import MissingLibraryError, UntranslatedError, UsageError
from policygen.load.resources import load_catalogue, load_layouts
from policygen.load.workspace import load_workspace
from policygen.model.workspace import DRAFT
from policygen.pipeline.choose import choose_locales, choose_policy, choose_release
from policygen.pipeline.immutability import require_unedited
from policygen.pipeline.page_strings import name_missed
from policygen.pipeline.rebuild import require_words
from policygen.pipeline.translations import carry_draft, leave_out_stale
from policygen.publish.output import write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from policygen.build.strings import Messages
    from policygen.errors import Problem
    from policygen.model.document import Document

FORMATS = ("html", "text", "json", "pdf")
"""In the order they are built: the PDF, which may lack a library, comes last."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, and where to."""

    out: Path
    policy: str = ""
    """Empty: the only one."""
    release: str = ""
    """A version or `draft`; empty: the last release."""
    locales: tuple[str, ...] = ()
    """Empty: all."""
    formats: tuple[str, ...] = FORMATS
    allow_fallback: bool = False
    """Whether what is not translated may stand in the source language; the page then says so."""


@dataclass(frozen=True, slots=True)
class Built:
    """What has been written, and what could not be."""

    paths: tuple[Path, ...]
    missing: str = ""
    """Why there is no PDF; empty where there is one, or none was asked for."""


def build_policy(root: Path, request: BuildRequest, report: Callable[[str], None] = lambda _: None) -> Built:
    """Build a policy in the locales and formats asked for.

    Args:
        root: The workspace.
        request: What to build.
        report: Told what is being made, for a person who waits.

    Returns:
        The paths written under `out/<policy>/<version>/<locale>/`.

    Raises:
        UsageError: The policy, release or locale is not there.
        UntranslatedError: A locale lacks a translation, and no fallback is allowed; holds all of all locales.
        InputError: The workspace cannot be used, or the folder cannot be written.
    """
    _require_apart(root, request.out)
    report("reading the workspace")
    require_unedited(root)
    workspace = load_workspace(root)
    policy = choose_policy(workspace, request.policy)
    release = choose_release(workspace, policy, request.release)
    version = release.version if release else DRAFT
    locales = choose_locales(workspace, release, request.locales)
    if release is None and {*locales} - {workspace.source_locale}:
        workspace = leave_out_stale(carry_draft(workspace))
    documents = [assemble_document(workspace, policy, locale, release=release) for locale in locales]
    if release:
        for document in documents:
            require_words(release, document)
    if not request.allow_fallback:
        _refuse(problem for document in documents for problem in find_untranslated(document))
    writer = _Writer(root, request.formats, report)
    files: dict[str, bytes] = {}
    for document in documents:
        rendered = writer.write(document)
        files |= {f"{policy}/{version}/{document.locale}/{name}": data for name, data in rendered}
    if not request.allow_fallback:
        _refuse(writer.find_missed())
    return Built(write_files(request.out, files), writer.missing)


def _refuse(problems: Iterable[Problem]) -> None:
    """Refuse a page that would stand partly in another language."""
    found = tuple(problems)
    if found:
        raise UntranslatedError(found)


def _require_apart(root: Path, out: Path) -> None:
    """Refuse to write among the sources: a page under `releases/` would seem part of a frozen release."""
    place = out.resolve()
    for name in ("clauses", "locales", "releases", "templates"):
        if place.is_relative_to((root / name).resolve()):
            raise UsageError(f"{out} lies in {name}/ of the workspace; choose another folder with --out")


class _Writer:
    """Renders the documents of one build."""

    def __init__(self, root: Path, formats: tuple[str, ...], report: Callable[[str], None]) -> None:
        self.missing = ""
        self._root = root
        self._formats = [name for name in FORMATS if name in formats]
        self._report = report
        self._layouts: Mapping[str, str] = {}
        self._spoken: list[Messages] = []

    def find_missed(self) -> Iterator[Problem]:
        """Find the interface strings that the pages written so far had to show in English."""
        for messages in self._spoken:
            yield from name_missed(messages, "translate it, or build with --allow-fallback")

    def write(self, document: Document) -> Iterator[tuple[str, bytes]]:
        """Yield the files of a document in one locale: name and content."""
        messages = read_messages(document.locale, load_catalogue(self._root, document.locale))
        self._spoken.append(messages)
        pages = self._open_pages(messages) if {"html", "pdf"} & {*self._formats} else None
        for name in self._formats:
            self._report(f"{document.policy} {document.version} {document.locale}: {name}")
            if name == "text":
                yield "policy.txt", render_text(document, messages).encode()
            elif name == "json":
                yield "policy.json", render_json(document, messages).encode()
            elif name == "html" and pages:
                yield "index.html", pages.render_page(document).encode()
                yield "fragment.html", pages.render_fragment(document).encode()
            elif pages:
                yield from self._write_pdf(document, pages)

    def _open_pages(self, messages: Messages) -> Pages:
        self._layouts = self._layouts or load_layouts(self._root)
        return Pages(self._layouts, messages)

    def _write_pdf(self, document: Document, pages: Pages) -> Iterator[tuple[str, bytes]]:
        """Yield the PDF, or keep the reason why there is none."""
        from policygen.build.render.printed import print_page  # noqa: PLC0415 - only a PDF needs the fonts

        try:
            yield "policy.pdf", print_page(pages.render_print(document), document)
        except MissingLibraryError as error:
            self.missing = self.missing or str(error)
