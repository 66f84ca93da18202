"""Turns sheets into XLIFF and a file that came back into units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policygen.errors import LocaleError, Problem
from policygen.text.xliff import XliffFile, XliffGroup, XliffUnit
from policygen.text.xliff import read_xliff as read_file
from policygen.text.xliff import write_xliff as write_file
from policygen.translate.exchange.sheet import KEY, Returned, ReturnedParcel

if TYPE_CHECKING:
    from policygen.translate.exchange.sheet import Parcel, Sheet

_STATES = {
    "missing": "needs-translation", "translated": "translated", "stale": "needs-review-translation",
}
_MEND = "export again, and change nothing but the targets"


def write_xliff(parcel: Parcel) -> str:
    """Write a parcel as XLIFF 1.2; the same parcel gives the same text.

    Raises:
        LocaleError: A unit holds a character that XML cannot carry.
    """
    groups = tuple(_group(sheet) for sheet in parcel.sheets)
    return write_file(XliffFile(parcel.source_locale, parcel.locale, groups))


def _group(sheet: Sheet) -> XliffGroup:
    units = tuple(
        XliffUnit(sheet.id_of(unit), unit.source, unit.target, _STATES[unit.state], unit.notes)
        for unit in sheet.units
    )
    return XliffGroup(sheet.key, sheet.digest, units)


def read_xliff(data: bytes, path: str) -> ReturnedParcel:
    """Read a file that came back.

    Raises:
        LocaleError: It is no XLIFF, or not one that was exported here; holds every problem.
    """
    document = read_file(data, path)
    units = [unit for group in document.groups for unit in group.units]
    counts = Counter(unit.id for unit in units)
    problems, returned = [], []
    seen: set[str] = set()
    for unit in units:
        found = KEY.fullmatch(unit.id)
        if found is None:
            message = f"`{unit.id[:80]}` is no unit of an export"
            problems.append(Problem(path, unit.line, message, _MEND, "exchange-unit-unknown"))
        elif counts[unit.id] > 1 and unit.id in seen:
            message = f"the unit `{unit.id}` stands here twice"
            problems.append(Problem(path, unit.line, message, "keep one of the two", "exchange-duplicate"))
        else:
            returned.append(
                Returned(found["key"], found["place"], unit.source, unit.target, unit.is_done, unit.line)
            )
        seen.add(unit.id)
    if problems:
        raise LocaleError(problems)
    digests = {group.id: group.digest for group in document.groups if group.digest}
    return ReturnedParcel(path, document.target, tuple(returned), digests, document.contact)
