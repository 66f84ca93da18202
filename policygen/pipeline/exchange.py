"""Turns a workspace into a file for translators, and such a file into translations that are written whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from policygen.errors import InputError, LocaleError, Problem, UsageError
from policygen.load.clauses import parse_clause
from policygen.load.exchange import decode_exchange, read_exchange
from policygen.load.files import check_inside, decode_text, read_bytes
from policygen.load.sources import name_source
from policygen.load.workspace import inspect_workspace
from policygen.pipeline.choose import choose_edition
from policygen.pipeline.exchange_sheets import draft_sheets, known_sheets, release_sheets
from policygen.pipeline.exchange_titles import (
    compose_policy_titles,
    list_all_definitions,
    list_definitions,
    make_titles,
)
from policygen.pipeline.stamp import find_frozen, keep_source
from policygen.pipeline.translations import list_locales
from policygen.publish.guard import hold_workspace
from policygen.publish.output import write_files
from policygen.text.prose import check_prose
from policygen.text.tags import canonical_tag, find_tag
from policygen.translate.exchange.receive import make_file, receive_parcel
from policygen.translate.exchange.sheet import Parcel
from policygen.translate.parity import UNUSED, check_parity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from policygen.model.translation import TranslationUnit
    from policygen.model.workspace import Clause, Workspace
    from policygen.translate.exchange.receive import Receipt
    from policygen.translate.exchange.sheet import ReturnedParcel, Sheet

Form = Literal["po", "xliff"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    locale: str
    written: tuple[str, ...]
    """Paths, relative to the workspace."""
    unchanged: int
    """Clauses that came back as they were sent."""
    incomplete: tuple[Problem, ...]
    """Clauses that are not written because units of them are not done."""
    refused: tuple[Problem, ...]
    findings: tuple[Problem, ...]
    """What was written all the same."""


def export_units(
    root: Path, locale: str, form: Form = "po", *, policy: str = "", release: str = "",
    everything: bool = False,
) -> str:
    """Write what is to be translated into a language, in the order of the policy.

    Args:
        root: The workspace.
        locale: Tag of the language, in any spelling; one that the workspace does not publish yet will do.
        form: Format of the file.
        policy: Only the clauses of this policy.
        release: Instead of the draft what this version is made of, so that the language can be added to it.
        everything: Also clauses whose translation is as it should be.

    Raises:
        UsageError: No such policy, release or language, or the language of the source.
        LocaleError: XLIFF cannot carry a character of a clause.
    """
    workspace = inspect_workspace(root)[0]
    tag = choose_language(workspace, locale)
    chosen = choose_edition(workspace, policy, release)
    if chosen.release:
        sheets = release_sheets(workspace, tag, chosen.release)
    else:
        sheets = draft_sheets(workspace, tag, chosen.policy)
    titles = compose_policy_titles(workspace, tag, list_definitions(workspace, chosen.policy, chosen.release))
    found = (titles, *(sheet for sheet, _ in sheets))
    kept = tuple(each for each in found if each.units and (everything or _needs_work(each)))
    parcel = Parcel(workspace.source_locale, tag, kept)
    if form == "xliff":
        from policygen.translate.exchange.xliff import write_xliff  # noqa: PLC0415 - lxml, only where needed

        return write_xliff(parcel)
    from policygen.translate.exchange.po import write_po  # noqa: PLC0415 - Babel, only where needed

    return write_po(parcel)


def choose_language(workspace: Workspace, locale: str) -> str:
    """Return the tag of a language to translate into.

    Raises:
        UsageError: It is no tag, or the language of the source.
    """
    tag = find_tag(locale, list_locales(workspace)) or canonical_tag(locale)
    if not tag:
        raise UsageError(f"`{locale}` is no language tag; write one such as de, pt-BR or zh-Hans")
    if tag == workspace.source_locale:
        raise UsageError(f"`{tag}` is the language of the source")
    return tag


def _needs_work(sheet: Sheet) -> bool:
    return any(unit.state != "translated" for unit in sheet.units)


def import_units(root: Path, path: Path, *, by: str = "", with_findings: bool = False) -> Imported:
    """Write what came back from a translator; a clause is written whole or not at all.

    Args:
        root: The workspace.
        path: The file, PO or XLIFF.
        by: Who translated; otherwise whom the file names.
        with_findings: Write clauses too that are not the same as their source; lint goes on to say so.

    Raises:
        UsageError: Nobody is named as the translator, or the file is of no language to translate into.
        InputError: The file cannot be read, is no exchange file, or the result cannot be written: what
            leads out of the workspace never is.
    """
    parcel = _read_parcel(path)
    if not parcel.locale:
        mend = "export again, and keep the head of the file: `Language:` in PO, `target-language` in XLIFF"
        raise LocaleError.at(str(path), 0, "the file names no language", mend, "exchange-broken")
    with hold_workspace(root):
        workspace = inspect_workspace(root)[0]
        locale = choose_language(workspace, parcel.locale)
        return _Importer(root, workspace, locale, parcel, with_findings=with_findings).run(by)


def _read_parcel(path: Path) -> ReturnedParcel:
    """Read an exchange file by what it holds, whatever its name says."""
    data = read_exchange(path)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        from policygen.translate.exchange.xliff import read_xliff  # noqa: PLC0415 - lxml, only where needed

        return read_xliff(data, str(path))
    from policygen.translate.exchange.po import read_po  # noqa: PLC0415 - Babel, only where needed

    return read_po(decode_exchange(data, path), str(path))


class _Importer:
    """Takes the receipts of a file one by one, and writes all that may be written in one step."""

    def __init__(
        self, root: Path, workspace: Workspace, locale: str, parcel: ReturnedParcel, *, with_findings: bool
    ) -> None:
        self.root = root
        self.workspace = workspace
        self.locale = locale
        self.parcel = parcel
        self.with_findings = with_findings
        self.units: dict[str, TranslationUnit] = {}
        self.files: dict[str, bytes] = {}
        self.refused: list[Problem] = []
        self.findings: list[Problem] = []

    def run(self, by: str) -> Imported:
        sheets = known_sheets(self.workspace, self.locale, (unit.key for unit in self.parcel.units))
        self.units = {sheet.key: unit for sheet, unit in sheets}
        titles = compose_policy_titles(self.workspace, self.locale, list_all_definitions(self.workspace))
        receipts = receive_parcel(self.parcel, [titles, *(sheet for sheet, _ in sheets)])
        translator = " ".join((by or self.parcel.translator).split())
        ready = [receipt for receipt in receipts if receipt.fate == "ready"]
        if any(receipt.sheet.digest for receipt in ready) and not translator:
            raise UsageError("say who translated this: --by NAME")
        for receipt in ready:
            self._take(receipt, translator)
        made = [unit.source for receipt in ready if (unit := self._made(receipt)) and unit.source]
        for path in (*self.files, *(name_source(self.locale, source.digest) for source in made)):
            check_inside(self.root, path)
        write_files(self.root, self.files)
        for source in made:
            keep_source(self.root, self.workspace, self.locale, source)
        return Imported(
            self.locale, tuple(self.files), sum(each.fate == "unchanged" for each in receipts),
            _problems(receipts, "incomplete"), (*_problems(receipts, "refused"), *self.refused),
            tuple(self.findings),
        )

    def _made(self, receipt: Receipt) -> TranslationUnit | None:
        """Return the clause that a receipt writes, made from its source as it is now."""
        unit = self.units.get(receipt.sheet.key)
        if unit is None or unit.source is None or unit.target not in self.files:
            return None
        return unit if receipt.digest == unit.source.digest else None

    def _take(self, receipt: Receipt, translator: str) -> None:
        """Make the file of one receipt, unless something speaks against it."""
        if not receipt.sheet.digest:
            self.files |= make_titles(self.root, self.locale, receipt)
            return
        unit = self.units[receipt.sheet.key]
        text = self._present_text(unit)
        head = {"translates": receipt.digest, "translated_by": translator}
        assert unit.source is not None
        written = make_file(unit.source, unit.translation, receipt.words, head, text=text)
        problems = self._find_problems(unit, written, receipt)
        if problems:
            self.refused += problems
            return
        self.files[unit.target] = written.encode()
        if receipt.digest != unit.source.digest:
            message = f"`{receipt.sheet.key}`: the facts of the source were edited since the export"
            mend = f"read it beside its source, then: policygen translate stamp {unit.clause}"
            problem = Problem(self.parcel.path, receipt.line, message, mend, "exchange-stale")
            self.findings.append(problem)

    def _present_text(self, unit: TranslationUnit) -> str:
        """Return the file of exactly this version, or nothing."""
        if unit.translation is None or unit.translation.path != unit.target:
            return ""
        return decode_text(read_bytes(self.root, unit.target), unit.target)

    def _find_problems(self, unit: TranslationUnit, written: str, receipt: Receipt) -> list[Problem]:
        """Find what speaks against a file: it cannot be read, belongs to a release, or breaks parity."""
        assert unit.source is not None
        try:
            text = decode_text(written.encode(), unit.target)
        except (InputError, UnicodeEncodeError) as error:
            return self._place([Problem("", 0, str(error), code="exchange-broken")], receipt)
        read = parse_clause(text, unit.clause, unit.version, path=unit.target, locale=self.locale)
        if read.clause is None:
            return self._place(read.problems, receipt)
        unfit = check_prose(
            read.clause.prose, path=unit.target, line=read.clause.line, names=None, clauses=None
        )
        if unfit:
            return self._place(unfit, receipt, read.clause)
        frozen = list(find_frozen(self.workspace, unit, written))
        found = check_parity(unit.source, read.clause, source_locale=self.workspace.source_locale)
        breaches = self._place((each for each in found if each.code != UNUSED), receipt, read.clause)
        if self.with_findings:
            self.findings += breaches
            breaches = []
        return [*self._place(frozen, receipt), *breaches]

    def _place(
        self, problems: Iterable[Problem], receipt: Receipt, made: Clause | None = None
    ) -> list[Problem]:
        """Show problems where the translator sees them: at the unit, or the clause, in the exchange file."""
        return [
            replace(
                each, path=self.parcel.path, column=0, message=f"`{receipt.sheet.key}`: {each.message}",
                line=receipt.find_line(made.prose, each.line - made.line + 1) if made else receipt.line,
            )
            for each in problems
        ]


def _problems(receipts: Iterable[Receipt], fate: str) -> tuple[Problem, ...]:
    return tuple(problem for each in receipts if each.fate == fate for problem in each.problems)
