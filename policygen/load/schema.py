"""Turns plain values into validated models, and what Pydantic finds into problems with their places.

Every problem of a text is reported at once: Pydantic says which value, the marks of the YAML reader say
in which line and column it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.json_schema import GenerateJsonSchema

from policygen.errors import Problem
from policygen.load.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policygen.load.yaml import Path, YamlText


class Strict(BaseModel):
    """A model that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def written(self) -> dict[str, Any]:
        """Return what somebody wrote as plain JSON values: no defaults."""
        return self.model_dump(mode="json", exclude_unset=True)

    @classmethod
    def schema_for_editors(cls) -> dict[str, Any]:
        """Return the JSON Schema of what may be written."""
        return cls.model_json_schema(by_alias=True, schema_generator=_EditorSchema)


class _EditorSchema(GenerateJsonSchema):
    """Describes what people write: a key is there with a value, or it is not there at all."""

    def nullable_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


Model = TypeVar("Model", bound=Strict)

_EXPECTED = {
    "model_type": "a map was expected",
    "model_attributes_type": "a map was expected",
    "dict_type": "a map was expected",
    "tuple_type": "a list was expected",
    "list_type": "a list was expected",
}
_CODES = {"missing": "missing-key", "extra_forbidden": "unknown-key"}


def validate(model: type[Model], source: YamlText, path: str) -> tuple[Model | None, list[Problem]]:
    """Validate what a YAML text holds.

    Args:
        model: What it must be.
        source: The text as read; its own problems are passed on.
        path: Its file.

    Returns:
        The model and no problems, or None and every problem.
    """
    if source.problems:
        return None, source.problems
    try:
        return model.model_validate({} if source.value is None else source.value), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return None, [_problem(each, model, source, path) for each in found]


def restore(model: type[Model], values: Mapping[str, Any]) -> Model:
    """Validate plain values that a release keeps.

    Raises:
        ValueError: They are not what was written into it.
    """
    return model.model_validate(values)


def _problem(error: Any, model: type[Strict], source: YamlText, path: str) -> Problem:
    """Say one finding of Pydantic in plain words and at its place."""
    where: Path = tuple(part for part in error["loc"] if part != "[key]")
    kind = str(error["type"])
    message, hint = _words(error, model, where)
    about_key = kind == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    mark = source.place(where[:-1] if kind == "missing" else where, key=about_key)
    return Problem(path, mark.line, message, hint, _CODES.get(kind, "bad-value"), mark.column)


def _words(error: Any, model: type[Strict], where: Path) -> tuple[str, str]:
    """Return the message and the mend."""
    kind, context = str(error["type"]), error.get("ctx", {})
    name = _dotted(where)
    if kind == "missing":
        return f"`{name}` is missing", f"add the key `{where[-1]}`"
    if kind == "extra_forbidden":
        known = _keys_at(model, where[:-1])
        fallback = "known are " + ", ".join(known) if known else "remove it"
        return f"unknown key `{where[-1]}`", did_you_mean(str(where[-1]), known, fallback=fallback)
    said = context.get("said") or _EXPECTED.get(kind) or str(error["msg"])
    return f"`{name}`: {said}" if name else str(said), str(context.get("mend", ""))


def _dotted(where: Path) -> str:
    """Write a path for people: `practices[0].data`, positions counted as YAML writers see them."""
    text = ""
    for part in where:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def _keys_at(model: type[Strict], where: Path) -> tuple[str, ...]:
    """Return the keys that the model knows at a path."""
    current: Any = model
    for part in where:
        if isinstance(part, str) and isinstance(current, type) and issubclass(current, Strict):
            field = current.model_fields.get(part)
            current = field.annotation if field else None
        elif isinstance(part, str):
            current = get_args(current)[-1] if get_args(current) else None
        current = _model_in(current) or current
    found = _model_in(current)
    return tuple(field.alias or name for name, field in found.model_fields.items()) if found else ()


def _model_in(annotation: Any) -> type[Strict] | None:
    """Return the model that an annotation holds directly, in a list or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        return annotation
    if getattr(annotation, "__origin__", None) is dict:
        return None
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
