"""Turns `applies_if` into a tree: a small grammar of its own, so that nothing is ever evaluated.

    any   := all ("or" all)*
    all   := not ("and" not)*
    not   := "not" not | "(" any ")" | "jurisdiction" test | flag
    test  := "==" text | "!=" text | "in" list | "not" "in" list
    list  := "[" text ("," text)* "]"

A policy may be written for several jurisdictions: `jurisdiction == "CN"` holds when CN is one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from policygen.model.condition import AllOf, AnyOf, Condition, Flag, InJurisdiction, Not

MAX_LENGTH = 1000
"""Characters of an expression."""
MAX_DEPTH = 40
"""Levels of parentheses and of `not`."""

_TOKEN = re.compile(
    r"""\s*(?:(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<text>"[^"]*"|'[^']*')|(?P<mark>==|!=|[()\[\],]))"""
)
_WORDS = frozenset({"and", "or", "not", "in", "jurisdiction"})
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


class ConditionError(ValueError):
    """An expression that is not one.

    Args:
        message: What is wrong.
        column: Column in the expression, counted from 1.
        hint: The mend.
    """

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.column = column
        self.hint = hint


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


def parse_condition(source: str) -> Condition:
    """Read an expression; the empty one always holds.

    Raises:
        ConditionError: It is outside the grammar.
    """
    if not source.strip():
        return AllOf(())
    if len(source) > MAX_LENGTH:
        raise ConditionError(f"longer than {MAX_LENGTH} characters", 1, "split the clause instead")
    parser = _Parser(_tokens(source))
    condition = parser.any_of()
    parser.end()
    return condition


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    place = 0
    while source[place:].strip():
        found = _TOKEN.match(source, place)
        if found is None:
            column = place + len(source[place:]) - len(source[place:].lstrip()) + 1
            raise ConditionError(f"`{source[column - 1]}` has no meaning here", column, _MEND)
        kind = found.lastgroup or ""
        tokens.append(_Token(kind, found[kind], found.start(kind) + 1))
        place = found.end()
    tokens.append(_Token("end", "", len(source) + 1))
    return tokens


_MEND = 'write flags and `jurisdiction == "CN"`, joined by and, or, not'


@dataclass(slots=True)
class _Parser:
    tokens: list[_Token]
    place: int = 0
    depth: int = 0

    def any_of(self) -> Condition:
        operands = [self.all_of()]
        while self._take("word", "or"):
            operands.append(self.all_of())
        return operands[0] if len(operands) == 1 else AnyOf(tuple(operands))

    def all_of(self) -> Condition:
        operands = [self.negation()]
        while self._take("word", "and"):
            operands.append(self.negation())
        return operands[0] if len(operands) == 1 else AllOf(tuple(operands))

    def negation(self) -> Condition:
        self._descend()
        try:
            return Not(self.negation()) if self._take("word", "not") else self.atom()
        finally:
            self.depth -= 1

    def atom(self) -> Condition:
        token = self._next()
        if token.text == "(":
            inside = self.any_of()
            self._expect(")")
            return inside
        if token.text == "jurisdiction":
            return self.jurisdiction()
        if token.kind != "word" or token.text in _WORDS:
            what = f"`{token.text}`" if token.text else "the end"
            raise ConditionError(f"a flag was expected before {what}", token.column, _MEND)
        return Flag(token.text, token.column)

    def jurisdiction(self) -> Condition:
        token = self._next()
        if token.text in ("==", "!="):
            test = InJurisdiction((self.code(),))
            return test if token.text == "==" else Not(test)
        negated = token.text == "not"
        if negated:
            token = self._next()
        if token.text != "in":
            mend = 'write `jurisdiction == "CN"` or `jurisdiction in ["CN", "EU"]`'
            raise ConditionError("`jurisdiction` needs a comparison", token.column, mend)
        test = InJurisdiction(self.codes())
        return Not(test) if negated else test

    def codes(self) -> tuple[str, ...]:
        self._expect("[")
        codes = [self.code()]
        while self._take("mark", ","):
            codes.append(self.code())
        self._expect("]")
        return tuple(codes)

    def code(self) -> str:
        token = self._next()
        code = token.text[1:-1]
        if token.kind != "text" or not _CODE.fullmatch(code):
            found = token.text or "the end"
            raise ConditionError(f"{found} is no jurisdiction", token.column, 'write "CN" or "US-CA"')
        return code

    def end(self) -> None:
        token = self._next()
        if token.kind != "end":
            raise ConditionError(f"`{token.text}` was not expected", token.column, _MEND)

    def _descend(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ConditionError(f"nested deeper than {MAX_DEPTH} levels", self.tokens[self.place].column)

    def _next(self) -> _Token:
        token = self.tokens[self.place]
        self.place = min(self.place + 1, len(self.tokens) - 1)
        return token

    def _take(self, kind: str, text: str) -> bool:
        token = self.tokens[self.place]
        if (token.kind, token.text) != (kind, text):
            return False
        self.place += 1
        return True

    def _expect(self, mark: str) -> None:
        token = self._next()
        if token.text != mark:
            raise ConditionError(f"`{mark}` is missing", token.column)
