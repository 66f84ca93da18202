"""Turns the entries of an `events.yaml` into events, or into problems that say which entry is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, ValidationError, model_validator

from policygen.errors import Problem
from policygen.load.checks import Boolean, ClauseUseText, Digest, IsoDate, OneOrMore, Text, choice
from policygen.load.layout import LocaleTag
from policygen.load.releases import TranslationLock
from policygen.load.schema import Strict
from policygen.model.event import EVENT_KINDS, NAMES_FOR_ORDER, Event
from policygen.model.judgement import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

_NEEDS: dict[str, tuple[str, ...]] = {
    "notified": ("channel", "evidence"),
    "locale-added": ("locale", "words"),
    "postponed": ("effective",),
    "shortened": ("effective", "order", "by", "reason"),
    "withdrawn": ("reason",),
}
_ALWAYS = frozenset({"event", "date", "by", "reason", "example"})
_MAY: dict[str, tuple[str, ...]] = {
    "notified": ("evidence_digest",), "locale-added": ("translations",),
}


class EventEntry(Strict):
    """One entry of `events.yaml`."""

    event: Annotated[str, choice(*EVENT_KINDS)]
    date: IsoDate
    by: Annotated[tuple[Text, ...], OneOrMore()] = ()
    reason: Text = ""
    channel: Text = ""
    evidence: Text = ""
    evidence_digest: Digest = ""
    effective: IsoDate = ""
    order: Text = Field(default="", description="Reference of the legal order that shortens a notice.")
    locale: LocaleTag = ""
    words: Digest = ""
    translations: dict[ClauseUseText, TranslationLock] = Field(
        default_factory=dict,
        description="Of an added locale: which translation of each clause it is made of.",
    )
    example: Boolean = False

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        lacking = [name for name in _NEEDS[self.event] if not getattr(self, name)]
        if lacking:
            raise ValueError(f"the event `{self.event}` needs {' and '.join(f'`{one}`' for one in lacking)}")
        fitting = {*_ALWAYS, *_NEEDS[self.event], *_MAY.get(self.event, ())}
        stray = sorted(self.model_fields_set - fitting)
        if stray:
            raise ValueError(f"the event `{self.event}` has no {' and '.join(f'`{one}`' for one in stray)}")
        if self.event == "shortened" and len(set(map(fold_name, self.by))) < NAMES_FOR_ORDER:
            raise ValueError("a notice shortened by legal order needs two names under `by`")
        return self


def parse_events(
    entries: Iterable[Mapping[str, Any]], path: str
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Read the entries of one file.

    Args:
        entries: As the file holds them.
        path: The file, for the problems.

    Returns:
        The events that can be used, in order, and what is wrong with the others.
    """
    events, problems = [], []
    for place, entry in enumerate(entries, start=1):
        try:
            events.append(_make(EventEntry.model_validate(dict(entry))))
        except ValidationError as error:
            problems += [_refusal(path, place, found) for found in error.errors(include_url=False)]
    return tuple(events), tuple(problems)


def _make(entry: EventEntry) -> Event:
    values = entry.model_dump(exclude={"translations"})
    made_of = {name: each.written() for name, each in entry.translations.items()}
    return Event(kind=values.pop("event"), **values, translations=made_of)


def _refusal(path: str, place: int, found: Any) -> Problem:
    where = ".".join(str(part) for part in found["loc"])
    said = found.get("ctx", {}).get("said") or str(found["msg"]).removeprefix("Value error, ")
    message = f"entry {place}: `{where}`: {said}" if where else f"entry {place}: {said}"
    mend = found.get("ctx", {}).get("mend") or "write it with `policygen event`, or mend the entry"
    return Problem(path, 0, message, str(mend), "event-malformed")
