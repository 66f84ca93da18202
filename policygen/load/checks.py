"""Turns one plain value into a typed one, or says in plain words what was expected instead.

Each check is an annotation for a model's field and knows its own JSON Schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic_core import PydanticCustomError, core_schema

from policygen.load.suggest import did_you_mean
from policygen.load.vocabulary import load_vocabulary
from policygen.text.durations import PATTERN, parse_duration

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

MAX_DAYS = 3650


@dataclass(frozen=True, slots=True)
class Check:
    """An annotation: a function that reads a value, and the JSON Schema of what it accepts."""

    read: Callable[[object], Any]
    schema: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        del source, handler
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, core: object, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        del core, handler
        return dict(self.schema)


class OneOrMore:
    """An annotation of a list: one plain value stands for a list of one, an empty list is refused."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        inner = dict(handler(core))
        return {"anyOf": [inner["items"], {**inner, "minItems": 1}]}


class Given:
    """An annotation of a map: a key with nothing behind it is refused."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> Any:
        return core_schema.no_info_before_validator_function(_given, handler(source))


def refuse(message: str, mend: str) -> NoReturn:
    """Refuse a value from inside a model, with its mend."""
    raise PydanticCustomError("refused", "{said}", {"said": message, "mend": mend})


def choice(*known: str) -> Check:
    """Make the check for a closed list of values."""

    def read(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        refuse(f"{_show(value)} is no value here", _nearest(value, known, "choose " + " | ".join(known)))

    return Check(read, {"type": "string", "enum": list(known)})


def word(group: str) -> Check:
    """Make the check for a word of one group of the vocabulary."""
    words = load_vocabulary()[group]
    what = group.replace("_", " ")

    def read(value: object) -> str:
        if isinstance(value, str) and value in words:
            return value
        mend = _nearest(value, words, "`policygen schema front-matter` lists the words")
        refuse(f"{_show(value)} is not in the vocabulary of {what}", mend)

    return Check(read, {"type": "string", "enum": list(words)})


def matching(pattern: str, what: str, mend: str) -> Check:
    """Make the check for text of a certain form."""
    form = re.compile(pattern)

    def read(value: object) -> str:
        if isinstance(value, str) and form.fullmatch(value):
            return value
        refuse(f"{_show(value)} is not {what}", mend)

    return Check(read, {"type": "string", "pattern": f"^(?:{pattern})$"})


def _show(value: object) -> str:
    if isinstance(value, str):
        return f"`{value[:60]}`"
    return {dict: "a map", list: "a list", type(None): "an empty value"}.get(type(value), f"`{value}`")


def _nearest(value: object, known: Any, fallback: str) -> str:
    return did_you_mean(value, known, fallback=fallback) if isinstance(value, str) else fallback


def _read_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    refuse(f"text was expected, not {_show(value)}", "write text, or remove the key")


def _read_boolean(value: object) -> bool:
    if value is True or value == "true":
        return True
    if value is False or value == "false":
        return False
    refuse(f"{_show(value)} is neither `true` nor `false`", "write `true` or `false`")


def _read_days(value: object) -> int:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str) and re.fullmatch(r"0|[1-9][0-9]{0,3}", text) and int(text) <= MAX_DAYS:
        return int(text)
    refuse(f"{_show(value)} is no number of days", f"write a whole number up to {MAX_DAYS}")


def _read_date(value: object) -> str:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    refuse(f"{_show(value)} is no date", "write it as 2026-12-31")


def _read_duration(value: object) -> str:
    found = parse_duration(value) if isinstance(value, str) else None
    if found is None:
        refuse(f"{_show(value)} is no length of time", "write `30 days`, `12 months` or `15 working days`")
    return str(found)


def _listed(value: object) -> object:
    if isinstance(value, str):
        return [value]
    if value is None or value in ([], ()):
        refuse("the list is empty", "write a value, or remove the key")
    return value


def _given(value: object) -> object:
    if value is None:
        refuse("nothing is written here", "write a value, or remove the key")
    return value


_SEGMENT = "[a-z0-9]+(-[a-z0-9]+)*"
_VERSION = r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})"

Text = Annotated[str, Check(_read_text, {"type": "string", "minLength": 1})]
Boolean = Annotated[bool, Check(_read_boolean, {"type": "boolean"})]
Days = Annotated[int, Check(_read_days, {"type": "integer", "minimum": 0, "maximum": MAX_DAYS})]
IsoDate = Annotated[str, Check(_read_date, {"type": "string", "format": "date"})]
DurationText = Annotated[str, Check(_read_duration, {"type": "string", "pattern": f"^{PATTERN}$"})]
Name = Annotated[str, matching(_SEGMENT, "a name", "use lower-case letters, digits and hyphens")]
ClauseUseText = Annotated[
    str,
    matching(
        f"{_SEGMENT}/{_SEGMENT}(@{_VERSION})?",
        "a clause",
        "write `area/clause`, or `area/clause@1.0.0` to pin a version",
    ),
]
CountryCode = Annotated[str, matching("[A-Z]{2}", "a country", "write its two letters, such as CN")]
Jurisdiction = Annotated[
    str, matching("[A-Z]{2}(-[A-Z0-9]{1,3})?", "a jurisdiction", "write CN, EU, GB or US-CA")
]
Digest = Annotated[str, matching("sha256:[0-9a-f]{64}", "a digest", "write `sha256:` and 64 hex digits")]
VersionText = Annotated[str, matching(_VERSION, "a version", "write major.minor.patch, such as 1.0.0")]
Channel = Annotated[
    str, choice("email", "push", "in_app", "home_banner", "sms", "website", "post", "account_message")
]
