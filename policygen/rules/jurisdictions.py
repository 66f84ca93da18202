"""Read the table of what each jurisdiction asks for when a policy changes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from policygen.model.change import Consent


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """What one jurisdiction asks for."""

    code: str
    name: str
    reduction_days: int
    """Days of notice before a reduction takes effect."""
    material_days: int
    """Days of notice before a material change takes effect that takes nothing."""
    basis: str
    """`law`, or `default` where no text sets a number."""
    words: str
    """What the number rests on, for people."""
    material: tuple[str, ...]
    """Topics that must be told although nobody loses."""
    channels: tuple[str, ...]
    consent: Consent
    """Consent that new practices ask for."""
    complete: bool
    missing: str = ""
    """What nobody has read yet."""


def find_jurisdictions(codes: Iterable[str]) -> tuple[Jurisdiction, ...]:
    """Return the entries of these codes; a region falls back to its country, unknown ones to the default."""
    table = _table()
    found = dict.fromkeys(_resolve(code, table) for code in codes)
    return tuple(_entry(code, table[code]) for code in found) or (_entry("default", table["default"]),)


def _resolve(code: str, table: Mapping[str, Any]) -> str:
    return next((name for name in (code, code.split("-", maxsplit=1)[0]) if name in table), "default")


def _entry(code: str, data: Mapping[str, Any]) -> Jurisdiction:
    lists = {name: tuple(data[name]) for name in ("material", "channels")}
    return Jurisdiction(code=code, **{**data, **lists})


@cache
def _table() -> Mapping[str, Any]:
    text = (resources.files("policygen.rules") / "jurisdictions.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
