"""Find every rule of the catalogue: adding a rule is adding one file."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from policygen.errors import RuleError, UsageError
from policygen.rules import proofs, statements, wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.rules.record import Rule

CATALOGUE_VERSION = "1"
"""Recorded in every lock; raised when a rule's label changes."""

RETIRED: Mapping[str, str] = {
    "B07": "deletion-outcome-weakened speaks about swapped verbs of erasure",
    "B09": "bound-loosened, response-time-lengthened and retention-extended speak about upper bounds",
}
"""Ids that are never given again, with what speaks in their place."""


@cache
def load_catalogue() -> Mapping[str, Rule]:
    """Return every rule by name, statements first, then wording, then proofs, by id.

    Raises:
        RuleError: Two rules share a name or an id, or a rule absorbs one that does not exist.
    """
    found = [rule for package in (statements, wording, proofs) for rule in _rules_of(package)]
    catalogue = {rule.name: rule for rule in sorted(found, key=lambda rule: rule.id)}
    if len(catalogue) != len(found) or len({rule.id for rule in found}) != len(found):
        raise RuleError("two rules share a name or an id")
    for rule in found:
        unknown = set(rule.absorbs) - set(catalogue)
        if unknown:
            raise RuleError(f"{rule.name} absorbs unknown rules: {', '.join(sorted(unknown))}")
    return catalogue


@cache
def rewrites() -> tuple[Rule, ...]:
    """Return the proofs that rewrite both sides, in the order in which they run."""
    rules = [rule for rule in load_catalogue().values() if rule.rewrite]
    return tuple(sorted(rules, key=lambda rule: (rule.order, rule.id)))


def find_rule(name: str) -> Rule:
    """Return the rule of a name or id.

    Raises:
        UsageError: No rule has that name, or it is retired; the message says what to ask for instead.
    """
    if name in RETIRED:
        raise UsageError(f"the rule {name} is retired: {RETIRED[name]}")
    catalogue = load_catalogue()
    for rule in catalogue.values():
        if name in {rule.name, rule.id}:
            return rule
    from difflib import get_close_matches  # noqa: PLC0415  only needed for the hint

    near = get_close_matches(name, catalogue, n=1)
    hint = f"; did you mean {near[0]}?" if near else "; `policygen rules` lists them"
    raise UsageError(f"no rule is called {name!r}{hint}")


def _rules_of(package: object) -> list[Rule]:
    path = package.__path__  # type: ignore[attr-defined]  # a package has one
    name = package.__name__  # type: ignore[attr-defined]
    modules = [import_module(f"{name}.{info.name}") for info in pkgutil.iter_modules(path)]
    return [module.RULE for module in modules]
