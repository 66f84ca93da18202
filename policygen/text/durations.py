"""Turns `30 days` or `15 working days` into a typed length of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from policygen.model.duration import UNITS, Duration

if TYPE_CHECKING:
    from policygen.model.duration import DurationUnit

PATTERN = r"(0|[1-9][0-9]{0,5}) (hour|day|working day|week|month|year)(s?)"
"""What a duration looks like in front matter; `business days` is read as `working days`."""

_DURATION = re.compile(PATTERN)


def parse_duration(text: str) -> Duration | None:
    """Read a length of time such as `12 months`; None when it is anything else."""
    plain = " ".join(text.split()).replace("business day", "working day")
    found = _DURATION.fullmatch(plain)
    if found is None or found[2] not in UNITS:
        return None
    return Duration(int(found[1]), cast("DurationUnit", found[2]))
