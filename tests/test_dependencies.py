from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PARTS = {"markupsafe", "pydantic-core"}
"""Packages that declared ones are made of: Jinja2's strings, Pydantic's errors."""


def normalise(name: str) -> str:
    """Write the name of a distribution the way they are compared."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!\[;]", name)[0]).strip().lower()


def imported_packages() -> set[str]:
    """Return the top-level packages that the project imports, lazily or not."""
    found: set[str] = set()
    for path in (ROOT / "policygen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"policygen"}


def test_every_import_is_a_declared_dependency() -> None:
    """What is imported is declared, so that an installed wheel never misses a package."""
    distributions = packages_distributions()
    declared = {normalise(name) for name in PROJECT["dependencies"]} | PARTS
    undeclared = {
        package for package in imported_packages()
        if not declared & {normalise(name) for name in distributions.get(package, [package])}
    }
    assert undeclared == set()


def test_every_dependency_is_locked() -> None:
    """The lock names an exact version of each dependency, and no address of a registry."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normalise(line) for line in text.splitlines() if re.fullmatch(r"[\w.-]+==[\w.+]+", line)}
    extras = PROJECT["optional-dependencies"]
    wanted = {normalise(name) for name in [*PROJECT["dependencies"], *extras["test"], *extras["dev"]]}
    assert wanted - locked == {"policygen"}
    assert "://" not in text
