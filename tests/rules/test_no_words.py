"""No rule and no reader of sentences may hold a word of a language: a language is data."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import policygen
from policygen.rules.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(policygen.__file__).parent
FOLDERS = ("rules/**/*.py", "compare/read/*.py", "compare/classify/*.py")
FILES = sorted(path for folder in FOLDERS for path in ROOT.glob(folder))
TERMS = frozenset(
    "kind names words phrases right other item link paragraph collect use share sell retain track delete "
    "protect notify respond".split()
)
"""Words of the program itself: fields, tables, polarities and actions that rules may compare with."""
MATCHED = (ast.Set, ast.Tuple, ast.List)
ABOUT = frozenset({"english.py", "record.py", "jurisdictions.py"})
"""Spells out the regular forms of one language, by rule; says what a rule is; reads a table of laws."""


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings that stand in a set, tuple or list, beside a comparison, or make up a pattern."""
    for node in ast.walk(tree):
        for value in compared(node):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.lineno, value.value
        for text in spelled(node):
            yield from ((text.lineno, word) for word in re.findall(r"[^\W\d_]+", str(text.value)))


def compared(node: ast.AST) -> list[ast.expr | None]:
    """Return what a text may be compared with in an expression."""
    if isinstance(node, MATCHED):
        return [*node.elts]
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Dict):
        return [*node.keys]
    return [*node.args] if called(node) in {"startswith", "endswith"} and isinstance(node, ast.Call) else []


def spelled(node: ast.AST) -> list[ast.Constant]:
    """Return the texts that are cut into words, or compiled to a pattern."""
    if not isinstance(node, ast.Call) or called(node) not in {"split", "compile"}:
        return []
    assert isinstance(node.func, ast.Attribute)
    texts = (each for each in (node.func.value, *node.args) if isinstance(each, ast.Constant))
    return [text for text in texts if isinstance(text.value, str)]


def called(node: ast.AST) -> str:
    """Return the name of the method that is called, if any."""
    return node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""


def outside_of_records(tree: ast.Module) -> ast.Module:
    """Leave out the record of a rule: its examples and prose are for people."""
    return ast.Module([node for node in tree.body if not is_record(node)], [])


def is_record(node: ast.stmt) -> bool:
    """Tell whether a statement of a module is `RULE = Rule(...)`."""
    return isinstance(node, ast.Assign) and any(getattr(each, "id", "") == "RULE" for each in node.targets)


def small_words() -> frozenset[str]:
    """Return the small words and phrases of the English lexicon: what a rule would hold if it held any."""
    lexicon = load_lexicon("en")
    assert lexicon
    words = {word for name in lexicon.classes for word in lexicon.words(name)}
    words |= {word for part in lexicon.scales.values() for one in part for word in one}
    grammar = lexicon.grammar
    words |= grammar.we | grammar.readers | grammar.objects | grammar.before_nouns | grammar.before_verbs
    words |= lexicon.light | grammar.modals | grammar.nobody | frozenset(lexicon.measures.numbers)
    return frozenset(word for word in words if any(map(str.isalpha, word)) and len(word) > 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_rule_holds_a_word_of_a_language(path: Path) -> None:
    """Strings that rules compare with are names of classes, never words of a text."""
    if path.name in ABOUT:
        return
    tree = outside_of_records(ast.parse(path.read_text(encoding="utf-8")))
    lexicon = load_lexicon("en")
    assert lexicon
    ours = TERMS | lexicon.index.names() | set(lexicon.classes) | set(lexicon.scales)
    words = small_words() - ours
    assert not [(line, text) for line, text in literals(tree) if text.lower() in words]


def test_the_search_for_words_finds_them() -> None:
    """Sets, comparisons, patterns and texts cut into words are looked at: a blind test proves nothing."""
    source = 'A = {"whose"}\nB = key == "not"\nC = "you they".split()\nD = {"our": 1}\n'
    source += 'E = re.compile(r"(how)\\b")\n'
    found = {text for _, text in literals(ast.parse(source))}
    assert found >= {"whose", "not", "you", "they", "our", "how"}
    assert {"whose", "not", "our"} <= small_words()
