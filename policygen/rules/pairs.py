"""Turn the file of pairs beside a lexicon into examples of its language, by the id of a rule."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from policygen.rules.lexicon import known_languages

if TYPE_CHECKING:
    from collections.abc import Mapping


class LanguagePair(NamedTuple):
    """Two texts of one language on which a rule speaks or stays silent."""

    language: str
    before: str
    after: str
    fires: bool


def pairs_of(rule: str) -> tuple[LanguagePair, ...]:
    """Return the pairs of a rule in every language with a file of them; English has its own in the record.

    Args:
        rule: Id of the rule.
    """
    return tuple(pair for language in known_languages() for pair in load_pairs(language).get(rule, ()))


@cache
def load_pairs(language: str) -> Mapping[str, tuple[LanguagePair, ...]]:
    """Return the pairs of a language by the id of their rule; none where nobody has written any."""
    path = resources.files("policygen.rules") / "lexicons" / f"{language}.examples.toml"
    if not path.is_file():
        return {}
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        rule: tuple(
            LanguagePair(language, pair["before"], pair["after"], side == "fires")
            for side in ("fires", "near")
            for pair in sides.get(side, ())
        )
        for rule, sides in data.items()
    }
