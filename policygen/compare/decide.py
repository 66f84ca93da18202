"""Fold the labels into what is owed: notice, consent, lead time, version step."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import TYPE_CHECKING

from policygen.compare.changes import Settings, most_serious_label
from policygen.errors import UsageError
from policygen.model.change import CONSENTS, NOTICES, Consent, Decision, Notice, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Change, Label
    from policygen.model.judgement import NoticeTerms

_NOTICE: dict[Label | None, Notice] = {
    None: "none",
    "cosmetic": "none",
    "neutral": "listed",
    "expansion": "listed",
    "review": "prominent",
    "reduction": "prominent",
}
_TOLD = frozenset({"ordinary", "prominent"})
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
_MINOR = "{} take something from the reader that a named person called not substantial."


def decide_notice(
    changes: Sequence[Change],
    settings: Settings,
    *,
    promised_days: float = 0.0,
    promise: str = "",
    published: str = "",
    terms: NoticeTerms | None = None,
) -> Decision:
    """Decide what a version owes its readers.

    The lead time is the longest of what each jurisdiction asks, what the version before promised, and what
    its own notice rules lay down. A reduction that a named person called minor is told, not announced.

    Args:
        changes: Every change with its label.
        settings: The jurisdictions that apply.
        promised_days: Days of notice that the version before promises; 0 where it names none.
        promise: The words of that promise.
        published: ISO date of publication; empty gives no earliest date.
        terms: What the version before lays down about its changes; None where it is no release.

    Returns:
        The decision, with a plain sentence for each reason.
    """
    label = most_serious_label(changes)
    material = any(change.material for change in changes)
    notice: Notice = max((_notice(change) for change in changes), key=NOTICES.index, default="none")
    if notice == "listed" and material:
        notice = "ordinary"
    days, basis = _lead(notice, settings, promised_days, promise)
    own = terms.lead_days.get(notice, 0) if terms and notice in _TOLD else 0
    if terms and own > days:
        days, basis = own, f"default: {own} days, as the notice rules of {terms.authority.version} lay down"
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


def _notice(change: Change) -> Notice:
    return "ordinary" if change.label == "reduction" and change.not_substantial else _NOTICE[change.label]


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
    if notice not in _TOLD:
        return ()
    return tuple(dict.fromkeys(channel for one in settings.jurisdictions for channel in one.channels))


def _reasons(changes: Sequence[Change], settings: Settings, *, material: bool) -> list[str]:
    reasons = []
    minor = sum(change.not_substantial for change in changes)
    counts = {label: sum(change.label == label for change in changes) for label in _REASON}
    counts["reduction"] -= minor
    sentences = [(_MINOR, minor), *((sentence, counts[label]) for label, sentence in _REASON.items())]
    for sentence, count in sentences:
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
        (" count as reductions ", " counts as a reduction "),
        (" leave ", " leaves "),
        (" change a", " changes a"),
        (" change nothing", " changes nothing"),
        ("they takes", "it takes"),
    ):
        text = text.replace(plural, singular)
    return text
