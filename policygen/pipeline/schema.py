"""Turns the name of a format into its JSON Schema: what people write, and what commands print."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from policygen.errors import UsageError
from policygen.load.resources import list_resources, read_resource

if TYPE_CHECKING:
    from collections.abc import Mapping

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_WRITTEN: Mapping[str, tuple[str, str, str]] = {
    "front-matter": ("policygen.load.frontmatter", "FrontMatter", "The front matter of a clause file"),
    "translation": ("policygen.load.frontmatter", "TranslationMatter", "The front matter of a translation"),
    "workspace": ("policygen.load.layout", "WorkspaceDefinition", "The file policygen.yaml"),
    "judgement": ("policygen.load.decisions", "Entry", "One judgement in decisions.yaml"),
    "lock": ("policygen.load.releases", "Lock", "The lock of a release"),
}
"""Name of a schema to the module and the model it is made from, and its title."""


def list_schemas() -> tuple[str, ...]:
    """Return the names of all schemas: first of what people write, then of what commands print."""
    printed = (name.removeprefix("schemas/").removesuffix(".json") for name in list_resources("schemas"))
    return (*_WRITTEN, *printed)


def read_schema(name: str) -> dict[str, Any]:
    """Return one JSON Schema.

    Raises:
        UsageError: There is no schema of that name.
    """
    if name in _WRITTEN:
        return _from_model(*_WRITTEN[name])
    if name in list_schemas():
        schema: dict[str, Any] = json.loads(read_resource(f"schemas/{name}.json"))
        return schema
    raise UsageError(f"there is no schema `{name}`; there are: {', '.join(list_schemas())}")


def _from_model(module: str, model: str, title: str) -> dict[str, Any]:
    """Make the schema of what a validated model accepts; importing it costs a fifth of a second."""
    schema: dict[str, Any] = getattr(import_module(module), model).schema_for_editors()
    return {"$schema": DIALECT, **schema, "title": title}
