"""Find cross-references that a translation lost or added: `[[account/cancellation]]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.translate.parity.fault import Fault, missing_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.parity.side import Side


def check_references(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare the cross-references of both sides."""
    before = [mark.name for mark in source.references]
    after = [mark.name for mark in translation.references]
    for name in missing_from(before, after):
        message = f"the reference `[[{name}]]` of the source is not in the translation"
        yield Fault(translation.clause.line, message, "write it as the source does")
    for name in missing_from(after, before):
        line = next(mark.line for mark in translation.references if mark.name == name)
        message = f"the reference `[[{name}]]` is in the translation and not in the source"
        yield Fault(line, message, "refer to what the source refers to")
