"""Turns `messages.po` sources into interface strings: the few words of a page that are not the policy's."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING

from policygen.errors import LocaleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Messages:
    """The interface strings of one locale."""

    locale: str
    strings: Mapping[str, str] = field(default_factory=dict)
    """English to translated; what is missing stays English."""

    def translate(self, text: str) -> str:
        """Return the string of this locale for an English one."""
        return self.strings.get(text, text)


def read_messages(locale: str, sources: Iterable[str]) -> Messages:
    """Read the catalogues of one locale.

    Args:
        locale: Canonical BCP 47 tag.
        sources: Texts of `.po` files; later ones override earlier ones.

    Raises:
        LocaleError: A source is no catalogue.
    """
    strings: dict[str, str] = {}
    for source in sources:
        strings |= _read_catalogue(locale, source)
    return Messages(locale, strings)


def _read_catalogue(locale: str, source: str) -> dict[str, str]:
    """Read one catalogue; fuzzy strings are guesses of a program and do not count."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - Babel costs 60 ms

    try:
        catalogue = read_po(StringIO(source), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        place = f"locales/{locale}/messages.po"
        line = getattr(error, "lineno", 0) or 0
        message = "is no gettext catalogue"
        mend = "write msgid and msgstr in quotes"
        raise LocaleError.at(place, line, message, mend, "catalogue-broken") from error
    return {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }
