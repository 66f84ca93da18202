"""Fold the labels into what is owed: notice, consent, lead time, version step."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import TYPE_CHECKING

from policygen.compare.changes import Settings, most_serious_label
from policygen.errors import UsageError
from policygen.model.change import CONSENTS, Consent, Decision, Notice, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Change, Label

_NOTICE: dict[Label | None, Notice] = {
    None: "none",
    "cosmetic": "none",
    "neutral": "listed",
    "expansion": "listed",
    "review": "prominent",
    "reduction": "prominent",
}
_STEP: dict[Label | None, Step] = {
    None: "none",
    "cosmetic": "patch",
    "neutral": "minor",
    "expansion": "minor",
    "review": "major",
    "reduction": "major",
}
_REASON: dict[Label, str] = {
    "reduction": "{} take something from the reader: the prominent notice is owed before they take effect.",
    "review": "{} are not established either way and count as reductions until a named person decides.",
    "expansion": "{} leave the reader better off.",
    "neutral": "{} change a fact and leave the reader's position as it was.",
    "cosmetic": "{} change nothing a reader could rely on.",
}


def decide_notice(
    changes: Sequence[Change],
    settings: Settings,
    *,
    promised_days: float = 0.0,
    promise: str = "",
    published: str = "",
) -> Decision:
    """Decide what a version owes its readers.

    The lead time is the longest of what each jurisdiction asks and what the version before promised.

    Args:
        changes: Every change with its label.
        settings: The jurisdictions that apply.
        promised_days: Days of notice that the version before promises; 0 where it names none.
        promise: The words of that promise.
        published: ISO date of publication; empty gives no earliest date.

    Returns:
        The decision, with a plain sentence for each reason.
    """
    label = most_serious_label(changes)
    material = any(change.material for change in changes)
    notice = _NOTICE[label]
    if notice == "listed" and material:
        notice = "ordinary"
    days, basis = _lead(notice, settings, promised_days, promise)
    return Decision(
        label=label,
        notice=notice,
        consent=_consent(changes, settings),
        version_step=_STEP[label],
        material=material,
        lead_days=days,
        lead_basis=basis,
        earliest_effective=_earliest(published, days),
        channels=_channels(notice, settings),
        reasons=tuple(_reasons(changes, settings, material=material)),
    )


def _lead(notice: Notice, settings: Settings, promised: float, promise: str) -> tuple[int, str]:
    if notice in {"none", "listed"}:
        return 0, "default: no notice period is owed"
    days, basis = 0, ""
    for one in settings.jurisdictions:
        own = one.reduction_days if notice == "prominent" else one.material_days
        if own > days:
            words = one.words if notice == "prominent" else f"{own} days, our default for material changes"
            days, basis = own, f"{one.basis}: {words} ({one.name})"
    if promised > days:
        return math.ceil(promised), f"promise: “{promise}” in the version before"
    return days, basis


def _consent(changes: Sequence[Change], settings: Settings) -> Consent:
    asked: Consent = max((change.consent for change in changes), key=CONSENTS.index, default="none")
    if asked == "none" or asked == "guardian":  # noqa: PLR1714  a set would lose the type
        return asked
    asks: list[Consent] = [asked, *(one.consent for one in settings.jurisdictions)]
    return max(asks, key=CONSENTS.index)


def _earliest(published: str, days: int) -> str:
    if not published:
        return ""
    try:
        return (date.fromisoformat(published) + timedelta(days=days)).isoformat()
    except OverflowError as error:
        raise UsageError(f"{published} and {days} days of notice lie beyond the calendar") from error


def _channels(notice: Notice, settings: Settings) -> tuple[str, ...]:
    if notice not in {"ordinary", "prominent"}:
        return ()
    return tuple(dict.fromkeys(channel for one in settings.jurisdictions for channel in one.channels))


def _reasons(changes: Sequence[Change], settings: Settings, *, material: bool) -> list[str]:
    reasons = []
    for label, sentence in _REASON.items():
        count = sum(change.label == label for change in changes)
        if count:
            text = sentence.format(f"{count} changes" if count > 1 else "1 change")
            reasons.append(text if count > 1 else _singular(text))
    if material:
        reasons.append("What changed must be told although nobody may have lost by it: it is material.")
    reasons.extend(
        f"The profile of {one.name} is incomplete: {one.missing}."
        for one in settings.jurisdictions
        if not one.complete
    )
    return reasons or ["Nothing changed."]


def _singular(text: str) -> str:
    for plural, singular in (
        (" take ", " takes "),
        (" are ", " is "),
        (" count ", " counts "),
        (" leave ", " leaves "),
        (" change a", " changes a"),
        (" change nothing", " changes nothing"),
        ("they take", "it takes"),
    ):
        text = text.replace(plural, singular)
    return text
