"""Find variables that a translation lost, added or renamed: `{{ company.name }}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.translate.parity.fault import Fault, missing_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.parity.side import Side


def check_variables(source: Side, translation: Side) -> Iterator[Fault]:
    """Compare the variables of both sides, field by field and as often as they stand there."""
    for field in ("title", "short", ""):
        before = [mark.name for mark in source.variables if mark.field == field]
        marks = [mark for mark in translation.variables if mark.field == field]
        after = [mark.name for mark in marks]
        for name in missing_from(before, after):
            message = f"the variable `{{{{ {name} }}}}` of the source is not in the {_place(field)}"
            line = 1 if field else translation.clause.line
            yield Fault(line, message, "write it as the source does; variables are never translated")
        for name in missing_from(after, before):
            line = next(mark.line for mark in marks if mark.name == name)
            message = f"the variable `{{{{ {name} }}}}` is in the {_place(field)} and not in the source"
            yield Fault(line, message, "use the variables of the source, as often as the source does")


def _place(field: str) -> str:
    return {"title": "translated title", "short": "translated short text"}.get(field, "translation")
