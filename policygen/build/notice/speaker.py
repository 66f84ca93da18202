"""Turns an English interface string and its values into the sentence of a locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.locales import write_date
from policygen.errors import LocaleError

if TYPE_CHECKING:
    from policygen.build.strings import Messages


class Speaker:
    """Says the sentences of a notice in one locale.

    Args:
        messages: Interface strings of the locale.
    """

    def __init__(self, messages: Messages) -> None:
        self.messages = messages

    def say(self, text: str, **values: str) -> str:
        """Return a sentence with its values filled in.

        Args:
            text: The English string, with places such as `%(date)s`.
            values: What stands in them.

        Raises:
            LocaleError: The translation names a place that the English string does not have.
        """
        words = self.messages.translate(text)
        if not values:
            return words
        try:
            return words % values
        except (KeyError, TypeError, ValueError) as error:
            place = f"locales/{self.messages.locale}/messages.po"
            message = f"the translation of “{text}” cannot be filled in"
            places = ", ".join(f"%({name})s" for name in values)
            mend = f"use the places {places}, and write a percent sign as %%"
            raise LocaleError.at(place, 0, message, mend, "catalogue-broken") from error

    def date(self, iso: str) -> str:
        """Write a date the way readers of the locale do."""
        return write_date(iso, self.messages.locale)
