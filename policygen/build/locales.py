"""Turns locale tags into what a page needs of them: writing direction and written dates.

Babel is imported only when asked, and the direction of English is known without it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

    from policygen.model.document import Direction


def text_direction(tag: str) -> Direction:
    """Return the writing direction of a locale; left to right where it is unknown."""
    if tag.partition("-")[0] == "en":
        return "ltr"
    locale = _find_locale(tag)
    return "rtl" if locale and locale.text_direction == "rtl" else "ltr"


def write_date(iso: str, tag: str) -> str:
    """Write an ISO date the way readers of a locale do; anything that is no date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    locale = _find_locale(tag)
    if locale is None:
        return iso
    from babel.dates import format_date  # noqa: PLC0415 - Babel costs 60 ms, and not every command needs it

    return format_date(day, "long", locale=locale)


def _find_locale(tag: str) -> Locale | None:
    """Return what Babel knows of a tag, or of its language alone."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see above

    for name in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
