"""Turns an announcement into JSON: `policygen.notice/1` for programs, `policygen.inapp/1` for screens."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from policygen.build.locales import text_direction

if TYPE_CHECKING:
    from policygen.build.notice.wording import Choice, Group, Item, Wording
    from policygen.model.notice import Announcement, Step, ToldChange

NOTICE_SCHEMA = "policygen.notice/1"
INAPP_SCHEMA = "policygen.inapp/1"


def write_notice_json(announcement: Announcement) -> str:
    """Write what a program has to know: whether, whom, when and about what; see the published schema."""
    return _dump(notice_values(announcement))


def notice_values(announcement: Announcement) -> dict[str, Any]:
    """Return the values of `notice.json`, in the order of the schema."""
    one = announcement
    return {
        "schema": NOTICE_SCHEMA,
        "policy": one.policy,
        "title": one.title,
        "locale": one.locale,
        "notice": one.notice,
        "consent": one.consent,
        "label": one.label,
        "material": one.material,
        "from_version": one.before or None,
        "to_version": one.after,
        "published": one.published,
        "effective": one.effective,
        "earliest_effective": one.earliest or None,
        "lead_days": one.lead_days,
        "lead_basis": one.lead_basis,
        "legal_orders": list(one.orders),
        "channels": list(one.channels),
        "channels_asked": list(one.asked_channels),
        "steps": [_step_values(step) for step in one.steps],
        "direct": _step_values(one.direct) if one.direct else None,
        "changes": [_change_values(told) for told in one.changes],
        "links": {name: address or None for name, address in asdict(one.links).items()},
        "digest": one.digest,
    }


def _step_values(step: Step) -> dict[str, Any]:
    return {
        "from_version": step.before, "to_version": step.after, "effective": step.effective,
        "notice": step.notice, "consent": step.consent, "label": step.label, "material": step.material,
    }


def _change_values(told: ToldChange) -> dict[str, Any]:
    change = told.change
    return {
        "anchor": change.anchor or None, "id": told.id or None, "clause": change.clause or None,
        "title": told.title, "section": change.section, "kind": change.kind, "label": change.label,
        "basis": change.basis, "material": change.material, "consent": change.consent,
        "version": told.version, "effective": told.effective, "passing": told.passing,
        "fingerprint": change.fingerprint,
    }


def write_inapp_json(announcement: Announcement, wording: Wording) -> str:
    """Write the sentences of a notice for an app that shows them natively; see the published schema."""
    one = announcement
    return _dump({
        "schema": INAPP_SCHEMA,
        "policy": one.policy,
        "from_version": one.before or None,
        "to_version": one.after,
        "effective": one.effective,
        "locale": one.locale,
        "direction": one.direction,
        "notice": one.notice,
        "consent": one.consent,
        "headline": wording.headline,
        "lead": list(wording.lead),
        "ask": wording.ask,
        "topics": wording.topics,
        "groups": [_group_values(group) for group in wording.groups],
        "choices": [_choice_values(choice) for choice in wording.choices],
        "no_choice": wording.no_choice if one.changes else "",
        "footer": wording.footer,
        "names": asdict(wording.names),
    })


def _group_values(group: Group) -> dict[str, Any]:
    return {
        "weight": group.weight, "title": group.title, "note": group.note,
        "items": [_item_values(item) for item in group.items],
    }


def _item_values(item: Item) -> dict[str, Any]:
    return {
        "title": item.title, "place": item.place, "before": item.before, "after": item.after,
        "before_runs": [asdict(run) for run in item.before_runs],
        "after_runs": [asdict(run) for run in item.after_runs],
        "facts": list(item.facts), "meanings": list(item.meanings), "when": item.when, "ask": item.ask,
        "link": item.link, **_language(item.locale),
    }


def _choice_values(choice: Choice) -> dict[str, Any]:
    return {
        "title": choice.title, "words": list(choice.words), "link": choice.link, **_language(choice.locale),
    }


def _language(locale: str) -> dict[str, str]:
    """Return the language of the policy's words, where it is not that of the notice."""
    return {"locale": locale, "direction": text_direction(locale)} if locale else {}


def _dump(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
