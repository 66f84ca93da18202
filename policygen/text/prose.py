"""Turn the prose of a clause into Markdown: profile values filled in, cross-references resolved.

Prose allows `{{ dotted.name }}`, the filters `upper` and `lower`, and `[[area/clause]]`. Nothing else
of a template language is understood, so nothing can run: a statement, a call or a comment is refused.
Values are escaped, so that a company named `A*B_<C>` stays literal, and never read again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from policygen.errors import ClauseError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

FILTERS: dict[str, Callable[[str], str]] = {"lower": str.lower, "upper": str.upper}

_MARK = re.compile(
    r"\{\{(?P<expression>[^{}]*)\}\}|(?P<opening>\{[{%#])|(?<!\\)\[\[(?P<reference>[^\[\]\n]*)\]\](?!\()"
)
_EXPRESSION = re.compile(r"\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*((?:\|\s*\w+\s*)*)", re.ASCII)
_PUNCTUATION = re.compile(r"""([!-/:-@\[-`{-~])""")
_MEND = "write `{{ dotted.name }}`; statements belong into templates"


def fill_prose(
    prose: str, values: Mapping[str, object], references: Mapping[str, str], *, path: str = "", line: int = 1,
    around: tuple[str, str] = ("", ""),
) -> str:
    """Fill profile values and clause numbers into prose.

    Args:
        prose: Markdown of a clause.
        values: Nested names to text or numbers.
        references: Clause id to what a reader sees instead of the reference, such as `3.6`.
        path: Of the clause file, for errors.
        line: Line of the file at which the prose begins, counted from 1.
        around: What to write before and after each value.

    Returns:
        Markdown with as many lines as the prose. A reference is a link to `#area/clause`.

    Raises:
        ClauseError: With everything in the prose that cannot be filled in.
    """
    texts = dict(_flatten(values))
    problems = check_prose(prose, path=path, line=line, names=texts, clauses=references)
    if problems:
        raise ClauseError(problems)

    def fill(match: re.Match[str]) -> str:
        clause = match["reference"]
        if clause is not None:
            return f"[{escape_markdown(references[clause.strip()])}](#{clause.strip()})"
        name, filters = _read_expression(match["expression"]) or ("", [])
        text = texts[name]
        for each in filters:
            text = FILTERS[each](text)
        return escape_markdown(text).join(around)

    return _MARK.sub(fill, prose)


def check_prose(
    prose: str, *, path: str, line: int, names: Collection[str] | None, clauses: Collection[str] | None
) -> tuple[Problem, ...]:
    """Find everything in prose that cannot be filled in.

    Args:
        prose: Markdown of a clause.
        path: Of the clause file.
        line: Line of the file at which the prose begins, counted from 1.
        names: Every dotted name there is; None to leave names unchecked.
        clauses: Every clause id there is; None to leave references unchecked.
    """
    problems: list[Problem] = []
    for match in _MARK.finditer(prose):
        found = _check_mark(match, names, clauses)
        if found:
            where = line + prose.count("\n", 0, match.start())
            column = match.start() - prose.rfind("\n", 0, match.start())
            problems.extend(Problem(path, where, *each, column) for each in found)
    return tuple(problems)


def find_references(prose: str) -> tuple[tuple[str, int], ...]:
    """Find the clauses that prose refers to.

    Returns:
        Clause id and line within the prose, counted from 1, in order.
    """
    return tuple(
        (match["reference"].strip(), prose.count("\n", 0, match.start()) + 1)
        for match in _MARK.finditer(prose)
        if match["reference"] is not None
    )


def escape_markdown(text: str) -> str:
    """Return Markdown that shows exactly this text, on one line."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


_Fault = tuple[str, str, str]
"""Message, hint, code."""


def _check_mark(
    match: re.Match[str], names: Collection[str] | None, clauses: Collection[str] | None
) -> list[_Fault]:
    if match["opening"]:
        message = f"`{match['opening']}` begins a statement, a comment or a call of a template"
        return [(message, _MEND, "template-statement")]
    if match["reference"] is not None:
        return _check_reference(match["reference"].strip(), clauses)
    return _check_expression(match["expression"], names)


def _check_reference(clause: str, clauses: Collection[str] | None) -> list[_Fault]:
    if clauses is None or clause in clauses:
        return []
    hint = _did_you_mean(clause, clauses) or "name a clause of this policy as `area/clause`"
    return [(f"`[[{clause}]]` refers to a clause that is not there", hint, "dangling-reference")]


def _check_expression(expression: str, names: Collection[str] | None) -> list[_Fault]:
    read = _read_expression(expression)
    if read is None:
        return [(f"`{{{{{expression}}}}}` is more than a name", _MEND, "template-statement")]
    name, filters = read
    faults = [
        (f"unknown filter `{each}`", f"known filters: {', '.join(FILTERS)}", "unknown-filter")
        for each in filters
        if each not in FILTERS
    ]
    if names is not None and name not in names:
        group = sorted(each for each in names if each.startswith(f"{name}."))
        hint = f"name one of its entries, such as `{group[0]}`" if group else _did_you_mean(name, names)
        hint = hint or "add it to the profile"
        faults.append((f"`{name}` is not in the profile", hint, "undefined-variable"))
    return faults


def _read_expression(expression: str) -> tuple[str, list[str]] | None:
    """Read `name.name | filter`; None when it is anything else."""
    match = _EXPRESSION.fullmatch(expression)
    if match is None:
        return None
    return match[1], [each.strip() for each in match[2].split("|") if each.strip()]


def _did_you_mean(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word[:200], list(known), n=1)
    return f"did you mean `{near[0]}`?" if near else ""


def _flatten(values: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the dotted name and text of every entry; a switch is no text."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{prefix}{key}.")
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            yield f"{prefix}{key}", str(value)
