"""Turns an English interface string and its values into the sentence of a locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.build.locales import (
    join_sentences,
    name_country,
    text_direction,
    write_count,
    write_date,
    write_duration,
    write_list,
)
from policygen.build.render.directions import isolate_value
from policygen.errors import LocaleError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policygen.build.strings import Messages
    from policygen.model.duration import Duration


class Speaker:
    """Says the sentences of a notice in one locale.

    Args:
        messages: Interface strings of the locale.
    """

    def __init__(self, messages: Messages) -> None:
        self.messages = messages

    def say(self, text: str, /, **values: str) -> str:
        """Return a sentence with its values filled in.

        Args:
            text: The English string, with places such as `%(date)s`.
            values: What stands in them.

        Raises:
            LocaleError: The translation names a place that the English string does not have.
        """
        return self._fill(self.messages.translate(text), text, values) if values else (
            self.messages.translate(text)
        )

    def count(self, one: str, many: str, count: int) -> str:
        """Return the form of a string for a count, with `%(count)s` filled in.

        Args:
            one: The English string for one.
            many: The English string for any other count.
            count: How many.

        Raises:
            LocaleError: The translation names another place.
        """
        words = self.messages.translate_plural(one, many, count)
        return self._fill(words, one, {"count": write_count(count, self.locale)})

    @property
    def locale(self) -> str:
        """The locale it speaks."""
        return self.messages.locale

    def knows(self, text: str) -> bool:
        """Say whether the locale has words for an English string; English always has."""
        return self.locale.partition("-")[0] == "en" or text in self.messages.strings

    def date(self, iso: str) -> str:
        """Write a date the way readers of the locale do."""
        return write_date(iso, self.locale)

    def duration(self, duration: Duration) -> str:
        """Write a length of time the way readers of the locale do."""
        if duration.unit == "working day":
            return self.count("%(count)s working day", "%(count)s working days", duration.amount)
        return write_duration(duration, self.locale)

    def country(self, code: str) -> str:
        """Name a country."""
        return name_country(code, self.locale)

    def list(self, items: Sequence[str]) -> str:
        """Join names as a sentence of the locale does."""
        return write_list(items, self.locale)

    def label(self, name: str, text: str) -> str:
        """Put a label before a text, with the colon as the locale writes it."""
        return self.say("%(name)s: %(text)s", name=name, text=text)

    def join(self, *sentences: str) -> str:
        """Put sentences one after the other; empty ones are left out."""
        return join_sentences(sentences, self.locale)

    def _fill(self, words: str, text: str, values: Mapping[str, str]) -> str:
        around = text_direction(self.locale)
        try:
            return words % {name: isolate_value(value, around) for name, value in values.items()}
        except (KeyError, TypeError, ValueError) as error:
            place = f"locales/{self.locale}/messages.po"
            message = f"the translation of “{text}” cannot be filled in"
            places = ", ".join(f"%({name})s" for name in values)
            mend = f"use the places {places}, and write a percent sign as %%"
            raise LocaleError.at(place, 0, message, mend, "catalogue-broken") from error
